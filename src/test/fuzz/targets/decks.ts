import assert from 'node:assert/strict';
import { Bank } from '../../../bank/bank';
import { splitLines } from '../../../bank/blocks/splitLines';
import { decodeText } from '../../../bank/decode';
import { decodeLedger, encodeLedger } from '../../../bank/identity/ledgerCodec';
import { parseDeck } from '../../../bank/parseDeck';
import { questionDocument } from '../../../bank/search/questionDocument';
import { SearchIndex } from '../../../bank/search/searchIndex';
import { displayLabel, displayLine } from '../../../features/displayText';
import { answerMarkdown, questionMarkdown } from '../../../features/notes/questionMarkdown';
import { scratchOf } from '../../../features/question/scratchText';
import { assessDraft } from '../../../practice/assessment';
import { hintSteps } from '../../../practice/hints';
import { expectationsOf } from '../../../practice/selfCheck';
import { unaccounted } from '../../unit/parse/unaccounted';
import { mutatedDeck } from '../seeds';
import type { Target } from '../target';

const polluted = (): boolean => Reflect.ownKeys(Object.prototype).length !== prototypeKeys;
const prototypeKeys = Reflect.ownKeys(Object.prototype).length;

const decode: Target = {
  name: 'decode',
  kind: 'bytes',
  make: mutatedDeck,
  check: (bytes) => {
    const { text, binary, repaired } = decodeText(bytes);
    if (binary) assert.equal(text, '');
    // What is read is text: written as UTF-8 and read again it is the same. (A NUL may pass for half
    // a unit of UTF-16.)
    if (binary || repaired || /[\0\p{Cs}]|^\ufeff/u.test(text)) return;
    const again = decodeText(new TextEncoder().encode(text));
    if (!again.repaired && !again.binary) assert.equal(again.text, text);
  },
};

const parse: Target = {
  name: 'parse',
  kind: 'bytes',
  make: mutatedDeck,
  check: (bytes) => {
    const { text } = decodeText(bytes);
    const deck = parseDeck(text, { fileName: 'quiz.md' });
    const count = splitLines(text).length;
    assert.deepEqual(unaccounted(text, deck), []);
    assert.equal(deck.dialect === null, deck.questions.length === 0);
    for (const { lines } of [...deck.problems, ...deck.questions]) {
      assert.ok(0 <= lines.start && lines.start < lines.end && lines.end <= Math.max(1, count));
    }
    for (const question of deck.questions) {
      assert.notEqual(question.prompt.trim(), '');
      assert.doesNotMatch(question.prompt, /[\r\n]/);
      assert.notEqual(question.answer, '');
      assert.equal(question.kind === 'choice', question.options.length > 0);
    }
    assert.ok(!polluted());
  },
};

const bank: Target = {
  name: 'bank',
  kind: 'bytes',
  make: mutatedDeck,
  check: (bytes) => {
    const { text } = decodeText(bytes);
    const lines = splitLines(text);
    const deck = parseDeck(text, { fileName: 'quiz.md' });
    // The file as it may have been before: without its middle.
    const middle = Math.floor(lines.length / 2);
    const before = [...lines.slice(0, middle), ...lines.slice(middle + 3)].join('\n');
    const held = new Bank();
    held.update(new Map([['a', parseDeck(before, { fileName: 'quiz.md' })]]));
    held.update(new Map([['a', deck]]));
    const ids = held.deck('a')!.questions.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
    assert.equal(ids.length, deck.questions.length);
    const stored = decodeLedger(encodeLedger(held.ledger));
    assert.equal(stored.kind, 'ledger');
    if (stored.kind !== 'ledger') return;
    const next = new Bank(stored.ledger);
    next.update(new Map([['a', deck]]));
    assert.deepEqual(
      next.deck('a')!.questions.map(({ id }) => id),
      ids,
    );
  },
};

const search: Target = {
  name: 'search',
  kind: 'bytes',
  make: mutatedDeck,
  check: (bytes) => {
    const { text } = decodeText(bytes);
    const { questions } = parseDeck(text, { fileName: 'quiz.md', force: true });
    const index = new SearchIndex();
    const documents = questions.map((question, at) => questionDocument(`q${at}`, question));
    index.replace('a', documents);
    const middle = text.slice(text.length / 2, text.length / 2 + 40);
    for (const query of [questions[0]?.prompt ?? '', middle, text.slice(0, 300)]) {
      for (const { key, score, promptMatches } of index.search(query)) {
        const prompt = documents.find((document) => document.key === key)!.prompt;
        assert.ok(score >= 0 && Number.isFinite(score));
        for (const [start, end] of promptMatches) {
          assert.ok(0 <= start && start < end && end <= prompt.length);
        }
      }
    }
    index.remove('a');
    assert.deepEqual(index.search(middle), []);
  },
};

const practise: Target = {
  name: 'practise',
  kind: 'bytes',
  make: mutatedDeck,
  check: (bytes) => {
    const { text } = decodeText(bytes);
    const held = new Bank();
    held.update(new Map([['a', parseDeck(text, { fileName: 'quiz.md', force: true })]]));
    for (const question of held.questions()) {
      displayLabel(displayLine(question.prompt));
      questionMarkdown(question);
      answerMarkdown(question);
      scratchOf(question);
      const expected = expectationsOf(question);
      for (const draft of ['', question.answer ?? '', text.slice(0, 500)]) {
        if (expected === null) continue;
        const { coverage } = assessDraft(draft, expected);
        assert.ok(coverage === null || (coverage >= 0 && coverage <= 1));
      }
      const steps = hintSteps(question.answer ?? '');
      assert.ok(steps.every((step) => step.trim() !== ''));
    }
  },
};

export const deckTargets: readonly Target[] = [decode, parse, bank, search, practise];
