import type { Difficulty } from '../question.js';

/** What an author wrote about a question in a comment: `<!-- id: db-btree; tags: a, b -->`. */
export interface Remarks {
  readonly id: string | null;
  readonly difficulty: Difficulty | null;
  readonly tags: readonly string[];
}

const COMMENT = /^\s*<!--([^]{0,600}?)-->\s*$/;
const FIELD = /^\s*(id|difficulty|level|expertise|tags?)\s*[:=]\s*(.{1,400})$/is;

/** Reads one comment line, or returns null where it is a comment of another kind. */
export function readRemarks(line: string): Remarks | null {
  const comment = line.length > 1000 ? null : COMMENT.exec(line);
  if (comment === null) return null;
  let id: string | null = null;
  let difficulty: Difficulty | null = null;
  let tags: string[] = [];
  let any = false;
  for (const part of comment[1]!.split(/[;\n]/)) {
    const field = FIELD.exec(part);
    if (field === null) continue;
    const value = field[2]!.trim().replace(/^\(([^()]*)\)$/, '$1');
    const name = field[1]!.toLowerCase();
    if (name === 'id') {
      const word = value.split(/\s/, 1)[0] ?? '';
      id = word === '' ? null : word;
    } else if (name.startsWith('tag')) {
      tags = value
        .split(/[,\s]+/)
        .map((tag) => tag.replace(/^#/, ''))
        .filter((tag) => tag !== '');
    } else {
      difficulty = readDifficulty(value);
    }
    any = true;
  }
  return any ? { id, difficulty, tags } : null;
}

const DIFFICULTIES: readonly [Difficulty, RegExp][] = [
  [
    'junior',
    /👶|🟢|\b(?:easy|junior|jr|beginner|basic|novice|entry)\b|初级|初級|简单|초급|쉬움|лёгкий|легкий|einfach|leicht|facile|fácil|débutant/iu,
  ],
  [
    'mid',
    /⭐|🟡|\b(?:mid|middle|medium|intermediate|moderate)\b|中级|中級|中等|중급|보통|средний|mittel|moyen|intermedio|médio/iu,
  ],
  [
    'senior',
    /🚀|🔥|🔴|\b(?:hard|senior|sr|advanced|expert|difficult)\b|高级|上級|困难|고급|어려움|сложный|schwer|difficile|difícil|avanzado|avançado/iu,
  ],
];

/** The difficulty a word or emoji names, or null. */
export function readDifficulty(text: string): Difficulty | null {
  const head = text.slice(0, 60);
  for (const [difficulty, pattern] of DIFFICULTIES) if (pattern.test(head)) return difficulty;
  return null;
}

/** The difficulty that an emoji or a bracket after a question's text names (`… 👶`, `… (easy)`). */
export function difficultyMark(text: string): Difficulty | null {
  const tail =
    /(?:👶|🚀|⭐|[[(（](?:easy|junior|beginner|mid|medium|intermediate|hard|senior|advanced)[\])）])[\s\uFE0F]*$/iu.exec(
      text,
    );
  if (tail === null) return null;
  return readDifficulty(tail[0].replace(/[[\](){}（）]/g, ' '));
}
