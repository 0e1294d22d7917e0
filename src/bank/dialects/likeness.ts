/**
 * How much a text reads like a question: from its mark first, then from the words that questions
 * begin with. One signal among several: how a file marks its questions weighs more.
 */

const MARK_AT_END =
  /[?？؟⁇](?:[\s"'”’»)\]）」*_.!:…?？]|\p{Extended_Pictographic}|[\uFE0F\u200D]|\p{Emoji_Modifier})*$/u;
const MARK_INSIDE = /[?？؟](?=[\s"'”’»)\]）]|$|\p{Lu}|\p{Script=Han})/u;
/** A question mark and after it one bracket, a source or a hint: `What is X? (Google)`. */
const MARK_BEFORE_BRACKET = /[?？]\s{0,3}[([（【].{0,120}[)\]）】]\s*$/u;

/** Words that ask, whether or not a mark follows; a sentence with a full stop after them states. */
const INTERROGATIVE =
  /^(?:what|how|why|when|where|which|who|whose|whom|in what|in which|on what|at what|for what|to what|with what|from what|is|are|was|were|do|does|did|can|could|will|would|should|have|has|had|may|was|wie|warum|wann|wo|wer|wen|wem|welche[rsnm]?|wozu|weshalb|wieso|wofür|worin|woran|worauf|wodurch|womit|inwiefern|qu['’]|que\b|quel|quelle|quels|quelles|comment|pourquoi|quand|où|qui|combien|quoi|est-ce|à quoi|dans quel|en quoi|de quoi|pour quel|qué|cómo|cu[aá]l|cu[aá]les|por qué|cu[aá]ndo|d[oó]nde|qui[eé]n|qui[eé]nes|cu[aá]nt[oa]s?|para qué|en qué|o que|qual|quais|como|por que|porque|quando|onde|quem|quanto|para que|em que|что|чем|чего|как|какой|какая|какие|какое|каков|какова|каковы|каким|какими|каких|почему|зачем|когда|где|кто|куда|сколько|в ч[её]м|для чего|для каких|из чего|из каких|на чем|за что|с какой|в каких|в каком|можно ли|является ли|cosa|come|perché|quali|cos['’]|nedir|hvad|hur|vad|wat|hoe|waarom|jak|co to|dlaczego|czym|apa|bagaimana|mengapa|tại sao|thế nào|là gì)(?![\p{L}])/iu;
/** Imperatives that only a question uses. */
const IMPERATIVE =
  /^(?:explain|describe|define|differentiate|compare|contrast|discuss|elaborate|distinguish|outline|highlight|summari[sz]e|justify|differences?|difer[eê]n(?:cias?|ças?)|différences?|differenz[ae]|unterschiede?|diff|разница|отличи[ея]|tell me|tell us|talk about|talk me|walk me|walk us|suppose|imagine|true or false|erkläre?n?|erläutern?|beschreiben?|nennen?|definieren?|expliquez|expliquer|décrivez|décrire|définir|définissez|citez|explica|explique|describe|defina|mencion|descreva|defina|cite|расскажи|расскажите|объясни|объясните|опишите|опиши|назови|назовите|перечисли|перечислите)(?![\p{L}])/iu;
/** Imperatives that set a task, but that begin a step of a manual as well. */
const TASK =
  /^(?:write|create|implement|design|find|give|list|name|state|mention|show|build|make|given|if you|you have|you are|identify|calculate|compute|determine|prove|convert|reverse|check|print|solve|generate|predict|select|choose|fill|use|draw|provide|consider|rewrite|refactor|debug|fix|optimi[sz]e|a |schreiben?|implementieren?|écrivez|écrire|donnez|implémentez|escrib(?:e|a|ir)|diseñ(?:a|e|ar)|crea|cree|crear|desarroll(?:a|e|ar)|constru(?:ye|ya|ir)|realiza|realice|implementa|escreva|desenhe|crie|desenvolva|implemente|liste|напиши|напишите|реализуйте|реализуй|приведите|приведи|сравните|дайте|найти|найдите|покажите|implementare)(?![\p{L}])/iu;
const CHINESE_TASK = /^请?(?:你)?(?:实现|手写|手撕|编写|写一[个下]|写出|画出|设计)/u;
const CHINESE =
  /[说讲聊]下|什么|什麼|如何|怎么|怎麼|怎样|为什么|為什麼|为何|哪些|哪个|哪種|哪种|哪几|哪里|是否|吗|嗎|区别|區別|异同|谈谈|说说|讲讲|聊聊|请[你说谈介简]|简述|描述|解释|介绍|分析一下|有没有|多少|几种|能否|是啥|说一下|讲一下|原理是|优缺点|了解.{0,12}[么吗]/u;
const JAPANESE =
  /(?<!こ)とは|なぜ|どう|どの|どれ|いつ|何[がをでの]|何か|何で|なに|ですか|ますか|説明|述べ|違い|お願いします|か。?$|せよ。?$|ください。?$|よ。$/u;
const KOREAN =
  /무엇|어떻게|왜 |언제|어디|어떤|설명|차이|란[?？]?$|인가|습니까|나요|까요|하시오|하세요|말해|무슨|(?:세요|시오|십시오|나요|가요|는지|[는은던인]가)\W*$/u;
/** The nouns that topics to be told of end in, and titles of manuals as well. */
const TOPIC =
  /(?:에 대해서?|종류|방법|특징|이유|장단점|과정|원리|개념|구조|역할|동작|について|方法|種類|仕組み|特徴|理由|役割|原理|机制|流程|特点|作用|过程|方式)[^\p{L}]{0,4}$/u;
/** A sentence that ends so asks, with or without a mark. */
const JAPANESE_END = /(?:どれ|何|なに|です|ます|でしょう|だろう|いくつ|いくら|誰|いつ|どこ)か。$/u;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** `How I passed`, `Why we moved`: the title of a report. */
const REPORT = /^(?:how|why|what|when|where) (?:i|we|i['’]\w{1,3}|we['’]\w{1,3}|my|our)\s/i;

/** A blank to fill in. */
const BLANK = /[（(]\s{0,6}[)）]\s{0,3}[。.:：]?\s*$|_{3,}|（\s{0,6}）/u;
/** `find(path, options?)` documents a function. */
const SIGNATURE = /^[\w.$[\]#:]{1,80}\([^()]{0,200}\)\W{0,4}$/;

/** A question of a few words before a longer statement is rhetoric: `Small? It fits in 2 kB and …`. */
function goesOnStating(text: string): boolean {
  const mark = text.search(/[?？؟](?!.*[?？؟])/su);
  return text.length - mark > Math.max(80, mark);
}

/** Several sentences, or a clause that leads up to the question. */
const TELLS_FIRST = /^.{25,}?(?:[.!]\s+\p{Lu}|[:：]\s)/u;

/** True for prose that only ends by asking. `plain` is plain text. */
export function tellsFirst(plain: string): boolean {
  return TELLS_FIRST.test(plain.slice(0, 1000)) && !IMPERATIVE.test(plain);
}

/** 1: marked as a question; 0.9: begins as one asks; 0.4: sets a task, perhaps; 0: does not ask. */
export function likeness(text: string): number {
  const plain = text.length > 4000 ? text.slice(-4000) : text;
  if (plain === '' || SIGNATURE.test(plain)) return 0;
  if (/[?？؟]/u.test(plain)) {
    if (MARK_AT_END.test(plain) || MARK_BEFORE_BRACKET.test(plain.slice(-300))) return 1;
    if (MARK_INSIDE.test(plain)) return goesOnStating(plain) ? 0.4 : 0.9;
  }
  if (plain.startsWith('¿') || (plain.endsWith('か。') && JAPANESE_END.test(plain))) return 1;
  if (BLANK.test(plain)) return 0.9;
  const head = plain.slice(0, 200).replace(/^[\s"'“„«(¡¿\[]+/u, '');
  if (IMPERATIVE.test(head)) return 0.9;
  if (REPORT.test(head)) return 0;
  if (INTERROGATIVE.test(head)) return /[.:]\s*$/.test(plain) ? 0.4 : 0.9;
  const isCjk = CJK.test(head);
  if (
    isCjk &&
    head.length < 160 &&
    (CHINESE.test(head) || JAPANESE.test(head) || KOREAN.test(head))
  ) {
    return 0.9;
  }
  const topic = isCjk && head.length < 60 && TOPIC.test(head);
  return topic || TASK.test(head) || (isCjk && CHINESE_TASK.test(head)) ? 0.4 : 0;
}

/**
 * Words by which people say that a file holds questions or cards, in titles and file names. Without
 * the flag `u`, for with `i` and `u` together V8 takes ten times as long over each word boundary.
 */
const NAMES_QUESTIONS =
  /question|quiz|q\s?&\s?a|\bqna\b|\bqa\b|\bfaq\b|\bmcq|flash ?cards?|trivia|問題|问题|题库|基础题|[试练真例面]题|题集|题解|试题|题目|八股|質問|一問一答|用語|질문|문제|вопрос|pregunta|pergunta|frage|\bquest(?:ões|oes|ão)|cuestionario|\bself[- ](?:assessment|test|check)|\b(?:check|test) yourself|knowledge check|kontrollfragen|selbsttest|проверь себя|exercice|\bdrills?\b|\bkatas?\b|\bglossary\b|\bstudy cards?\b|速记|知识点|考点|单词卡|暗記|カード|用語|암기|용어|카드|карточк|глоссарий|glossaire|glosario|glossário|glossar\b|karteikarten|lernkarten|tarjetas|fichas|fiches|pytani[ae]|sorular|sorusu|pertanyaan|trắc nghiệm|câu hỏi|domande|питання|zapytania|вопросы|vragen|frågor|أسئلة|प्रश्न/i;
/** Words for the occasion. A file about it need not hold questions. */
const NAMES_OCCASION =
  /interview|exam\b|exams\b|viva|mianshi|mianjing|面试|面試|面经|凉经|[一二三四终hr]面(?!向)|校招|社招|春招|秋招|面接|면접|собеседован|intervju|entrevista|entretien|vorstellungsgespräch|bewerbungsgespräch|mülakat|kolokvium|колоквиум|экзамен|билет|prüfung|klausur|colloqui|kwalifikacyjn|rekrutacyjn|співбесід|phỏng vấn|wawancara|mulakat|مقابلة/i;

/**
 * True where a title or a name says that it holds questions; with `itself`, only where it does not
 * merely name the occasion ("interview").
 */
export function hintsAtQuestions(text: string, itself = false): boolean {
  const words = text.replace(/[_]/g, ' ');
  return NAMES_QUESTIONS.test(words) || (!itself && NAMES_OCCASION.test(words));
}
