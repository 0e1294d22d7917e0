import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { Bank } from '../../../bank/bank';
import { splitLines } from '../../../bank/blocks/splitLines';
import type { ParsedDeck, Question } from '../../../bank/question';
import { questionDocument } from '../../../bank/search/questionDocument';
import { SearchIndex } from '../../../bank/search/searchIndex';
import { displayLabel, displayLine } from '../../../features/displayText';
import { linkIn, reportMarkdown } from '../../../features/library/reportMarkdown';
import { answerMarkdown, questionMarkdown } from '../../../features/notes/questionMarkdown';
import { expandTemplate } from '../../../features/notes/template';
import { scratchOf } from '../../../features/question/scratchText';
import { EVENT_VERSION, type GradeEvent } from '../../../practice/events';
import { readEvents, serialiseEvent } from '../../../practice/eventText';
import { hostileFiles, payloadFiles, questionOf } from '../../fixtures/hostile/corpus';
import { readHostile } from './readHostile';

/** What no line of VS Code's own surfaces may carry: controls, and what reorders or hides text. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2069\ufeff]/;
const icon = /(?<!\\)\$\([\w~-]+\)/;

/** The questions of one file, as a bank holds them; of monsters only the first ones. */
function questionsOf(deck: ParsedDeck, name: string): readonly Question[] {
  const bank = new Bank();
  const few = { ...deck, questions: deck.questions.slice(0, 200) };
  bank.update(new Map([[`file:///decks/${name}`, few]]), []);
  return bank.decks().flatMap(({ questions }) => questions);
}

describe('what becomes of hostile decks', function () {
  // Generous: what is quadratic in these sizes takes minutes.
  this.timeout(60_000);
  const questions = new Map<string, readonly Question[]>();

  before(() => {
    for (const file of hostileFiles) {
      questions.set(file.name, questionsOf(readHostile(file).deck, file.name));
    }
  });

  it('holds at least 250 files, of every kind that a file can be', () => {
    assert.ok(hostileFiles.length >= 250, String(hostileFiles.length));
    const kinds = new Set(hostileFiles.map(({ kind }) => kind));
    // 34, 38 and 39 are messages, addresses and settings; 61 to 63 are made on a disk.
    const missing = Array.from({ length: 64 }, (_, at) => at + 1).filter(
      (kind) => !kinds.has(kind),
    );
    assert.deepEqual(missing, [34, 38, 39, 61, 62, 63]);
  });

  it('reaches the question bank: every payload stands in a question', () => {
    for (const { name } of payloadFiles) {
      const found = questions.get(name) ?? [];
      assert.ok(found.length > 0, name);
    }
    const whole = payloadFiles.filter(({ name }) => questions.get(name)?.length === 2);
    assert.ok(whole.length >= payloadFiles.length - 2);
  });

  it('gives lines for trees, pickers and messages without icons, controls and reordering', () => {
    for (const found of questions.values()) {
      for (const { prompt, title, sections, tags } of found) {
        for (const text of [prompt, title ?? '', ...sections, ...tags]) {
          assert.doesNotMatch(displayLine(text), unseen);
          assert.doesNotMatch(displayLabel(text), icon);
          assert.ok(displayLine(text).length <= 300);
        }
      }
    }
  });

  it('goes into notes character by character', () => {
    for (const found of questions.values()) {
      for (const question of found.slice(0, 5)) {
        const answer = answerMarkdown(question);
        const values = { question: question.prompt, answer, deck: '', section: '', tags: '' };
        const filled = expandTemplate('<${answer}|${question}>', { ...values, source: '' });
        assert.equal(filled, `<${answer}|${question.prompt}>`);
        assert.ok(questionMarkdown(question).includes(question.answer ?? ''));
      }
    }
  });

  it('stays inside the comment of a scratch editor', () => {
    for (const [name, found] of questions) {
      for (const { promptMarkdown } of found.slice(0, 5)) {
        const { content } = scratchOf({
          promptMarkdown: promptMarkdown.replaceAll('`', ''),
          answer: '```js\n```',
        });
        // What ends a line in JavaScript ends a line comment.
        for (const line of content.split(/[\n\r\u2028\u2029]/)) {
          assert.match(line, /^(?:\/\/|$)/, name);
        }
      }
    }
  });

  it('is found by the search, which answers whatever is asked', () => {
    const index = new SearchIndex();
    for (const [name, found] of questions) {
      index.replace(
        name,
        found.map((question, at) => questionDocument(`${name}#${at}`, question)),
      );
    }
    for (const { name, payload = '' } of payloadFiles) {
      index.search(payload, { limit: 5 });
      const plain = name.replace(/^\d+-|\.md$/g, '');
      const hits = index.search(questionOf(plain), { limit: 10 });
      assert.ok(
        hits.some(({ key }) => key.startsWith(`${name}#`)),
        name,
      );
    }
  });

  it('comes through the journal and back: ids, wordings and drafts', () => {
    const events = [...questions.values()].flatMap((found, file) =>
      found.slice(0, 3).map(({ id, prompt, answer }, at): GradeEvent => ({
        v: EVENT_VERSION,
        id: `e${file}-${at}`,
        at: 1_700_000_000_000 + at,
        kind: 'grade',
        question: id,
        grade: 3,
        took: 1000,
        prompt: prompt.slice(0, 8000),
        draft: (answer ?? '').slice(0, 8000),
      })),
    );
    const text = events.map(serialiseEvent).join('\n');
    const back = readEvents(text);
    assert.deepEqual([back.damaged, back.newer], [[], []]);
    assert.deepEqual(back.events, events);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('shows in the deck report as text, with no link but those to the files', () => {
    // As VS Code's preview has it.
    const markdown = markdownIt({ html: true, linkify: true });
    markdown.linkify.set({ fuzzyLink: false });
    for (const file of hostileFiles) {
      const { name } = file;
      const { deck, text } = readHostile(file);
      const lines = splitLines(text.slice(0, 200_000)).slice(0, 2000);
      const few = {
        ...deck,
        uri: `file:///decks/${encodeURIComponent(name)}`,
        questions: questions.get(name) ?? [],
        skipped: deck.skipped.filter(({ end }) => end <= lines.length).slice(0, 200),
      };
      const report = reportMarkdown({
        decks: [{ deck: few, file: { label: name, link: '/the-deck.md' }, lines }],
        brought: [{ deck: few, file: { label: name, link: null }, lines }],
        filesRead: 1,
        cancelled: false,
        unreadable: [{ file: { label: name, link: '/the-deck.md' }, reason: name }],
      });
      for (const line of report.split('\n')) {
        const target = linkIn(line)?.target ?? '/the-deck.md';
        assert.match(target, /^\/the-deck\.md(?:#L\d+)?$/, name);
      }
      const tokens = markdown
        .parse(report, {})
        .flatMap(({ children, ...token }) => [token, ...(children ?? [])]);
      for (const token of tokens) {
        assert.ok(
          !/^(?:html|image|fence|code_block)/.test(token.type),
          `${name}: ${token.content}`,
        );
        const address = token.attrs?.find(([key]) => key === 'href')?.[1];
        if (address !== undefined)
          assert.match(String(address), /^\/the-deck\.md(?:#L\d+)?$/, name);
      }
    }
  });
});
