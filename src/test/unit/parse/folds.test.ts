import assert from 'node:assert/strict';
import { cards, options, prompts, read } from './deckText';

const answered = [
  'What is a heap? → A tree.',
  'What is a stack? → A pile.',
  'What is a bag? → A set.',
];
const folded = (part: (question: string, answer: string) => readonly string[]): string[] =>
  cards(
    read([
      ...part('What is a heap?', 'A tree.'),
      ...part('What is a stack?', 'A pile.'),
      ...part('What is a bag?', 'A set.'),
    ]),
  );

describe('Collapsible parts that are not HTML', () => {
  it('are read as tools for documentation write them', () => {
    const forms: readonly ((question: string, answer: string) => readonly string[])[] = [
      (question, answer) => [`::: details ${question}`, answer, ':::', ''],
      (question, answer) => [`:::details{title="${question}"}`, answer, ':::'],
      (question, answer) => [`??? question "${question}"`, '', `    ${answer}`, ''],
      (question, answer) => [`??? question "${question}"`, `\t${answer}`],
      (question, answer) => [`!!! faq "${question}"`, `    ${answer}`, ''],
      (question, answer) => [`{{< details "${question}" >}}`, answer, '{{< /details >}}', ''],
      (question, answer) => [`{{% expand title="${question}" %}}`, answer, '{{% /expand %}}'],
      (question, answer) => [`{% details ${question} %}`, answer, '{% enddetails %}', ''],
    ];
    for (const form of forms) assert.deepEqual(folded(form), answered, form('Q', 'A').join('\n'));
  });

  it('are read as components, their attributes on a line or several', () => {
    const group = (lines: readonly string[]): string[] =>
      cards(read(['<AccordionGroup>', ...lines, '</AccordionGroup>'], 'interview.mdx'));
    const inner = (open: (question: string) => readonly string[]): readonly string[] =>
      [
        ['What is a heap?', 'A tree.'],
        ['What is a stack?', 'A pile.'],
        ['What is a bag?', 'A set.'],
      ].flatMap(([question, answer]) => [...open(question!), `    ${answer!}`, '  </Accordion>']);
    assert.deepEqual(group(inner((question) => [`  <Accordion title="${question}">`])), answered);
    assert.deepEqual(
      group(
        inner((question) => ['  <Accordion', '    icon="x"', `    title='${question}'`, '  >']),
      ),
      answered,
    );
  });

  it('are read as call-outs of notes, the answer within, below, or in one of its own', () => {
    const forms: readonly ((question: string, answer: string) => readonly string[])[] = [
      (question, answer) => [`> [!question]- ${question}`, `> ${answer}`, ''],
      (question, answer) => [`> [!question] ${question}`, '', answer, ''],
      (question, answer) => [`> [!faq]+ ${question}`, `> > [!check]- Answer`, `> > ${answer}`, ''],
      (question, answer) => [
        '> [!question] Question 1',
        `> ${question}`,
        '',
        '> [!success]- Answer',
        `> ${answer}`,
        '',
      ],
    ];
    for (const form of forms) assert.deepEqual(folded(form), answered, form('Q', 'A').join('\n'));
  });

  it('hide the answer under a heading that asks', () => {
    const hidden: readonly (readonly string[])[] = [
      [':::spoiler Answer', 'A tree.', ':::'],
      [':::spoiler', 'A tree.', ':::'],
      ['??? success "Answer"', '    A tree.'],
      ['<Spoiler title="Show the answer">', 'A tree.', '</Spoiler>'],
    ];
    const kinds = ['tree', 'heap', 'trie', 'treap'];
    const lines = hidden.flatMap((part, at) => [`### What is a ${kinds[at]!}?`, '', ...part, '']);
    const deck = read(['# Quiz', ...lines], 'quiz.md');
    assert.deepEqual(
      cards(deck),
      kinds.map((kind) => `What is a ${kind}? → A tree.`),
    );
  });

  it('leave notes and warnings in the answer, and code as it is', () => {
    const code = ['```md', '::: details What is this?', ':::', '```'];
    const note = ['> [!NOTE]', '> Mind the root.'];
    const lines = [
      '## What is a heap?',
      ...note,
      '## What is a stack?',
      ...code,
      '## What is a bag?',
    ];
    const deck = read(['# Interview questions', ...lines, '!!! note "Mind"', '    A set.']);
    assert.deepEqual(prompts(deck), ['What is a heap?', 'What is a stack?', 'What is a bag?']);
    assert.deepEqual(
      deck.questions.map(({ answer }) => answer),
      [note.join('\n'), code.join('\n'), '!!! note "Mind"\n    A set.'],
    );
  });

  it('hold what is never closed up to where the next begins', () => {
    const lines = ['What is a heap?', 'What is a stack?', 'What is a bag?'];
    const deck = read(lines.flatMap((question) => [`::: details ${question}`, 'Yes.', '']));
    assert.deepEqual(prompts(deck), lines);
  });
});

describe('Tasks', () => {
  it('are known by how hard they are said to be, whatever they say', () => {
    const lines = [
      'Two pointers [Easy]',
      'Rotten fruit [Medium]',
      'Islands [Hard]',
      'Knapsack [Hard]',
    ];
    const deck = read(['# Tasks', ...lines.flatMap((line) => [`## ${line}`, 'Thus.', ''])], 'x.md');
    assert.deepEqual(
      deck.questions.map(({ difficulty }) => difficulty),
      ['junior', 'mid', 'senior', 'senior'],
    );
    assert.deepEqual(options(deck.questions[0]!), []);
  });
});
