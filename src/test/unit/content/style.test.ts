import assert from 'node:assert/strict';
import { fixture, splitAnswer, starterDecks, starterQuestions } from './starterBank';

const tags = new Set(fixture<string[]>('starterTags.json'));
const languages = new Set([
  ...['js', 'ts', 'sql', 'python', 'json', 'yaml', 'proto', 'promql', 'dockerfile'],
]);

/** Every question that breaks the rule, with what it has instead, so that one run shows them all. */
function offenders(
  rule: (question: (typeof starterQuestions)[number]['question'], file: string) => string | null,
): string[] {
  return starterQuestions.flatMap(({ file, question }) => {
    const found = rule(question, file);
    return found === null ? [] : [`${file}: ${String(question.explicitId)}: ${found}`];
  });
}

const outside = (n: number, low: number, high: number, what: string): string | null =>
  n < low || n > high ? `${String(n)} ${what}` : null;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

describe('The form of the starter bank', () => {
  it('reads every deck as a deck, with a title, sections and nothing to mend', () => {
    for (const { name, deck } of starterDecks) {
      assert.equal(deck.frontMatter.type, 'questions', name);
      assert.equal(deck.title, deck.frontMatter.title, name);
      assert.deepEqual(deck.problems, [], name);
      assert.equal(deck.repaired, false, name);
      assert.ok(deck.questions.length >= 5, `${name} has ${String(deck.questions.length)} questions`);
      assert.ok(deck.questions.every((q) => q.sections.length === 1), `${name} has its sections`);
    }
  });

  it('finds as many questions as the files have third-level headings', () => {
    for (const { name, text, deck } of starterDecks) {
      const headings = text.split('\n').filter((line) => line.startsWith('### ')).length;
      assert.equal(deck.questions.length, headings, name);
    }
  });

  it('names every question once, for good', () => {
    const seen = new Set<string>();
    assert.deepEqual(
      offenders(({ explicitId }) => {
        if (explicitId === null || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(explicitId)) return 'no plain id';
        if (seen.has(explicitId)) return 'id taken';
        seen.add(explicitId);
        return null;
      }),
      [],
    );
  });

  it('asks nothing twice', () => {
    const seen = new Set<string>();
    assert.deepEqual(
      offenders(({ prompt }) => {
        const key = prompt.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
        if (seen.has(key)) return prompt;
        seen.add(key);
        return null;
      }),
      [],
    );
  });

  it('gives each question a difficulty and tags from the list', () => {
    assert.deepEqual(
      offenders((question, file) => {
        if (question.difficulty === null) return 'no difficulty';
        const strange = question.tags.filter((tag) => !tags.has(tag));
        return strange.length > 0 ? `unknown tags ${strange.join(', ')} in ${file}` : null;
      }),
      [],
    );
    const untagged = offenders(({ tags: own }) => outside(own.length, 1, 5, 'tags'));
    assert.deepEqual(untagged, []);
  });

  it('uses every tag of the list somewhere', () => {
    const used = new Set(starterQuestions.flatMap(({ question }) => question.tags));
    assert.deepEqual([...tags].filter((tag) => !used.has(tag)), []);
  });

  it('answers in 120 to 300 words besides code', () => {
    assert.deepEqual(
      offenders(({ answer }) => outside(wordsIn(splitAnswer(answer ?? '').prose), 120, 300, 'words')),
      [],
    );
  });

  it('holds no headings or HTML within answers, and only languages that something checks', () => {
    assert.deepEqual(
      offenders(({ answer }) => {
        const { prose, blocks } = splitAnswer(answer ?? '');
        const line = prose.split('\n').find((l) => /^#{1,6} |^<[a-z/!]/i.test(l));
        if (line !== undefined) return line;
        return blocks.find(([name]) => !languages.has(name))?.[0] ?? null;
      }),
      [],
    );
  });

  it('tells the interviewer what to hear, what lifts, what sinks and what to ask next', () => {
    assert.deepEqual(
      offenders(({ rubric }) => {
        if (rubric === null) return 'no rubric';
        return (
          outside(rubric.mustHear.length, 3, 6, 'things to hear') ??
          outside(rubric.bonus.length, 1, 5, 'bonus points') ??
          outside(rubric.reject.length, 1, 4, 'red flags') ??
          outside(rubric.followUps.length, 1, 2, 'follow-ups')
        );
      }),
      [],
    );
  });

  it('keeps rubric entries short', () => {
    assert.deepEqual(
      offenders(({ rubric }) => {
        const long = [...(rubric?.mustHear ?? []), ...(rubric?.bonus ?? [])].find(
          (entry) => wordsIn(entry) > 12,
        );
        return long ?? null;
      }),
      [],
    );
  });

  it('marks the worked example of a behavioural question as one', () => {
    assert.deepEqual(
      offenders(({ answer }, file) =>
        file === 'behavioural.md' && !(answer ?? '').includes('Worked example: ') ? 'no example' : null,
      ),
      [],
    );
  });

  it('puts sources last, on one line', () => {
    assert.deepEqual(
      offenders(({ answer }) => {
        const lines = (answer ?? '').trimEnd().split('\n');
        const at = lines.findIndex((line) => line.startsWith('Sources:'));
        return at !== -1 && at !== lines.length - 1 ? (lines[at] ?? '') : null;
      }),
      [],
    );
  });

  it('stays under a megabyte', () => {
    const bytes = starterDecks.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    assert.ok(bytes < 1_000_000, `${String(bytes)} bytes`);
  });
});
