import { readDocument } from '../../../bank/blocks/readDocument';
import { readFrontMatter } from '../../../bank/frontMatter';
import type { ParsedQuestion } from '../../../bank/question';
import { viewOf } from '../../../bank/reading/view';
import {
  changed,
  endOfTextBefore,
  insertion,
  sameButFor,
  type DeckText,
  type Place,
  type TextChange,
} from './textChange';

/** Stands for what the author will write, while the place for it is tried out. */
const trial = 'Whatever the author writes stands here.';

/** What is tried where no question of the deck shows how its answers begin. */
const usualBeginnings = ['\n\n', '\n   ', '\n    ', '\n\n**Answer:** ', '\nAnswer: ', ' '];

/**
 * Makes room for an answer as the deck's other answers have it. Each way is tried out by reading the
 * deck with it: it must give this question an answer, and change none of the others.
 *
 * @param index of the question in the deck
 * @returns where the cursor goes, with what is written around it; undefined when no way does it
 */
export function answerPlace(text: DeckText, index: number): TextChange | undefined {
  const question = text.deck.questions[index];
  if (!question) return undefined;
  return ways(text, question).find((way) => {
    const read = text.read(changed(text.lines, way, trial));
    return (
      sameButFor(index, text.deck, read) && read.questions[index]?.answer?.includes(trial) === true
    );
  });
}

function ways(text: DeckText, question: ParsedQuestion): readonly TextChange[] {
  const { lines } = text;
  const end = endOfTextBefore(lines, question.lines.end, question.lines.start);
  const last = lines[end.line] ?? '';
  const places: Place[] = [end];
  // Inside what folds away, not behind it.
  if (/^\s{0,20}<\/details>/i.test(last) && end.line > question.lines.start) {
    places.unshift(endOfTextBefore(lines, end.line, question.lines.start));
  }
  const inserted = places.flatMap((place) => {
    // Whatever comes next keeps its distance.
    const next = lines[place.line + 1];
    const gap = next === undefined || next.trim() === '' ? '' : '\n';
    return [...beginningsLike(text, question), ...usualBeginnings].flatMap((beginning) => {
      const plain = insertion(place, beginning);
      return gap ? [insertion(place, beginning, gap), plain] : [plain];
    });
  });
  return [...emptyCell(last, end.line), ...inserted];
}

/** The last cell of a table row, where it is empty. */
function emptyCell(row: string, line: number): readonly TextChange[] {
  const cell = /\|([ \t]{0,100})\|?[ \t]{0,20}$/.exec(row.slice(-300));
  if (!row.trim().startsWith('|') || cell?.[1] === undefined) return [];
  const at = row.length - cell[0].length + 1;
  return [
    {
      start: { line, character: at },
      end: { line, character: at + cell[1].length },
      before: ' ',
      after: ' ',
    },
  ];
}

/** How the answers of the nearest questions that have one begin: the blank line, the label, the margin. */
function beginningsLike(text: DeckText, question: ParsedQuestion): readonly string[] {
  const { lines, deck } = text;
  const source = lines.join('\n');
  const view = viewOf(readDocument(source, readFrontMatter(source).bodyStartLine), '', false);
  const number = view.leadAt.get(question.lines.start)?.label.number;
  const beginnings = nearestAnswered(deck.questions, question).map((sibling) => {
    const { start, end } = sibling.lines;
    const lead = view.leads.find(
      ({ lines: at, label }) => label.kind === 'answer' && at.start > start && at.start < end,
    );
    const first = lead?.lines.start ?? firstTextBelow(lines, start, end);
    if (first === undefined) return undefined;
    const raw = lines[first] ?? '';
    const gap = first > 0 && (lines[first - 1] ?? '').trim() === '' ? '\n\n' : '\n';
    if (!lead) return `${gap}${/^[ \t>]{0,40}/.exec(raw)?.[0] ?? ''}`;
    const said = (lead.rest || lead.markdown).split('\n', 1)[0]?.trim() ?? '';
    const at = said === '' ? -1 : raw.lastIndexOf(said);
    const label = at < 0 ? `${raw}\n${lead.form === 'heading' ? '\n' : ''}` : raw.slice(0, at);
    const { number: its } = lead.label;
    return gap + (its !== null && number ? label.replace(its, number) : label);
  });
  return [...new Set(beginnings.filter((one) => one !== undefined))];
}

function nearestAnswered(
  questions: readonly ParsedQuestion[],
  { lines: { start } }: ParsedQuestion,
): readonly ParsedQuestion[] {
  const distance = ({ lines }: ParsedQuestion): number => Math.abs(lines.start - start);
  return questions
    .filter(({ answer }) => answer !== null)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 2);
}

function firstTextBelow(lines: readonly string[], line: number, end: number): number | undefined {
  for (let at = line + 1; at < end; at += 1) if ((lines[at] ?? '').trim() !== '') return at;
  return undefined;
}
