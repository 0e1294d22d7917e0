/** Those who ask in a talk. */
const SPEAKERS = 'interviewer|interviewerin|entrevistadora?|интервьюер|面试官|面接官|면접관';
/** Words that announce a question, in the languages question banks are written in. */
const QUESTION_WORDS =
  `interview questions?|${SPEAKERS}|` +
  'question|questions|quest|ques|que|qus|qn|q|frage|fragen|aufgabe|pergunta|quest[ãa]o|pregunta|domanda|' +
  'вопрос|питання|запитання|задача|задание|в|f|p|问题|問題|题目|題目|问|問|题|題|質問|設問|Вопрос|질문|문제|문|vraag|pytanie|soru|fråga|exercise|exercice|ejercicio|exercício|câu hỏi|câu|pertanyaan|soal|سؤال|प्रश्न';

/** Words that announce an answer. */
const ANSWER_WORDS =
  'answers?|candidate|interviewee|candidat[eo]?|kandidat|кандидат|候选人|応募者|지원자|ans|anwser|anser|answ|a|antwort|(?:beispiel|muster|modell|kurz)antwort|lösung|loesung|musterlösung|resposta|r|respuesta|soluci[oó]n|solutions?|solução|r[eé]ponse|corrigé|' +
  'ответ|решение|о|参考答案|答案|答え|回答|解答|解答例|解析|解説|答|解|回答例|답변|정답|해설|모범답안|답|risposta|soluzione|antwoord|odpowied[źz]|cevap|svar|trả lời|đáp án|lời giải|jawaban|jawab|відповідь|відповіді|відп|उत्तर|إجابة';

const QUESTION = new RegExp(
  String.raw`^(?:[A-Z]{2,8}[-_])?(?:${QUESTION_WORDS})(?![\p{L}&])(?:\s{0,2}(?:[#№_\-–.]|no\.?|nr\.?|n[°º])?\s{0,2}[(\[（]?(\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?(?![\p{L}\d]))[)\]）]?)?(\s{0,3}[.:：)\]）、．。|]{1,3}|\s{1,2}[-–—]{1,2}(?=\s)|[-–—](?=\s)|(?=\s|$))`,
  'iu',
);
/** The sides of a card, with a colon: `Front: …`. */
const SIDE =
  /^(?:(front|vorderseite|recto|anverso|frente|лицо|表面|앞면)|back|rückseite|verso|reverso|dorso|оборот|裏面|뒷면)\s{0,2}[:：]\s{0,2}/iu;
/** CJK words may stand right before their number and text: 问题1：, 第3题, 質問3. */
const QUESTION_CJK =
  /^(?:第\s?(\d{1,4})\s?[题題问問]|(\d{1,4})\s?번|Q(\d{1,4})(?=[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]))(\s{0,2}[.:：)）、．。|-]{0,2})\s?/u;
const ANSWER = new RegExp(
  String.raw`^(?:(?:correct|right|sample|model|example|short|suggested|expected|possible|quick|my|the|best|richtige|réponse|respuesta|resposta|正确|參考|参考|模範)\s{0,2}){0,2}(?:${ANSWER_WORDS})(?![\p{L}])\s{0,2}(?:\(s\)|#)?\s{0,2}(\d{1,4})?(\s{0,3}[.:：)）、．|]{1,3}|\s{1,2}[-–—]{1,2}(?=\s)|[-–—](?=\s|$)|\s*$)`,
  'iu',
);
/** `Resposta de referência:`, `Answer in short:`: an answer's word, and what kind it is. */
const QUALIFIED_ANSWER =
  /^(?:answers?|antwort|resposta|respuesta|réponse|risposta|ответ|відповідь|odpowiedź|cevap|jawaban|đáp án|trả lời)(?:\s(?!key|keys|sheet|choices|options)\p{L}{2,14}){1,2}\s{0,2}[:：]/iu;
/** `Espaço para resposta:`, `Here is the answer:`. */
const ENDING_IN_ANSWER =
  /^(?!(?:what|which|why|how|is|are|qual|quais|qu[eé]|cu[aá]l|quelle?s?|welche[rs]?|was|как|какой|что)\b)(?:\p{L}{1,12}\s){1,3}(?:answers?|antwort|resposta|respuesta|réponse|risposta|ответа?|відповідь|odpowiedź)\s{0,2}[:：]/iu;
const NUMBER =
  /^[(\[（【]?(\d{1,4}(?:\.\d{1,3}){0,3}|\d{1,3}-\d{1,2}(?=[.)．）]))(?:[)\]）】](?:\s{0,2}[.:：、|-](?=\s|$))?|\s{0,2}(?:[.．](?!\d)|[)、：:])(?:\s{0,1}[):])?|\s{1,2}[-–—]{1,2}(?=\s)|[-–—](?=\s)|\uFE0F?\u20E3\.?|(?<=\.\d{1,3})(?=\s))\s{0,4}/u;
/** `【题目3】…`: a label in brackets of its own. */
const BOXED = /^【([^【】:：]{1,10})】\s{0,2}[:：]?\s{0,2}/u;
/** `Problem 3: …`, `Scenario 2 – …`: words that only count, and only with a number. */
const COUNTED =
  /^(?:problem|scenario|challenge|task|puzzle|case|problema|escenario|cenário|desaf[ií]o|reto|tarea|tarefa|problème|scénario|défi|szenario|fall|задача|задание|кейс|케이스|시나리오|シナリオ|場景|场景|案例)\s{0,2}[#№]?(\d{1,3})(?:\s{0,2}[.:：)、]|\s{1,2}[-–—](?=\s))\s{0,3}/iu;
/** `F-017 – …`, `NET-3: …`: the number a note has in its collection. */
const CODE_NUMBER = /^(?:[A-Z]{1,6}[-_](\d{1,5})\s{0,2}[.:–—-]|[A-Z](\d{1,3})[.、])\s{1,2}/;
/** `### b. Why …`: headings count by letters too. */
const LETTER_NUMBER = /^([a-z])[.)]\s{1,3}(?=\S)/;
/** `## IV. Why …`: and by Roman numbers, up to what a file needs. */
const ROMAN_NUMBER = /^(X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})[.)]\s{1,3}(?=\S)/;
const CJK_NUMBER = /^[(（]?([一二三四五六七八九十百]{1,4})(?:[)）]|[、．.])\s{0,2}/u;
/** `3 Deadlock`, `#3 Deadlock`, a lone `3`: a number with only a space, trusted in headings alone. */
const BARE_NUMBER = /^#?(\d{1,4})(?:\s{1,3}(?=\p{L}|[`"'“«¿@*<_])|\s{0,3}$)/u;

/** Emoji (also such as fonts turn into signs of no script), bullets, arrows, comment marks: what stands before a label without being part of it. */
const DECORATION =
  /^(?:[\s•●▪◦■□▶►➤➡→»✓✔✗✘★☆◆◇○◎※▸▹‣·]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\uFE0F\u200D]|[\u2460-\u2473](?=\s)|[\u2FD6-\u2FFF])+/u;
/** The day a question was asked or published, before a colon. */
const DATE =
  /^[[(（【]?(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])）】]?\s{0,2}[:：–—-]\s{0,2}/u;
const KEYCAP = /^(\d{1,2})\uFE0F?\u20E3|^(\u{1F51F})/u;

export type LabelKind = 'question' | 'answer' | 'number' | null;

/** What a line announces before its text. */
export interface Label {
  readonly kind: LabelKind;
  /** `12`, `1.3`; null where the label has none. */
  readonly number: string | null;
  /** True where a number stood with only a space behind it. */
  readonly bare: boolean;
  /** True where something but white space stood before the label: an emoji, a comment mark. */
  readonly decorated: boolean;
  /** The label's own word, lower case; empty for numbers. */
  readonly word: string;
  /** Where the text begins, a UTF-16 offset. */
  readonly end: number;
}

/**
 * Reads the label that a line of plain text begins with. `asHeading` also takes `3 Deadlock` and
 * hashes inside a heading (`## # 3. EVENTS`). Doubled labels (`1. Q1:`) are read as one.
 */
export function readLabel(text: string, asHeading = false): Label {
  const head = text.slice(0, 120);
  let position = skipDecoration(head, 0, asHeading);
  const decorated = head.slice(0, position).trim() !== '';
  let label: Label = { kind: null, number: null, bare: false, decorated, word: '', end: position };
  for (let round = 0; round < 3; round++) {
    const rest = head.slice(position);
    const next = matchOne(rest, asHeading && round === 0, round > 0);
    if (next === null) break;
    if (
      round > 0 &&
      (next.kind === 'answer' || (next.kind === 'number' && label.kind === 'number'))
    )
      break;
    position = skipDecoration(head, position + next.length, false);
    label = {
      kind: label.kind === 'question' ? 'question' : next.kind,
      number: next.number ?? label.number,
      bare: round === 0 && next.bare,
      decorated,
      word: label.word || next.word,
      end: position,
    };
    if (next.kind === 'answer') break;
  }
  return label;
}

const SPEAKER = new RegExp(`^(?:${SPEAKERS})$`, 'iu');

/** True for the word by which a talk names the one who asks. */
export function isSpeakerWord(word: string): boolean {
  return SPEAKER.test(word);
}

/** A word for "question", the name of a language behind it at most. */
const QUESTION_WORD = new RegExp(
  String.raw`^(?:the\s)?(?:${QUESTION_WORDS}|面试题|面試題)(?:\s?[([]\p{L}{2,3}[)\]])?\W{0,3}$`,
  'iu',
);

/** True for a text that is nothing but a word for "question". */
export function isQuestionWord(text: string): boolean {
  return text.length < 30 && QUESTION_WORD.test(text);
}

interface OneLabel {
  kind: LabelKind;
  number: string | null;
  bare: boolean;
  word: string;
  length: number;
}

/** No label of words has more UTF-16 units, and none that goes before other text lacks such a mark. */
const LONGEST_LABEL = 60;
const LABEL_MARK = /[\d.:：)）\]、．。|–—-]/;

function matchOne(rest: string, asHeading: boolean, second: boolean): OneLabel | null {
  // What begins with a letter is no number, and what does not is no word.
  const worded = /^\p{L}/u.test(rest);
  if (worded && rest.length > LONGEST_LABEL && !LABEL_MARK.test(rest.slice(0, LONGEST_LABEL)))
    return null;
  const boxed = worded ? null : BOXED.exec(rest);
  if (boxed) {
    const inner = matchOne(`${boxed[1]!}：`, false, true);
    const whole = inner !== null && inner.length > boxed[1]!.length;
    if (whole) return { ...inner, length: boxed[0].length };
  }
  const side = worded ? SIDE.exec(rest) : null;
  if (side) {
    const word = rest.slice(0, side[0].search(/[\s:：]/)).toLowerCase();
    const kind = side[1] === undefined ? 'answer' : 'question';
    return { kind, number: null, bare: false, word, length: side[0].length };
  }
  const cjk = QUESTION_CJK.exec(rest);
  if (cjk && (cjk[4]!.trim() !== '' || rest[cjk[0].length - 1] === ' ' || !cjk[3])) {
    const number = cjk[1] ?? cjk[2] ?? cjk[3] ?? null;
    return { kind: 'question', number, bare: false, word: 'q', length: cjk[0].length };
  }
  const question = worded ? QUESTION.exec(rest) : null;
  if (question && isWellMarked(question)) {
    const stray = /^\s{0,2}[.:](?=\s)/.exec(rest.slice(question[0].length))?.[0].length ?? 0;
    return {
      kind: 'question',
      number: question[1] ?? null,
      bare: false,
      word: rest
        .slice(0, question[0].length)
        .replace(/[^\p{L}].*$/su, '')
        .toLowerCase(),
      length: question[0].length + stray,
    };
  }
  const answer = !worded || (asHeading && LETTER_NUMBER.test(rest)) ? null : ANSWER.exec(rest);
  if (
    answer &&
    !(/^\p{L}[^\p{L}]*[)）]/u.test(answer[0]) || /^\p{L}\s{0,2}(?:[-–—]|$)/u.test(answer[0]))
  ) {
    const word = answer[0]
      .replace(/[\d\s.:：)）、．|–—-]+$/u, '')
      .trim()
      .toLowerCase();
    return {
      kind: 'answer',
      number: answer[1] ?? null,
      bare: false,
      word,
      length: answer[0].length,
    };
  }
  const qualified = worded ? (QUALIFIED_ANSWER.exec(rest) ?? ENDING_IN_ANSWER.exec(rest)) : null;
  if (qualified) {
    const word = /^\p{L}+/u.exec(rest)![0].toLowerCase();
    return { kind: 'answer', number: null, bare: false, word, length: qualified[0].length };
  }
  const misspelt = second || !worded ? null : readMisspelt(rest);
  if (misspelt !== null) return misspelt;
  const letter = asHeading && worded ? LETTER_NUMBER.exec(rest) : null;
  if (letter) {
    const number = String(letter[1]!.charCodeAt(0) - 'a'.charCodeAt(0) + 1);
    return { kind: 'number', number, bare: false, word: '', length: letter[0].length };
  }
  const roman = asHeading && worded ? ROMAN_NUMBER.exec(rest) : null;
  if (roman) {
    const number = String(romanNumber(roman[1]!));
    return { kind: 'number', number, bare: false, word: '', length: roman[0].length };
  }
  const keycap = worded ? null : KEYCAP.exec(rest);
  if (keycap) {
    return {
      kind: 'number',
      number: keycap[1] ?? '10',
      bare: false,
      word: '',
      length: keycap[0].length,
    };
  }
  const number = worded ? null : NUMBER.exec(rest);
  if (number && number[0].length > 0) {
    return { kind: 'number', number: number[1]!, bare: false, word: '', length: number[0].length };
  }
  const counted = worded ? COUNTED.exec(rest) : null;
  if (counted) {
    const length = counted[0].length;
    return { kind: 'number', number: counted[1]!, bare: false, word: '', length };
  }
  const code = second || !worded ? null : CODE_NUMBER.exec(rest);
  if (code)
    return {
      kind: 'number',
      number: (code[1] ?? code[2])!,
      bare: false,
      word: '',
      length: code[0].length,
    };
  const chinese = second ? null : CJK_NUMBER.exec(rest);
  if (chinese)
    return {
      kind: 'number',
      number: chinese[1]!,
      bare: false,
      word: '',
      length: chinese[0].length,
    };
  const bare = asHeading && !worded ? BARE_NUMBER.exec(rest) : null;
  if (bare)
    return { kind: 'number', number: bare[1]!, bare: true, word: '', length: bare[0].length };
  return null;
}

/** The value of a Roman number below 40. */
function romanNumber(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  const digits = [...text].map((digit) => values[digit] ?? 0);
  return digits.reduce(
    (sum, value, at) => sum + (value < (digits[at + 1] ?? 0) ? -value : value),
    0,
  );
}

function skipDecoration(text: string, from: number, asHeading: boolean): number {
  let position = from;
  for (let round = 0; round < 3; round++) {
    const rest = text.slice(position);
    if (/^[A-Za-z]/.test(rest)) return position;
    if (KEYCAP.test(rest)) return position;
    const decoration =
      DECORATION.exec(rest) ??
      DATE.exec(rest) ??
      (asHeading ? /^#{1,6}\s+/.exec(rest) : null) ??
      /^\/\/\s{0,2}|^[-–—•]\s{0,2}(?=\d{1,3}[.)]\s?\p{L})/u.exec(rest);
    if (decoration === null) return position;
    position += decoration[0].length;
  }
  return position;
}

const LONG_ANSWER_WORDS = ANSWER_WORDS.split('|').filter((word) =>
  /[\p{Script=Han}\p{Script=Hangul}]|\p{L}{3}/u.test(word),
);
const INLINE_ANSWER = new RegExp(
  String.raw`(?:\s|[?？。.])(?:\*\*|__)?(?:${LONG_ANSWER_WORDS.join('|')})\s{0,2}[:：]|[?？.]\s{1,6}(?:\*\*|__)?(?:A|R|О)\s{0,2}[:：]`,
  'iu',
);

/** Where an answer begins on the line of its question, label included; -1 where it does not. */
export function findInlineAnswer(text: string): number {
  const match = INLINE_ANSWER.exec(text);
  if (match === null) return -1;
  return match.index + (/^[?？。.]/.test(match[0]) ? 1 : 0);
}

/** One letter but Q announces a question only with a colon: `В)` and `P.` are options and initials. */
function isWellMarked(match: RegExpExecArray): boolean {
  const mark = match[2]!.trim();
  if (
    /^[^qQ\P{L}](?!\p{L})/u.test(match[0]) &&
    !/\p{Script=Han}|\p{Script=Hangul}/u.test(match[0])
  ) {
    return /^[:：]/.test(mark);
  }
  return match[1] !== undefined || mark !== '';
}

/** Label words long enough that a slip of the finger can still be told. */
const OFTEN_MISSPELT: readonly [LabelKind, readonly string[]][] = [
  ['question', ['question', 'frage', 'pergunta', 'pregunta', 'вопрос']],
  ['answer', ['answer', 'antwort', 'resposta', 'respuesta', 'réponse', 'solution', 'ответ']],
];

/** `Frge 4:`, `Anwser:`: a label with one slip, told by the number or colon behind it. */
function readMisspelt(rest: string): OneLabel | null {
  const match = /^(\p{L}{4,9})(?:\s{0,2}(\d{1,4})\s{0,2}[.:：)]|\s{0,2}[:：])/u.exec(rest);
  if (match === null) return null;
  const word = match[1]!.toLowerCase();
  for (const [kind, words] of OFTEN_MISSPELT) {
    if (words.some((right) => isOneSlip(word, right))) {
      return { kind, number: match[2] ?? null, bare: false, word, length: match[0].length };
    }
  }
  return null;
}

/** True where one letter is missing, doubled, wrong, or two neighbours have changed places. */
function isOneSlip(word: string, right: string): boolean {
  if (word === right || Math.abs(word.length - right.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === right[start]) start++;
  let end = 0;
  while (
    end < word.length - start &&
    end < right.length - start &&
    word.at(-1 - end) === right.at(-1 - end)
  )
    end++;
  const left = word.slice(start, word.length - end);
  const wanted = right.slice(start, right.length - end);
  return (
    (left.length <= 1 && wanted.length <= 1) ||
    (left.length === 2 && left[0] === wanted[1] && left[1] === wanted[0])
  );
}
