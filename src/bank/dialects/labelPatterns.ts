/** What labels look like: words in the languages of question banks, and the ways to count. */

/** Those who ask in a talk. */
export const SPEAKERS = 'interviewer|interviewerin|entrevistadora?|интервьюер|面试官|面接官|면접관';
/** Words that announce a question, in the languages question banks are written in. */
export const QUESTION_WORDS =
  `interview questions?|${SPEAKERS}|` +
  'question|questions|quest|ques|que|qus|qn|q|frage|fragen|aufgabe|pergunta|quest[ãa]o|pregunta|domanda|' +
  'вопрос|питання|запитання|задача|задание|в|f|p|问题|問題|题目|題目|问|問|题|題|質問|設問|Вопрос|질문|문제|문|vraag|pytanie|soru|fråga|exercise|exercice|ejercicio|exercício|câu hỏi|câu|pertanyaan|soal|سؤال|प्रश्न';

/** Words that announce an answer. */
export const ANSWER_WORDS =
  'answers?|candidate|interviewee|candidat[eo]?|kandidat|кандидат|候选人|応募者|지원자|ans|anwser|anser|answ|a|antwort|(?:beispiel|muster|modell|kurz)antwort|lösung|loesung|musterlösung|resposta|r|respuesta|soluci[oó]n|solutions?|solução|r[eé]ponse|corrigé|' +
  'ответ|решение|о|参考答案|答案|答え|回答|解答|解答例|解析|解説|答|解|回答例|답변|정답|해설|모범답안|답|risposta|soluzione|antwoord|odpowied[źz]|cevap|svar|trả lời|đáp án|lời giải|jawaban|jawab|відповідь|відповіді|відп|उत्तर|إجابة';

export const QUESTION = new RegExp(
  String.raw`^(?:[A-Z]{2,8}[-_])?(?:${QUESTION_WORDS})(?![\p{L}&])(?:\s{0,2}(?:[#№_\-–.]|no\.?|nr\.?|n[°º])?\s{0,2}[(\[（]?(\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?(?![\p{L}\d]))[)\]）]?)?(\s{0,3}[.:：)\]）、．。|]{1,3}|\s{1,2}[-–—]{1,2}(?=\s)|[-–—](?=\s)|(?=\s|$))`,
  'iu',
);
/** The sides of a card, with a colon: `Front: …`. */
export const SIDE =
  /^(?:(front|vorderseite|recto|anverso|frente|лицо|表面|앞면)|back|rückseite|verso|reverso|dorso|оборот|裏面|뒷면)\s{0,2}[:：]\s{0,2}/iu;
/** CJK words may stand right before their number and text: 问题1：, 第3题, 質問3. */
export const QUESTION_CJK =
  /^(?:第\s?(\d{1,4})\s?[题題问問]|(\d{1,4})\s?번|Q(\d{1,4})(?=[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]))(\s{0,2}[.:：)）、．。|-]{0,2})\s?/u;
export const ANSWER = new RegExp(
  String.raw`^(?:(?:correct|right|sample|model|example|short|suggested|expected|possible|quick|my|the|best|richtige|réponse|respuesta|resposta|正确|參考|参考|模範)\s{0,2}){0,2}(?:${ANSWER_WORDS})(?![\p{L}])\s{0,2}(?:\(s\)|#)?\s{0,2}(\d{1,4})?(\s{0,3}[.:：)）、．|]{1,3}|\s{1,2}[-–—]{1,2}(?=\s)|[-–—](?=\s|$)|\s*$)`,
  'iu',
);
/** `Resposta de referência:`, `Answer in short:`: an answer's word, and what kind it is. */
export const QUALIFIED_ANSWER =
  /^(?:answers?|antwort|resposta|respuesta|réponse|risposta|ответ|відповідь|odpowiedź|cevap|jawaban|đáp án|trả lời)(?:\s(?!key|keys|sheet|choices|options)\p{L}{2,14}){1,2}\s{0,2}[:：]/iu;
/** `Espaço para resposta:`, `Here is the answer:`. */
export const ENDING_IN_ANSWER =
  /^(?!(?:what|which|why|how|is|are|qual|quais|qu[eé]|cu[aá]l|quelle?s?|welche[rs]?|was|как|какой|что)\b)(?:\p{L}{1,12}\s){1,3}(?:answers?|antwort|resposta|respuesta|réponse|risposta|ответа?|відповідь|odpowiedź)\s{0,2}[:：]/iu;
export const NUMBER =
  /^[(\[（【]?(\d{1,4}(?:\.\d{1,3}){0,3}|\d{1,3}-\d{1,2}(?=[.)．）]))(?:[)\]）】](?:\s{0,2}[.:：、|-](?=\s|$))?|\s{0,2}(?:[.．](?!\d)|[)、：:])(?:\s{0,1}[):])?|\s{1,2}[-–—]{1,2}(?=\s)|[-–—](?=\s)|\uFE0F?\u20E3\.?|(?<=\.\d{1,3})(?=\s))\s{0,4}/u;
/** `【题目3】…`: a label in brackets of its own. */
export const BOXED = /^【([^【】:：]{1,10})】\s{0,2}[:：]?\s{0,2}/u;
/** `Problem 3: …`, `Scenario 2 – …`: words that only count, and only with a number. */
export const COUNTED =
  /^(?:problem|scenario|challenge|task|puzzle|case|problema|escenario|cenário|desaf[ií]o|reto|tarea|tarefa|problème|scénario|défi|szenario|fall|задача|задание|кейс|케이스|시나리오|シナリオ|場景|场景|案例)\s{0,2}[#№]?(\d{1,3})(?:\s{0,2}[.:：)、]|\s{1,2}[-–—](?=\s))\s{0,3}/iu;
/** `F-017 – …`, `NET-3: …`: the number a note has in its collection. */
export const CODE_NUMBER = /^(?:[A-Z]{1,6}[-_](\d{1,5})\s{0,2}[.:–—-]|[A-Z](\d{1,3})[.、])\s{1,2}/;
/** `### b. Why …`: headings count by letters too. */
export const LETTER_NUMBER = /^([a-z])[.)]\s{1,3}(?=\S)/;
/** `## IV. Why …`: and by Roman numbers, up to what a file needs. */
export const ROMAN_NUMBER = /^(X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})[.)]\s{1,3}(?=\S)/;
export const CJK_NUMBER = /^[(（]?([一二三四五六七八九十百]{1,4})(?:[)）]|[、．.])\s{0,2}/u;
/** `3 Deadlock`, `#3 Deadlock`, a lone `3`: a number with only a space, trusted in headings alone. */
export const BARE_NUMBER = /^#?(\d{1,4})(?:\s{1,3}(?=\p{L}|[`"'“«¿@*<_])|\s{0,3}$)/u;

/** Emoji (also such as fonts turn into signs of no script), bullets, arrows, comment marks: what stands before a label without being part of it. */
export const DECORATION =
  /^(?:[\s•●▪◦■□▶►➤➡→»✓✔✗✘★☆◆◇○◎※▸▹‣·]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\uFE0F\u200D]|[\u2460-\u2473](?=\s)|[\u2FD6-\u2FFF]|^[-=]{1,3}>(?=\s))+/u;
/** The day a question was asked or published, before a colon. */
export const DATE =
  /^[[(（【]?(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])）】]?\s{0,2}[:：–—-]\s{0,2}/u;
export const KEYCAP = /^(\d{1,2})\uFE0F?\u20E3|^(\u{1F51F})/u;

const LONG_ANSWER_WORDS = ANSWER_WORDS.split('|').filter((word) =>
  /[\p{Script=Han}\p{Script=Hangul}]|\p{L}{3}/u.test(word),
);
export const INLINE_ANSWER = new RegExp(
  String.raw`(?:\s|[?？。.])(?:\*\*|__)?(?:${LONG_ANSWER_WORDS.join('|')})\s{0,2}[:：]|[?？.]\s{1,6}(?:\*\*|__)?(?:A|R|О)\s{0,2}[:：]`,
  'iu',
);
