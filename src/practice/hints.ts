/** An answer a step at a time, for who is nearly there. */
import { findFences } from '../bank/blocks/fences';
import { splitLines } from '../bank/blocks/splitLines';
import { keyTerms } from './selfCheck/keyTerms';

/** From this length on an outline tells less than the answer does, in UTF-16 units. */
const WORTH_AN_OUTLINE = 240;
const MOST_STEPS = 20;

/**
 * The steps, each a Markdown text to show below the ones before it: first the outline, where the
 * answer is long enough for one, then a part at a time, all but the last. The parts are its
 * sections, or else its blocks, list items or sentences: the coarsest that it has two of. Empty for
 * an answer that cannot be told in parts. Linear in the answer's length.
 */
export function hintSteps(answerMarkdown: string): readonly string[] {
  const parts = partsOf(answerMarkdown);
  if (parts.length < 2) return [];
  const terms = answerMarkdown.length < WORTH_AN_OUTLINE ? [] : keyTerms(answerMarkdown);
  const outline = terms.length < 2 ? [] : [terms.map((term) => `- ${term}`).join('\n')];
  return [...outline, ...parts.slice(0, -1)].slice(0, MOST_STEPS);
}

function partsOf(markdown: string): readonly string[] {
  const lines = splitLines(markdown);
  const inCode = new Set<number>();
  for (const { lines: range } of findFences(lines)) {
    for (let index = range.start; index < range.end; index++) inCode.add(index);
  }
  const cutBefore = (starts: (line: string, index: number) => boolean): readonly string[] => {
    const parts: string[][] = [[]];
    lines.forEach((line, index) => {
      if (!inCode.has(index) && starts(line, index)) parts.push([]);
      parts.at(-1)!.push(line);
    });
    return parts.map((part) => part.join('\n').trim()).filter((part) => part !== '');
  };
  const isBlank = (index: number): boolean => (lines[index] ?? '').trim() === '';
  const bySection = cutBefore((line) => /^ {0,3}#{1,6} /.test(line));
  if (bySection.length > 1) return bySection;
  // A list belongs to the paragraph that announces it, and code to what it shows.
  const byBlock = joined(cutBefore((_, index) => !isBlank(index) && isBlank(index - 1)));
  if (byBlock.length > 1) return byBlock;
  const byItem = cutBefore((line) => /^(?:[-*+•]|\d{1,3}[.)]) /.test(line));
  if (byItem.length > 1) return byItem;
  return inCode.size > 0 ? byBlock : sentences(markdown);
}

/** Blocks, each with the list items or the code that follow upon it. */
function joined(blocks: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const follows = /^(?:`{3}|~{3}|\s)/.test(block) || (last?.endsWith(':') ?? false);
    if (last !== undefined && follows) parts[parts.length - 1] = `${last}\n\n${block}`;
    else parts.push(block);
  }
  return parts;
}

function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?]["')]?) +(?=\p{Lu})|(?<=[。！？])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
