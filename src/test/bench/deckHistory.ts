import type { ParsedQuestion } from '../../bank/question';
import type { Random } from './random';

/** A question with what no file says: which one it truly is, whatever becomes of its text. */
export interface Card {
  readonly truth: number;
  readonly stem: string;
  /** Code below the question; '' for most. */
  readonly code: string;
  readonly options: readonly string[];
  readonly answer: string | null;
  readonly section: string;
}

/** A file of cards at one moment. */
export interface CardDeck {
  readonly uri: string;
  readonly cards: readonly Card[];
}

export type World = readonly CardDeck[];

/** How often each edit happens, as weights; see {@link History}. */
export type EditMix = Readonly<Record<EditName, number>>;

export type EditName =
  | 'typo'
  | 'reword'
  | 'rephrase'
  | 'format'
  | 'touchAnswer'
  | 'rewriteAnswer'
  | 'toggleAnswer'
  | 'move'
  | 'shuffleSection'
  | 'renameSection'
  | 'insert'
  | 'insertSimilar'
  | 'replace'
  | 'remove'
  | 'comeBack'
  | 'loseRun'
  | 'merge'
  | 'renameFile'
  | 'splitFile'
  | 'joinFiles'
  | 'carryOver'
  | 'branch';

/** As five years of a README: mostly answers and order, now and then a word of a question. */
export const calm: EditMix = {
  typo: 6,
  reword: 5,
  rephrase: 1,
  format: 8,
  touchAnswer: 40,
  rewriteAnswer: 6,
  toggleAnswer: 2,
  move: 8,
  shuffleSection: 2,
  renameSection: 1,
  insert: 20,
  insertSimilar: 6,
  replace: 1,
  remove: 6,
  comeBack: 8,
  loseRun: 4,
  merge: 1,
  renameFile: 0,
  splitFile: 0,
  joinFiles: 0,
  carryOver: 0,
  branch: 2,
};

/** As a folder of notes that somebody rearranges all the time. */
export const restless: EditMix = {
  ...calm,
  renameFile: 4,
  splitFile: 3,
  joinFiles: 3,
  carryOver: 8,
  branch: 6,
  insertSimilar: 15,
  replace: 5,
  shuffleSection: 6,
};

/** Random edits of some decks, one after the other, as people make them. */
export class History {
  #world: World;
  #nextTruth: number;
  #nextFile = 0;
  readonly #gone: Card[] = [];
  readonly #past: World[] = [];
  /** Questions that were asked at any time; the same one later is the same one. */
  readonly #asked = new Set<string>();
  readonly #edits: readonly EditName[];

  constructor(
    private readonly random: Random,
    private readonly source: TextSource,
    sizes: readonly number[],
    mix: EditMix,
  ) {
    this.#nextTruth = 0;
    this.#world = sizes.map((size) => ({
      uri: this.newUri(),
      cards: Array.from({ length: size }, (_, index) => this.newCard(`Part ${index >> 5}`)),
    }));
    this.#edits = (Object.keys(mix) as EditName[]).flatMap((name) =>
      Array.from({ length: mix[name] }, () => name),
    );
  }

  get world(): World {
    return this.#world;
  }

  /** Makes some edits. @returns their names */
  step(count: number): readonly EditName[] {
    const made: EditName[] = [];
    for (let i = 0; i < count; i++) {
      const name = this.random.pick(this.#edits);
      this.#past.push(this.#world);
      if (this.#past.length > 12) this.#past.shift();
      this.edit(name);
      this.#world = this.#world.filter(({ cards }) => cards.length > 0);
      if (this.#world.length === 0)
        this.#world = [{ uri: this.newUri(), cards: [this.newCard('')] }];
      made.push(name);
    }
    return made;
  }

  private edit(name: EditName): void {
    const { random, source } = this;
    switch (name) {
      case 'typo':
        return this.change((card) => ({ ...card, stem: misspell(card.stem, random) }));
      case 'reword':
        return this.change((card) => ({ ...card, stem: reword(card.stem, random) }));
      case 'rephrase':
        return this.change((card) => ({ ...card, stem: rephrase(card.stem, random) }));
      case 'format':
        return this.change((card) => ({ ...card, stem: format(card.stem, random) }));
      case 'touchAnswer':
        return this.change((card) => ({ ...card, answer: source.touch(card.answer, random) }));
      case 'rewriteAnswer':
        return this.change((card) => ({ ...card, answer: source.answer(random, '') }));
      case 'toggleAnswer':
        return this.change((card) => ({
          ...card,
          answer: card.answer === null ? source.answer(random, '') : null,
        }));
      case 'move':
        return this.rearrange((cards) => {
          const [card] = cards.splice(random.below(cards.length), 1);
          if (!card) return;
          const at = random.below(cards.length + 1);
          cards.splice(at, 0, { ...card, section: cards[at]?.section ?? card.section });
        });
      case 'shuffleSection':
        return this.rearrange((cards) => {
          const start = random.below(cards.length);
          const run = cards.slice(start, start + 2 + random.below(20));
          cards.splice(start, run.length, ...random.sample(run, run.length));
        });
      case 'renameSection':
        return this.rearrange((cards) => {
          const section = random.pick(cards).section;
          const title = `${section} and more`;
          cards.forEach((card, at) => {
            if (card.section === section) cards[at] = { ...card, section: title };
          });
        });
      case 'insert':
        return this.rearrange((cards) => {
          const at = random.below(cards.length + 1);
          const section = cards[at]?.section ?? '';
          cards.splice(at, 0, ...this.times(1 + random.below(3), () => this.newCard(section)));
        });
      case 'insertSimilar':
        return this.rearrange((cards) => {
          const model = random.pick(cards);
          cards.splice(random.below(cards.length + 1), 0, this.similar(model, 0.1));
        });
      case 'replace':
        return this.rearrange((cards) => {
          const at = random.below(cards.length);
          const card = cards[at];
          if (!card) return;
          this.#gone.push(card);
          cards[at] = this.similar(card, 0);
        });
      case 'remove':
        return this.rearrange((cards) => {
          if (cards.length > 1) this.#gone.push(...cards.splice(random.below(cards.length), 1));
        });
      case 'comeBack':
        return this.rearrange((cards) => {
          const [card] = this.#gone.splice(random.below(this.#gone.length), 1);
          if (!card || this.lives(card.truth)) return;
          const touched = random.chance(0.3)
            ? { ...card, answer: source.touch(card.answer, random) }
            : card;
          cards.splice(random.below(cards.length + 1), 0, touched);
        });
      case 'loseRun':
        // As when a fence is left open: a long run of questions is gone, and back with the next edit.
        return this.rearrange((cards) => {
          const run = cards.splice(random.below(cards.length), 1 + random.below(cards.length));
          if (cards.length === 0) cards.push(...run);
          else this.#gone.push(...run);
        });
      case 'merge':
        return this.rearrange((cards) => {
          const at = random.below(cards.length - 1);
          const [kept, lost] = cards.slice(at, at + 2);
          if (!kept || !lost) return;
          this.#gone.push(lost);
          cards.splice(at, 2, { ...kept, answer: `${kept.answer ?? ''}\n\n${lost.answer ?? ''}` });
        });
      case 'renameFile':
        return this.replaceDecks((deck) => [{ ...deck, uri: this.newUri() }]);
      case 'splitFile':
        return this.replaceDecks((deck) => {
          if (deck.cards.length < 4) return [deck];
          const at = 1 + random.below(deck.cards.length - 1);
          const rest = { uri: this.newUri(), cards: deck.cards.slice(at) };
          return [{ ...deck, cards: deck.cards.slice(0, at) }, rest];
        });
      case 'joinFiles': {
        if (this.#world.length < 2) return;
        const [first, second] = random.sample(this.#world, 2);
        this.#world = this.#world
          .filter((deck) => deck !== second)
          .map((deck) =>
            deck === first ? { ...deck, cards: [...deck.cards, ...second!.cards] } : deck,
          );
        return;
      }
      case 'carryOver': {
        if (this.#world.length < 2) return;
        const [from, to] = random.sample(this.#world, 2);
        const card = random.pick(from!.cards);
        this.#world = this.#world.map((deck) => {
          if (deck === from) return { ...deck, cards: deck.cards.filter((one) => one !== card) };
          return deck === to ? { ...deck, cards: [card, ...deck.cards] } : deck;
        });
        return;
      }
      case 'branch':
        this.#world = this.random.pick(this.#past);
        return;
    }
  }

  private lives(truth: number): boolean {
    return this.#world.some(({ cards }) => cards.some((card) => card.truth === truth));
  }

  /** Brings back what a run lost, most of the time; then edits one deck's cards. */
  private rearrange(edit: (cards: Card[]) => void): void {
    const target = this.random.pick(this.#world);
    const cards = [...target.cards];
    if (this.#gone.length > 20 && this.random.chance(0.7)) {
      const back = this.#gone.splice(0).filter(({ truth }) => !this.lives(truth));
      cards.push(...new Map(back.map((card) => [card.truth, card])).values());
    }
    edit(cards);
    this.#world = this.#world.map((deck) => (deck === target ? { ...deck, cards } : deck));
  }

  private change(edit: (card: Card) => Card): void {
    const target = this.random.pick(this.#world);
    const at = this.random.below(target.cards.length);
    const cards = target.cards.map((card, index) => (index === at ? edit(card) : card));
    this.#world = this.#world.map((deck) => (deck === target ? { ...deck, cards } : deck));
  }

  private replaceDecks(edit: (deck: CardDeck) => readonly CardDeck[]): void {
    const target = this.random.pick(this.#world);
    this.#world = this.#world.flatMap((deck) => (deck === target ? edit(deck) : [deck]));
  }

  private newCard(section: string): Card {
    const card = this.unasked(() => this.source.card(this.random));
    return { ...card, truth: this.#nextTruth++, section };
  }

  /** Tries until the question is none that was asked before. */
  private unasked<T extends Pick<Card, 'stem' | 'code'>>(make: () => T): T {
    for (let tries = 0; ; tries++) {
      const card = make();
      const question = `${card.stem}${card.code}`
        .replaceAll(/[*`]|\b(?:an?|the|in JavaScript)\b/gi, '')
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();
      if (this.#asked.has(question) && card.stem !== 'Why?' && tries < 1000) continue;
      this.#asked.add(question);
      return card;
    }
  }

  /**
   * Another question that is worded like one that is there.
   * @param copied how often it takes that one's answer, to be rewritten later
   */
  private similar(card: Card, copied: number): Card {
    const { random, source } = this;
    const { stem, code } = this.unasked(() => ({
      stem: source.otherTerm(card.stem, random),
      code: card.code === '' ? '' : source.code(random),
    }));
    const answer = random.chance(copied)
      ? source.touch(card.answer, random)
      : source.answer(random, stem);
    return { ...card, truth: this.#nextTruth++, stem, code, answer };
  }

  private newUri(): string {
    return `file:///notes/${this.#nextFile++}.md`;
  }

  private times<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }
}

/** Makes questions and answers out of what it is given. */
export class TextSource {
  /**
   * @param terms what one can ask about
   * @param sentences what answers are made of
   */
  constructor(
    private readonly terms: readonly string[],
    private readonly sentences: readonly string[],
  ) {}

  card(random: Random): Omit<Card, 'truth' | 'section'> {
    const kind = random.next();
    if (kind < 0.12) {
      const options = this.options(random);
      return { stem: 'What is the output?', code: this.code(random), options, answer: null };
    }
    if (kind < 0.15)
      return { stem: 'Why?', code: '', options: [], answer: this.answer(random, '') };
    const stem = this.stem(random);
    const answer = random.chance(0.85) ? this.answer(random, stem) : null;
    return { stem, code: '', options: [], answer };
  }

  answer(random: Random, about: string): string {
    const lead = about === '' ? '' : `${about.replace('?', '')} is asked often. `;
    return lead + random.sample(this.sentences, 1 + random.below(6)).join(' ');
  }

  /** Corrects, lengthens or shortens an answer a little. */
  touch(answer: string | null, random: Random): string | null {
    if (answer === null) return null;
    const sentences = answer.split('. ');
    const at = random.below(sentences.length);
    const chance = random.next();
    if (chance < 0.3) sentences[at] = misspell(sentences[at]!, random);
    else if (chance < 0.7) sentences.splice(at, 0, random.pick(this.sentences));
    else if (sentences.length > 1) sentences.splice(at, 1);
    return sentences.join('. ');
  }

  code(random: Random): string {
    const names = random.sample(['a', 'b', 'user', 'items', 'total', 'count', 'next', 'result'], 3);
    const [x, y, z] = names;
    const numbers = [random.below(100), random.below(20), random.below(10)];
    const lines = random.sample(
      [
        `const ${x} = [${numbers.join(', ')}];`,
        `let ${y} = ${numbers[0]};`,
        `console.log(${x});`,
        `console.log(typeof ${y} ${random.pick(['+', '-', '*', '===', '&&'])} ${numbers[1]});`,
        `for (const ${z} of ${x}) console.log(${z});`,
        `setTimeout(() => console.log(${y}), ${numbers[0]});`,
        `function ${z}() { return ${y} ${random.pick(['+', '-', '%'])} ${numbers[2]}; }`,
        `Promise.resolve(${numbers[1]}).then(${z});`,
      ],
      2 + random.below(4),
    );
    return `\`\`\`js\n${lines.join('\n')}\n\`\`\``;
  }

  /** The same wording about something else. */
  otherTerm(stem: string, random: Random): string {
    const known = this.terms.filter((term) => stem.includes(term));
    const term = known.sort((a, b) => b.length - a.length)[0];
    const others = this.terms.filter((other) => !stem.includes(other));
    return term === undefined ? this.stem(random) : stem.replace(term, random.pick(others));
  }

  private options(random: Random): string[] {
    return random.sample(['`undefined`', '`ReferenceError`', '`NaN`', '`0`', '`1`', '`null`'], 4);
  }

  private stem(random: Random): string {
    const [a, b] = random.sample(this.terms, 2);
    return random.pick([
      `What is ${a}?`,
      `What is ${a}?`,
      `How does ${a} work?`,
      `What is the purpose of ${a}?`,
      `What is the difference between ${a} and ${b}?`,
      `How do you create ${a}?`,
      `What are the advantages of ${a} over ${b}?`,
      `When would you use ${a} instead of ${b}?`,
      `Why do we need ${a} in a large application?`,
      `Explain ${a} with an example.`,
      `How do you test code that uses ${a}?`,
    ]);
  }
}

/** The cards of a deck as a parser would give them. */
export function questionsOf({ cards }: CardDeck): ParsedQuestion[] {
  return cards.map(({ stem, code, options, answer, section }, index) => ({
    prompt: stem.replaceAll(/[*`]/g, ''),
    promptMarkdown: code === '' ? stem : `${stem}\n\n${code}`,
    title: null,
    answer,
    sections: section === '' ? [] : [section],
    tags: [],
    difficulty: null,
    kind: options.length > 0 ? 'choice' : 'open',
    options: options.map((text, at) => ({ label: 'ABCDEF'[at]!, text, correct: at === 0 })),
    rubric: null,
    explicitId: null,
    lines: { start: index * 10, end: index * 10 + 9 },
  }));
}

function misspell(text: string, random: Random): string {
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (word.length >= 6 ? [at] : []));
  if (long.length === 0) return text;
  const at = random.pick(long);
  const word = words[at]!;
  const place = 1 + random.below(word.length - 3);
  const swapped = word[place + 1]! + word[place]!;
  words[at] = random.chance(0.5)
    ? word.slice(0, place) + word.slice(place + 1)
    : word.slice(0, place) + swapped + word.slice(place + 2);
  return words.join(' ');
}

/** The small changes of wording that editors make. */
const REWORDINGS: readonly (readonly [RegExp, string])[] = [
  [/^What is the difference between/, 'What are the differences between'],
  [/^What are the differences between/, 'What is the difference between'],
  [/^What is the purpose of/, 'What is the use of'],
  [/^What is the use of/, 'What is the purpose of'],
  [/^What is (?!the)/, 'What is a '],
  [/^What is a /, "What's "],
  [/^How do you/, 'How can you'],
  [/^How can you/, 'How would you'],
  [/^When would you use/, 'When should one use'],
  [/^Explain (.*) with an example/, 'Explain $1 and give an example'],
  [/^Why do we need/, 'Why do you need'],
  [/instead of/, 'rather than'],
  [/^How does (.*) work\?/, 'How does $1 work internally?'],
  [/\?$/, ' in JavaScript?'],
];

function reword(stem: string, random: Random): string {
  const fitting = REWORDINGS.filter(([pattern]) => pattern.test(stem));
  if (fitting.length === 0) return stem;
  const [pattern, replacement] = random.pick(fitting);
  return stem.replace(pattern, replacement);
}

/** The same question in other words: only what it is about stays. */
function rephrase(stem: string, random: Random): string {
  const about = stem
    .replace(
      /^(?:What (?:is|are|'s)|How (?:does|do you|can you|would you)|When would you use|Explain|Why do we need)( the)?/,
      '',
    )
    .replace(/\?$/, '')
    .trim();
  return random.pick([
    `Tell me about ${about}.`,
    `${about}: what do you know?`,
    `Describe ${about}`,
  ]);
}

function format(stem: string, random: Random): string {
  const words = stem.split(' ');
  const at = random.below(words.length);
  const word = words[at]!.replaceAll(/[*`]/g, '');
  words[at] = random.pick([`**${word}**`, `\`${word}\``, word, word.toUpperCase()]);
  return random.chance(0.3) ? words.join(' ').replace(/\?$/, '') : words.join(' ');
}
