/** The marks that options of a multiple-choice question begin with. */
const ALPHABETS = [
  'ABCDEFGHIJ',
  'АБВГДЕЖЗ',
  '①②③④⑤⑥⑦⑧',
  '가나다라마바',
  'アイウエオカ',
  '甲乙丙丁',
  '123456789',
];

const OPTION =
  /^(?:[-*+]\s+)?(?:\*\*|__)?[(（[]?([A-JА-З①-⑧가-힣ア-カ甲乙丙丁])(?:[)）\]]|(?<=[①-⑧])\s|[.:：、．](?!\w)|\s[-–]\s)[)]?(?:\*\*|__)?\s{0,6}(?=\S|$)/iu;
/** `1: text`. Other marks behind a number belong to lists. */
const NUMBERED = /^(?:[-*+]\s+)?([1-9])[:：]\s{0,6}(?=\S)/;
const TASK = /^(?:(?:[-*+]|\d{1,2}[.)])\s+)?\[([ xX✓✔☑]?)\](?!\()\s{0,4}(?=\S|$)/u;

/** What an option's mark says. */
export interface OptionMark {
  /** Place in its alphabet from 0, or -1 for a check box without a letter. */
  readonly place: number;
  readonly label: string;
  readonly checked: boolean;
  /** Where the option's text begins, a UTF-16 offset. */
  readonly end: number;
}

/** Reads the mark of an option, or returns null. */
export function readOptionMark(text: string): OptionMark | null {
  const head = text.slice(0, 60);
  const task = head.includes('[') ? TASK.exec(head) : null;
  if (task) {
    const inner = lettered(head.slice(task[0].length));
    const checked = task[1]!.trim() !== '';
    const end = task[0].length + (inner?.end ?? 0);
    return { place: inner?.place ?? -1, label: inner?.label ?? '', checked, end };
  }
  return lettered(head);
}

function lettered(head: string): OptionMark | null {
  const option = OPTION.exec(head) ?? NUMBERED.exec(head);
  if (option === null) return null;
  const letter = option[1]!.toUpperCase();
  const place = ALPHABETS.map((alphabet) => alphabet.indexOf(letter)).find((at) => at >= 0) ?? -1;
  return place < 0 ? null : { place, label: letter, checked: false, end: option[0].length };
}

/** True where the text begins with an option's mark. */
export function isOptionText(text: string): boolean {
  return readOptionMark(text) !== null;
}
