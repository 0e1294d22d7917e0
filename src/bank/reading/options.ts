import type { Document } from '../blocks/document';
import { roughText } from '../blocks/plainText';
import type { ChoiceOption } from '../question';
import { readOptionMark } from './optionMarks';

/** Options found in a question's body. */
export interface OptionRun {
  readonly start: number;
  readonly end: number;
  readonly options: readonly ChoiceOption[];
  /** True where check boxes mark them. */
  readonly boxes: boolean;
}

const WHOLLY_BOLD = /^\*\*[^*]+\*\*$/;
const LETTERS = 'ABCDEFGHIJKLMNOP';
const TICK =
  /^(?:✅|✔️?|☑️?)\s*|\s*(?:✅|✔️?|☑️?|\((?:correct|richtig|correcta|correta|верно|right|正确|정답|正解)(?: answer)?\)|[-=]{1,2}>\s?(?:correct[oa]?|richtig|juste|верно|right)\.?)\s*$/iu;

/**
 * Finds the first run of two or more options between two lines: `A)`, `B)` … in order, or check
 * boxes. Code and continuation lines may stand inside an option.
 */
export function findOptions(document: Document, start: number, end: number): OptionRun | null {
  for (let line = start; line < end; line++) {
    const kind = document.lines[line]!.kind;
    if (kind !== 'text') continue;
    const mark = readOptionMark(document.lines[line]!.text);
    if (mark === null || mark.place > 0) continue;
    const run = runFrom(document, line, end, mark.place < 0);
    if (run !== null) return run;
  }
  return null;
}

/** `Which of the following …`: what a list below it holds is to choose from. */
const CHOOSE =
  /選択し|選び|正しいもの|\b(?:choose|select|pick)\b|which (?:one )?of the following|which of these|seleccion[ae]|elige|selecione|escolha|choisissez|lesquel|wähle|welche der folgenden|как(?:ой|ие|ая|ое) из|выберите|下列|以下哪|哪一[个項项]|고르|seçiniz|aşağıdakilerden/i;

/**
 * Options without letters: a list below a question that says to choose, or with a tick at some of
 * its items but not at all. Only where the list is all there is, besides code.
 */
export function listOptions(
  document: Document,
  prompt: string,
  start: number,
  end: number,
): OptionRun | null {
  let line = start;
  while (line < end && !document.lines[line]!.startsItem) line++;
  const first = document.lines[line];
  if (first === undefined || line >= end) return null;
  const drafts: DraftOption[] = [];
  const from = line;
  const list = document.items[first.item]!.list;
  let last = line;
  for (; line < end; line++) {
    const { kind, text, startsItem, item } = document.lines[line]!;
    if (kind === 'blank' || kind === 'rule') continue;
    if (!startsItem || kind !== 'text' || document.items[item]!.list !== list) return null;
    drafts.push({ label: LETTERS[drafts.length] ?? '?', lines: [text], checked: false });
    last = line;
  }
  const ticked = tickedOptions(drafts);
  const some = ticked.includes(true);
  if (drafts.length < 2 || drafts.length > LETTERS.length) return null;
  if (!some && !CHOOSE.test(prompt)) return null;
  const options = drafts.map(({ label, lines: [text] }, at) => ({
    label,
    text: withoutBold(text!.replace(TICK, '').replace(TICK, '').trim(), ticked[at]!),
    correct: ticked[at]!,
  }));
  return { start: from, end: last + 1, options, boxes: some };
}

interface DraftOption {
  label: string;
  lines: string[];
  checked: boolean;
}

function runFrom(document: Document, start: number, end: number, boxes: boolean): OptionRun | null {
  const drafts: DraftOption[] = [];
  const depth = document.lines[start]!.indent;
  let last = start;
  for (let line = start; line < end; line++) {
    const { kind, text, indent, startsParagraph, startsItem } = document.lines[line]!;
    if (kind === 'blank') continue;
    if (
      kind === 'heading' ||
      kind === 'rule' ||
      kind === 'html' ||
      kind === 'comment' ||
      kind === 'table'
    )
      break;
    const mark = kind === 'text' ? readOptionMark(text) : null;
    const fits = mark !== null && (boxes ? mark.place < 0 : mark.place === drafts.length);
    if (fits && Math.abs(indent - depth) <= 3) {
      const label = mark.label || LETTERS[drafts.length] || String(drafts.length + 1);
      // `**b) text**`: the bold marks are around the text as well.
      const open = text.slice(0, mark.end).split('**').length % 2 === 0;
      const own = `${open ? '**' : ''}${text.slice(mark.end)}`;
      drafts.push({ label, lines: [own], checked: mark.checked });
      last = line;
      continue;
    }
    const current = drafts[drafts.length - 1]!;
    const inside = kind === 'code' || indent > depth || (!startsParagraph && !startsItem);
    if (mark !== null || !inside || isAnswerLine(text, kind)) break;
    current.lines.push(document.source[line]!.slice(Math.min(indent, depth + 2)));
    last = line;
  }
  if (drafts.length < 2) return null;
  last = withoutTrailingCode(drafts, document, last);
  const ticked = tickedOptions(drafts);
  const options = drafts.map((draft, at) => ({
    label: draft.label,
    text: withoutBold(
      draft.lines.join('\n').replace(TICK, '').replace(TICK, '').trim(),
      ticked[at]!,
    ),
    correct: draft.checked || ticked[at]!,
  }));
  return { start, end: last + 1, options, boxes };
}

/** Code behind the last option alone is no part of it: it answers. Returns the last line left. */
function withoutTrailingCode(
  drafts: readonly DraftOption[],
  document: Document,
  last: number,
): number {
  const hasCode = (draft: DraftOption): boolean =>
    draft.lines.some((line) => /^\s*(?:```|~~~)/.test(line));
  const final = drafts[drafts.length - 1]!;
  if (!hasCode(final) || drafts.slice(0, -1).some(hasCode)) return last;
  const code = final.lines.findIndex((line) => /^\s*(?:```|~~~)/.test(line));
  let line = last;
  while (document.lines[line]!.kind === 'code' || document.lines[line]!.kind === 'blank') line--;
  if (code > 0) final.lines.length = code;
  return line;
}

function isAnswerLine(text: string, kind: string): boolean {
  return kind === 'text' && /^(?:\*\*|__)?\p{L}{3,12}(?:\s\p{L}{3,12})?\s{0,2}[:：]/u.test(text);
}

/** Some options marked by a tick, a word or bold text, and not all of them: those are right. */
function tickedOptions(drafts: readonly DraftOption[]): boolean[] {
  const some = (marks: boolean[]): boolean => marks.includes(true) && marks.includes(false);
  const ticks = drafts.map((draft) => TICK.test(draft.lines.join('\n').trim()));
  if (some(ticks)) return ticks;
  const bold = drafts.map((draft) => WHOLLY_BOLD.test(draft.lines.join('\n').trim()));
  if (some(bold) && bold.filter(Boolean).length === 1) return bold;
  return drafts.map(() => false);
}

/** The text of an option without the bold marks that may have told that it is right. */
function withoutBold(text: string, right: boolean): string {
  return right && WHOLLY_BOLD.test(text) ? text.slice(2, -2) : text;
}

/**
 * Marks as right the options that an answer names: by letters at its beginning (`B`, `B and D`,
 * `B) text`) or by repeating an option's text.
 */
export function withAnswer(
  options: readonly ChoiceOption[],
  answer: string,
): readonly ChoiceOption[] {
  if (options.some((option) => option.correct)) return options;
  const plain = roughText(answer.slice(0, 400)).trim();
  const named = namedLetters(plain, options);
  if (named.size > 0)
    return options.map((option) => ({ ...option, correct: named.has(option.label) }));
  const first = squash(plain.split('\n')[0] ?? '');
  const same = options.filter(
    (option) => squash(roughText(option.text)) !== '' && squash(roughText(option.text)) === first,
  );
  return same.length === 0
    ? options
    : options.map((option) => ({ ...option, correct: same.includes(option) }));
}

function namedLetters(plain: string, options: readonly ChoiceOption[]): Set<string> {
  const labels = new Set(options.map((option) => option.label));
  const named = new Set<string>();
  let rest = plain.replace(
    /^(?:(?:option|options|correct|choice|antwort|вариант|选|選)\s{0,2})?[\s:：("'“«*[]*/iu,
    '',
  );
  for (let round = 0; round < 10; round++) {
    const letter = /^([A-JА-З①-⑧가-힣ア-カ甲乙丙丁1-9])(?![\p{L}\p{N}'’])/iu
      .exec(rest)?.[1]
      ?.toUpperCase();
    const joined =
      letter === undefined && round === 0
        ? /^([A-J]{2,6})(?![\p{L}\p{N}])/u.exec(rest)?.[1]
        : undefined;
    if (joined !== undefined && [...joined].every((one) => labels.has(one))) return new Set(joined);
    if (letter === undefined || !labels.has(letter)) break;
    named.add(letter);
    const next = /^.[)\].:]{0,2}\s{0,2}(?:[,、/+&;]|and|und|et|y|e|и|和|と|와)\s{0,2}/iu.exec(rest);
    if (next === null) break;
    rest = rest.slice(next[0].length).replace(/^[(（[*]{1,3}/, '');
  }
  return named;
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The right options as Markdown, for where nothing else answers the question; null without any. */
export function rightOptions(options: readonly ChoiceOption[]): string | null {
  const right = options.filter((option) => option.correct);
  if (right.length === 0) return null;
  return right
    .map(({ label, text }) => `**${label}.**${/[\n`]{3}/.test(text) ? '\n\n' : ' '}${text}`)
    .join('\n\n');
}
