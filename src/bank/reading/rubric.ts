import { plainText, roughText } from '../blocks/plainText';
import type { Rubric } from '../question';

type RubricKey = keyof Rubric;

/**
 * What the parts of a scored answer are called. The first that fits decides. Without the flag `u`,
 * for with `i` and `u` together V8 takes ten times as long over each word boundary.
 */
const NAMES: readonly [RubricKey, RegExp][] = [
  [
    'followUps',
    /\bfollow[- ]?ups?\b|\b(?:next|probing|deeper|further) questions?\b|\bask next\b|\bthen ask\b|nachfragen|anschlussfragen|questions? de suivi|relances?$|preguntas de seguimiento|perguntas de acompanhamento|дополнительные вопросы|追问|深掘り|후속 ?질문|꼬리 ?질문/i,
  ],
  [
    'reject',
    /\breject|\bred flags?\b|\bdeal[- ]?breakers?\b|\bwarning signs?\b|\bfail(?:ing)? (?:signs?|signals?|answers?)\b|\bno[- ]hire\b|ausschlusskriterien|warnsignale|signaux d['’]alerte|señales de alerta|sinais de alerta|красные флаги|стоп-сигналы|危险信号|レッドフラグ|위험 ?신호/i,
  ],
  [
    'weak',
    /\bweak (?:answers?|signals?|responses?|points?)\b|\bweak$|\bthin answers?\b|\bbad answers?\b|\bpoor answers?\b|schwache antwort|réponse faible|respuesta débil|resposta fraca|слабый ответ|弱い回答|较差的?回答|약한 ?답변/i,
  ],
  [
    'bonus',
    /\bbonus\b|\bgood to (?:hear|have|mention|know)\b|\bnice to (?:hear|have|mention)\b|\b(?:may|might|could) (?:also )?(?:mention|add)\b|\bextra (?:points|credit)\b|\bsenior[- ]level addition|\bstandout\b|\bpluspunkte\b|加分|ボーナス|가산점|пункты? сверх|будет плюсом|points? bonus|puntos extra|pontos extras/i,
  ],
  [
    'mustHear',
    /\bmust[- ](?:hear|have|mention|include|cover|say|know)\b|\bmandatory\b|\b(?:should|want to|need to|expect to) hear\b|\brequired (?:concepts?|points?|elements?)\b|\bexpected (?:mentions|concepts|points|keywords)\b|\bkey (?:points|concepts) (?:to hear|expected)\b|\blisten for\b|pflichtbegriffe|muss genannt|doit mentionner|debe mencionar|deve mencionar|обязательно|必须提到|必須|반드시/i,
  ],
];

/** Any of the names: most titles are none of them, which this finds out in one go. */
const ANY_NAME = new RegExp(NAMES.map(([, { source }]) => source).join('|'), 'i');

/** Which part of a rubric a heading names, or null. What stands in brackets only comments on it. */
export function rubricKey(title: string): RubricKey | null {
  if (title.length > 90) return null;
  const plain = roughText(title);
  const outside = plain.replace(/[(（][^()（）]{0,60}[)）]/g, ' ').trim();
  for (const text of outside === '' ? [plain] : [outside]) {
    if (!ANY_NAME.test(text)) continue;
    for (const [key, pattern] of NAMES) if (pattern.test(text)) return key;
  }
  return null;
}

/** A line of an answer, as far as rubrics need it. */
export interface AnswerLine {
  readonly text: string;
  /** Heading level; 7 for a bold or labelled line that serves as heading; 0 for others. */
  readonly level: number;
  /** True on blank lines, rules and other litter. */
  readonly empty: boolean;
}

/**
 * Takes the rubric out of an answer. A part is a heading (or bold line) whose name tells what it
 * lists, with list items or short paragraphs under it. Returns which lines are left as the answer.
 */
export function takeRubric(lines: readonly AnswerLine[]): {
  rubric: Rubric | null;
  keep: boolean[];
} {
  const found: Record<RubricKey, string[]> = {
    mustHear: [],
    bonus: [],
    weak: [],
    reject: [],
    followUps: [],
  };
  const keep = lines.map(() => true);
  let any = false;
  for (let at = 0; at < lines.length; at++) {
    const { level, text } = lines[at]!;
    const key = level > 0 ? rubricKey(text) : null;
    if (key === null) continue;
    const part = partUnder(lines, at);
    const entries = key === 'followUps' ? followUpEntries(part.items) : part.items;
    if (entries.length === 0) continue;
    any = true;
    for (const one of entries) found[key].push(one);
    // What a follow-up should be answered with has no place in the rubric: it stays.
    if (entries.length === part.items.length) {
      for (let line = at; line < part.end; line++) keep[line] = false;
    }
    at = part.end - 1;
  }
  return { rubric: any ? found : null, keep };
}

const BULLET = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/;

function partUnder(lines: readonly AnswerLine[], at: number): { items: string[]; end: number } {
  const level = lines[at]!.level;
  const items: string[] = [];
  let listed = false;
  let end = at + 1;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (line.level > 0 && line.level <= level) break;
    if (line.empty) continue;
    const bullet = BULLET.exec(line.text);
    if (bullet) {
      listed = true;
      if (/^\s{2,}/.test(line.text) && items.length > 0)
        items[items.length - 1] += `; ${entry(line.text)}`;
      else items.push(entry(line.text));
    } else if (listed && lines[end - 1]!.empty && !/^\s/.test(line.text)) {
      break;
    } else if (listed) {
      items[items.length - 1] += ` ${line.text.trim()}`;
    } else {
      items.push(entry(line.text));
    }
  }
  return { items, end };
}

function entry(text: string): string {
  return text
    .replace(BULLET, '')
    .replace(/^\s*>\s?/, '')
    .replace(/^\[[ xX]\]\s+/, '')
    .trim();
}

/** Among the lines of a follow-up part, those that ask; all of them where none does. */
function followUpEntries(items: readonly string[]): string[] {
  const asking = items.filter((item) => /[?？]/.test(item));
  const entries = asking.length > 0 ? asking : items;
  return entries.map((item) =>
    plainText(item.replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\s)+/u, '')).replace(
      /^[“"«]([^“”"«»]*)[”"»]$/,
      '$1',
    ),
  );
}
