/** Well-formed text as interview notes have it, a few lines in each language. */
export const samples: Readonly<Record<string, string>> = {
  english:
    'What’s a mutex — and when do you “really” need one?\nLatency ≤ 5 ms → fine… 20 °C, £5, café, naïve, résumé.\n• First\n• Second',
  german:
    '„Was heißt eventuelle Konsistenz?“, fragte er. „Groß und außer Maß“ – so geht’s.\nÜber Schlüssel, Größe, Öl, Äpfel: »Straß«, „Spaß“, „Menü“, „FÜR DIE TÜR“, MENÜ“',
  french:
    'Qu’est-ce qu’un « verrou » ? — L’écran, l’été, d’être, à l’œuvre : «État», «Éric», CAFÉ™, « passé…» “fiancé…”\nÀ Noël, où ça ? ÇA VA… déjà-vu ; l’Île ; s’y « é »',
  spanish:
    '¿Qué es un índice? ¡Único! —él dijo «año» y «niñez»—. Ésta: «Ñandú», MAÑANA…\n—Árbol, —ágil, “éxito”, ¿Óptimo?',
  portuguese:
    'O que é uma transação? “Não há coração”, AMANHÃ… “VOCÊ” disse: maçã, MAÇÃ”, à noite, às três.\nÉ só isso — é. IRMÃ, ÓRGÃO, PÃO™',
  italian: 'Perché è così? «È già più in là», cioè… l’è, dell’età, “Là”, CITTÀ™, CAFFÈ”',
  polish:
    'Co to jest współbieżność? „Zażółć gęślą jaźń” – ŁÓDŹ, CZĘŚĆ, ŹRÓDŁO, ŻÓŁĆ, ÓŁ.\nMężczyzna, źdźbło, pięść, część, jeżdżą, święto, łżę.',
  czech:
    'Co je zámek? „Příliš žluťoučký kůň“ – zvlášť, zášť, ještě, pěší, čtvrť.\nŠÍŘE, ČEŠTINA, ÚŽAS, DÉŠŤ, LÁŠ, ÉŠ',
  hungarian: 'Mi az a zárolás? „Árvíztűrő tükörfúrógép” – ŐSZ, ÚJ, ŰR, ÉÉ, ÖŰ, úő.',
  romanian: 'Ce este un fir? „A hotărâ” – să, în, ţară, şi, țară, și, ÎNŢELES, ĂSTA, „hotărâ…”',
  turkish: 'Kilit nedir? “Şişli’de ığdır” – ÇOĞU, İÇİN, GÜÇ, öğüt, çağrı, “ÖĞÜT”, ışığı, dağ… Ğ',
  norwegian: 'Hva er en lås? Ærlig, Øl, Ås, på, “Å”, blåbærsyltetøy, ÅÅÅ, ØØ²',
  russian:
    'Что такое мьютекс? «Её», Её, её, всё… — Ещё ёлка! В начале, С точки, №5, Я№1, «Ну и…», «МОЁ», Чё\nО°, Р“, ВВЕДЕНИЕ В СИСТЕМУ',
  ukrainian:
    'Що таке м’ютекс? Її дії, Він, Від, Ві, події, мрії, надії, Росії, Ґанок, є, Єва, з’їзд, ЇЇ, ДІЇ.',
  belarusian: 'Што такое мьютэкс? Яго ўласны ёсць, аб’ём, ДЗЁНЬ, ІІ, Ёў.',
  serbian: 'Шта је мутекс? Ђак, љубав, њега, ћерка, џеп, ЉУБАВ, ЊЕГОШ, ЏЕП, рђав, Срђан, ВЂ',
  bulgarian: 'Какво е мутекс? „Ѝ“, ѝ, Съществува, В „Я“ – С’.',
  greek: 'Τι είναι ένα mutex; «Ώρα», Ά, ά, Ότι…',
  vietnamese: 'Khóa là gì? “Ấy” — đường, ÂM, ĐÂ, ở đâ”, trễ, Âu',
  chinese: '什么是互斥锁？“锁”——用来保护…… 《操作系统》①②③ → 完成 ✅',
  japanese: 'ミューテックスとは何ですか。「排他制御」〜ﾊﾝｶｸ、㈱ ☆',
  korean: '뮤텍스란 무엇인가요? ‘잠금’ — 상호 배제…',
  arabic: 'ما هو القفل؟ «نعم»، ١٢٣',
  hebrew: 'מהו מנעול? „כן” — ׳',
  thai: 'มิวเท็กซ์คืออะไร',
  hindi: 'म्यूटेक्स क्या है?',
  maths: '√π ≈ 1.77, √2, ∆π, ƒ∂, ¬∞, (–∞, +∞), ∑, ∫∫, x² ≤ y³, µ±σ, Ω°, 3×½, 2×£5, 3 × 4, ≈π, √µ',
  boxes: '┌───┐\n│ ✓ │ → ▼\n└───┘\n├── src\n└── test',
  emoji: '✅ 🔹 🧑‍💻 ⚙️ 🛡️ 🇩🇪 👍🏽 ⭐',
  signs: '© 2024 ® ™ § 5 ¶ † ‡ • · ª º ¹²³ ¼½¾ ¿¡ «» ‹› „“ ‚‘ €100 £5 ¥7 ¢ ¤ ¦ ¨ ´ ¸ ¯ ÷ ×',
};
