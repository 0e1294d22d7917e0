import { parseDifficulty } from '../difficulty';
import type { Difficulty } from '../question';

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
      difficulty = parseDifficulty(value);
    }
    any = true;
  }
  return any ? { id, difficulty, tags } : null;
}

/** The difficulty that an emoji or a bracket after a question's text names (`… 👶`, `… (easy)`). */
export function difficultyMark(text: string): Difficulty | null {
  const tail =
    /(?:👶|🚀|⭐{1,3}|[[(（](?:easy|junior|beginner|mid|medium|intermediate|hard|senior|advanced)[\])）])[\s\uFE0F]*$/iu.exec(
      text,
    );
  if (tail === null) return null;
  return parseDifficulty(tail[0].replace(/[[\](){}（）\s\u200D]/g, ''));
}
