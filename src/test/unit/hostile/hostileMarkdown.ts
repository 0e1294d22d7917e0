import { textFile, type HostileFile } from './hostileFile';

const deck =
  '# Deck\n\n## Q1. What is a lock?\n\nA guard.\n\n## Q2. What is a latch?\n\nLighter.\n';
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Kinds 42 to 49: Markdown that parsers choke on. Each holds or surrounds a small sound deck. */
export const hostileMarkdown: readonly HostileFile[] = [
  // 42: nesting
  textFile(42, 'quotes-20000-deep.md', () => `${deck}\n${'>'.repeat(20_000)} deep\n`),
  textFile(42, 'quotes-with-spaces-20000-deep.md', () => `${deck}\n${'> '.repeat(20_000)}deep\n`),
  textFile(42, 'lists-20000-deep-on-one-line.md', () => `${deck}\n${'- '.repeat(20_000)}deep\n`),
  textFile(42, 'lists-1000-deep-by-indent.md', () => `${deck}\n${lines(1000, (i) => `${' '.repeat(2 * i)}- Q${i}) Why?`)}\n`),
  textFile(42, 'ordered-lists-10000-deep.md', () => `${deck}\n${'1. '.repeat(10_000)}deep\n`),
  textFile(42, 'quotes-in-lists-alternating.md', () => `${deck}\n${'> - '.repeat(10_000)}deep\n`),
  textFile(42, 'details-20000-deep.md', () => `${deck}\n${'<details><summary>Why?</summary>\n\n'.repeat(20_000)}`),
  textFile(42, 'details-never-opened.md', () => `${deck}\n${'</details>\n\n'.repeat(20_000)}`),
  textFile(42, 'summaries-never-closed.md', () => `${deck}\n${'<summary>\n'.repeat(20_000)}`),
  // 43: emphasis, brackets, links
  textFile(43, 'emphasis-openers.md', () => `## ${'*a **a '.repeat(20_000)}?\n\nyes\n\n${deck}`),
  textFile(43, 'emphasis-alternating.md', () => `## ${'a**b_c'.repeat(20_000)}?\n\nyes\n\n${deck}`),
  textFile(43, 'brackets-open.md', () => `${deck}\n${'['.repeat(50_000)}\n`),
  textFile(43, 'brackets-balanced.md', () => `${deck}\n## ${'['.repeat(20_000)}${']'.repeat(20_000)}?\n`),
  textFile(43, 'links-never-closed.md', () => `${deck}\n${'[a]('.repeat(20_000)}\n`),
  textFile(43, 'images-nested.md', () => `${deck}\n## ${'![a'.repeat(20_000)}?\n`),
  textFile(43, 'backticks-of-every-length.md', () => `${deck}\n## ${lines(400, (i) => '`'.repeat(i + 1)).replaceAll('\n', ' ')}?\n`),
  textFile(43, 'backslashes.md', () => `${deck}\n## ${'\\'.repeat(100_000)}?\n`),
  textFile(43, 'entities.md', () => `${deck}\n## ${'&amp;'.repeat(30_000)}&#x0;&#99999999;?\n`),
  textFile(43, 'angle-brackets.md', () => `${deck}\n## ${'<'.repeat(50_000)}?\n`),
  textFile(43, 'tags-never-closed.md', () => `${deck}\n## ${'<b x="'.repeat(20_000)}?\n`),
  textFile(43, 'comments-never-closed.md', () => `${deck}\n${'<!-- id: '.repeat(20_000)}\n`),
  textFile(43, 'reference-definitions.md', () => `${deck}\n${lines(20_000, (i) => `[r${i}]: https://example.org`)}\n`),
  // 44: long lines
  textFile(44, 'one-line-of-a-megabyte.md', () => 'What is it? '.repeat(90_000)),
  textFile(44, 'heading-of-a-megabyte.md', () => `## Q1. ${'why '.repeat(260_000)}?\n\nyes\n`),
  textFile(44, 'label-line-of-a-megabyte.txt', () => `Q: ${'why '.repeat(260_000)}?\nA: yes\n`),
  textFile(44, 'spaces-of-a-megabyte.md', () => `## Q1. What?${' '.repeat(1_000_000)}x\n\nyes\n`),
  textFile(44, 'spaces-before-a-label.txt', () => `${' '.repeat(1_000_000)}Q: What?\nA: yes\n`),
  textFile(44, 'table-row-of-50000-cells.md', () => `| Question | Answer |\n|---|---|\n|${' a |'.repeat(50_000)}\n`),
  textFile(44, 'table-head-of-20000-columns.md', () => `|${' Question |'.repeat(20_000)}\n|${'---|'.repeat(20_000)}\n| a | b |\n`),
  textFile(44, 'cards-on-one-line.md', () => `${'front::back '.repeat(90_000)}\n`),
  // 45: fences
  textFile(45, 'fence-never-closed.md', () => `${deck}\n\`\`\`js\n${'## Q3. Why?\n'.repeat(20_000)}`),
  textFile(45, 'tilde-fence-never-closed.md', () => `${deck}\n~~~\n${'**Q: Why?**\n'.repeat(20_000)}`),
  textFile(45, 'fences-opened-20000-times.md', () => `${deck}\n${lines(20_000, (i) => '`'.repeat(3 + (i % 50)))}\n`),
  textFile(45, 'fence-of-100000-backticks.md', () => `${deck}\n${'`'.repeat(100_000)}\ncode\n`),
  textFile(45, 'fences-in-quotes-in-lists.md', () => `${deck}\n${'- > ```\n'.repeat(10_000)}`),
  // 46: nearly what a detection looks for
  ...nearMisses(),
  // 47 stands with the front matter
  // 48: nothing but structure
  textFile(48, 'headings-only-100000.md', () => lines(100_000, (i) => `${'#'.repeat(1 + (i % 6))} Heading ${i}`)),
  textFile(48, 'question-headings-only-50000.md', () => lines(50_000, (i) => `## Q${i}. Why ${i}?`)),
  textFile(48, 'empty-headings.md', () => '#\n##\n'.repeat(50_000)),
  textFile(48, 'setext-underlines.md', () => 'a\n=\nb\n-\n'.repeat(25_000)),
  textFile(48, 'rules-only.md', () => '---\n\n'.repeat(50_000)),
  textFile(48, 'blank-lines-only.md', () => '\n'.repeat(500_000)),
  textFile(48, 'labels-only.txt', () => 'Q:\nA:\n'.repeat(50_000)),
  textFile(48, 'question-marks-only.md', () => '?\n'.repeat(100_000)),
  textFile(48, 'checkboxes-only.md', () => '- [ ] \n- [x] \n'.repeat(30_000)),
  // 49: sameness
  textFile(49, 'one-question-10000-times.md', () => '## Q1. What is a lock?\n\nA guard.\n\n'.repeat(10_000)),
  textFile(49, 'one-prompt-with-10000-answers.md', () => lines(10_000, (i) => `## What is a lock?\n\nGuard ${i}.\n`)),
  textFile(49, 'one-id-10000-times.md', () => lines(10_000, (i) => `## Q${i}. Why ${i}?\n<!-- id: __proto__ -->\n\nYes.\n`)),
]; // prettier-ignore

function nearMisses(): HostileFile[] {
  const near: Readonly<Record<string, string>> = {
    'number-without-end': '1.'.repeat(50_000),
    digits: `${'1'.repeat(100_000)}. Why?`,
    'label-and-colons': `Q${':'.repeat(100_000)} Why?`,
    'label-and-spaces': `Question${' '.repeat(100_000)}x`,
    'labels-repeated': 'Q1. '.repeat(25_000),
    'bold-label': `**Q${'1'.repeat(50_000)}`,
    'bold-never-closed': `${'**Q: Why'.repeat(15_000)}`,
    'option-letters': 'A) '.repeat(30_000),
    'checkbox-never-closed': `- [${' '.repeat(100_000)}x`,
    'brackets-and-link': `[[${'⬆'.repeat(30_000)}](`,
    colons: `a${':'.repeat(100_000)}b`,
    cells: `${'|'.repeat(100_000)}`,
    'cells-and-spaces': `${'| '.repeat(50_000)}`,
    'rule-and-x': `${'- '.repeat(50_000)}x`,
    emoji: `${'✅'.repeat(50_000)} x`,
    'question-marks': '?'.repeat(100_000),
    'full-width': `${'　'.repeat(50_000)}問：`,
    'answer-label': `**Answer${'*'.repeat(100_000)}`,
    'closing-hashes': `## Why ${'#'.repeat(100_000)} x`,
    'closing-hashes-and-spaces': `## Why ${'# '.repeat(50_000)}x`,
    'comment-spaces': `<!-- id:${' '.repeat(100_000)}x`,
    'tag-spaces': `<summary${' '.repeat(100_000)}x`,
    'start-end': `START\n${'Basic\n'.repeat(20_000)}`,
    'scheduling-comment': `<!--SR:${'!2025-01-01,3,250'.repeat(8_000)}`,
    'roman-numbers': `${'M'.repeat(100_000)}. Why?`,
    'letters-only': `${'a'.repeat(1_000_000)}`,
  };
  return Object.entries(near).map(([name, line]) =>
    textFile(46, `near-miss-${name}.md`, () => `# Deck\n\n${line}\n\n${line}\n`),
  );
}
