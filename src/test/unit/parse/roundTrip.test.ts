import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDeck } from '../../../bank/parseDeck';
import type { Difficulty, ParsedDeck, Rubric } from '../../../bank/question';

/** A deck as its author has it in mind. */
interface Written {
  readonly title: string;
  readonly tags: readonly string[];
  readonly sections: readonly {
    readonly name: string;
    readonly questions: readonly WrittenQuestion[];
  }[];
}

interface WrittenQuestion {
  readonly prompt: string;
  /** Blocks of Markdown. */
  readonly answer: readonly string[];
  readonly options: readonly (readonly [text: string, correct: boolean])[];
  readonly id: string | null;
  readonly tags: readonly string[];
  readonly difficulty: Difficulty | null;
  readonly rubric: Rubric;
}

const rubricParts = [
  ['mustHear', 'Must hear'],
  ['bonus', 'Bonus'],
  ['weak', 'Weak answers'],
  ['reject', 'Red flags'],
  ['followUps', 'Follow-ups'],
] as const;

/** Writes a deck in the form that the README describes. */
function serialise(deck: Written): string {
  const lines = ['---', `title: ${deck.title}`, 'type: questions'];
  if (deck.tags.length > 0) lines.push(`tags: [${deck.tags.join(', ')}]`);
  lines.push('---', '', `# ${deck.title}`, '');
  for (const { name, questions } of deck.sections) {
    lines.push(`## ${name}`, '');
    for (const question of questions) lines.push(...serialiseQuestion(question), '');
  }
  return lines.join('\n');
}

function serialiseQuestion(question: WrittenQuestion): readonly string[] {
  const { prompt, id, tags, difficulty, answer, options, rubric } = question;
  const lines = [`### ${prompt}`];
  const about = [
    ...(id === null ? [] : [`id: ${id}`]),
    ...(difficulty === null ? [] : [`difficulty: ${difficulty}`]),
    ...(tags.length === 0 ? [] : [`tags: ${tags.join(', ')}`]),
  ];
  if (about.length > 0) lines.push(`<!-- ${about.join('; ')} -->`);
  for (const block of answer) lines.push('', block);
  if (options.length > 0) lines.push('');
  for (const [text, correct] of options) lines.push(`- [${correct ? 'x' : ' '}] ${text}`);
  for (const [part, heading] of rubricParts) {
    if (rubric[part].length === 0) continue;
    lines.push('', `#### ${heading}`);
    for (const item of rubric[part]) lines.push(`- ${item}`);
  }
  return lines;
}

/** What must have been read from it. */
function expected(deck: Written): unknown {
  return {
    title: deck.title,
    questions: deck.sections.flatMap(({ name, questions }) =>
      questions.map((question) => ({
        prompt: question.prompt,
        answer: expectedAnswer(question),
        options: question.options,
        sections: [name],
        id: question.id,
        tags: [...new Set([...deck.tags, ...question.tags])].sort(),
        difficulty: question.difficulty,
        rubric: rubricParts.some(([part]) => question.rubric[part].length > 0)
          ? question.rubric
          : null,
      })),
    ),
  };
}

function expectedAnswer({ answer, options }: WrittenQuestion): string | null {
  if (answer.length > 0) return answer.join('\n\n');
  // The right option is the answer of a choice that says no more.
  const right = options.findIndex(([, correct]) => correct);
  return right < 0 ? null : `**${'ABCDE'[right]}.** ${options[right]![0]}`;
}

function found(deck: ParsedDeck): unknown {
  return {
    title: deck.title,
    questions: deck.questions.map((question) => ({
      prompt: question.prompt,
      answer: question.answer,
      options: question.options.map(({ text, correct }) => [text, correct]),
      sections: question.sections,
      id: question.explicitId,
      tags: [...question.tags].sort(),
      difficulty: question.difficulty,
      rubric: question.rubric,
    })),
  };
}

const noun = fc.constantFrom(
  ...['lock', 'page', 'cache', 'queue', 'index', 'shard', 'token', 'thread', 'naïve Größe', '锁'],
);
const prompt = fc
  .tuple(
    fc.constantFrom('What is a', 'Why use a', 'How big is a', 'When would you drop a'),
    fc.constantFrom('', 'slow ', 'C# '),
    noun,
    noun,
  )
  .map(([ask, how, a, b]) => `${ask} ${how}${a} beside a ${b}?`);
const sentence = fc
  .array(noun, { minLength: 1, maxLength: 6 })
  .map((words) => `It is a ${words.join(' or a ')}, which costs $1 & saves **two**.`);
const block = fc.oneof(
  { weight: 3, arbitrary: sentence },
  fc
    .array(sentence, { minLength: 2, maxLength: 4 })
    .map((all) => all.map((one) => `- ${one}`).join('\n')),
  fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map((all) => ['```ts', '# no heading', ...all, '', '---', '```'].join('\n')),
  // A quotation that is all of an answer is taken out of its marks, so that it never stands alone.
  sentence.map((one) => `${one}\n\n> ${one}\n> goes on`),
  fc.constant('| a | b |\n| - | - |\n| 1 | 2 |'),
);
const tag = fc.stringMatching(/^[a-z]{3,8}$/);
const items = fc.array(
  noun.map((one) => `names the ${one}`),
  { maxLength: 3 },
);
const rubric: fc.Arbitrary<Rubric> = fc.record(
  {
    mustHear: items,
    bonus: items,
    weak: items,
    reject: items,
    followUps: fc.array(
      noun.map((one) => `And what of the ${one}?`),
      { maxLength: 2 },
    ),
  },
  { noNullPrototype: true },
);
const noRubric: Rubric = { mustHear: [], bonus: [], weak: [], reject: [], followUps: [] };

const about = {
  prompt,
  id: fc.option(fc.stringMatching(/^[a-z]{2,6}-[a-z0-9]{2,6}$/), { nil: null }),
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
  difficulty: fc.constantFrom(null, 'junior' as const, 'mid' as const, 'senior' as const),
};
const question: fc.Arbitrary<WrittenQuestion> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      ...about,
      answer: fc.constant([]),
      options: fc.constant([]),
      rubric: fc.constant(noRubric),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...about,
      answer: fc.array(block, { minLength: 1, maxLength: 3 }),
      options: fc.constant([]),
      rubric: fc.oneof(fc.constant(noRubric), rubric),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...about,
      answer: fc.constant([]),
      options: fc
        .uniqueArray(noun, { minLength: 2, maxLength: 5 })
        .chain((texts) =>
          fc
            .nat(texts.length - 1)
            .map((right) => texts.map((text, at) => [text, at === right] as const)),
        ),
      rubric: fc.constant(noRubric),
    }),
  },
);
const deck: fc.Arbitrary<Written> = fc.record({
  title: noun.map((one) => `Notes on the ${one}`),
  tags: fc.uniqueArray(tag, { maxLength: 2 }),
  sections: fc.array(
    fc.record({
      name: noun.map((one) => `About a ${one}`),
      questions: fc.array(question, { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

describe('A deck in this project’s format', () => {
  it('comes back as it was written: wording, answers, options, sections, ids, tags, rubrics', () => {
    fc.assert(
      fc.property(deck, (written) => {
        const text = serialise(written);
        const read = parseDeck(text, { fileName: 'deck.md' });
        assert.deepEqual(found(read), expected(written), text);
        assert.deepEqual(read.skipped, []);
      }),
      { numRuns: 150 },
    );
  }).timeout(20_000);
});
