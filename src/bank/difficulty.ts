import type { Difficulty } from './question';

/** Words of the eight languages that decks are known in, in lower case. */
const WORDS: Readonly<Record<Difficulty, string>> = {
  junior:
    'junior jr easy simple basic basics beginner beginners entry entry-level elementary novice low fundamental ' +
    'leicht einfach anfänger grundlagen fácil facil básico basico principiante iniciante facile débutant ' +
    'лёгкий легкий легко простой просто базовый джуниор джун начальный ' +
    '简单 容易 初级 入门 基础 簡単 易しい 初級 基本 쉬움 하 초급 기초 👶 🟢 ⭐',
  mid:
    'mid middle mid-level medium moderate intermediate normal regular ' +
    'mittel fortgeschritten medio médio media média intermedio intermediário intermediario moyen intermédiaire ' +
    'средний средне мидл 中等 中级 普通 中級 보통 중 중급 🟡 ⭐⭐',
  senior:
    'senior sr hard difficult advanced expert high lead principal staff challenging tough ' +
    'schwer schwierig experte difícil dificil avanzado avançado avancado difficile avancé experto ' +
    'сложный сложно трудный тяжелый тяжёлый продвинутый сеньор синьор ' +
    '困难 难 高级 进阶 難しい 上級 高級 어려움 상 고급 🔴 🚀 ⭐⭐⭐',
};

const byWord: ReadonlyMap<string, Difficulty> = new Map(
  (['junior', 'mid', 'senior'] as const).flatMap((difficulty) =>
    WORDS[difficulty].split(' ').map((word) => [word, difficulty] as const),
  ),
);

/**
 * The difficulty that a word (of English, Chinese, Japanese, Korean, Russian, Spanish, Portuguese,
 * French or German), a number (1 easy, 2 medium, 3 and more hard), a share (`2/5`) or stars (`★★`,
 * as a number) stand for, in any case, with or without "level". Null for anything else.
 */
export function parseDifficulty(value: unknown): Difficulty | null {
  if (typeof value === 'number') return ofNumber(value);
  if (typeof value !== 'string' || value.length > 40) return null;
  const word = value.trim().toLowerCase().replaceAll('\ufe0f', '');
  const known = byWord.get(word) ?? byWord.get(word.replace(/[ -]level$/, ''));
  if (known !== undefined) return known;
  const share = /^(\d{1,2}) ?(?:\/|of) ?(\d{1,2})$/.exec(word);
  if (share) return ofShare(Number(share[1]), Number(share[2]));
  if (/^\d{1,2}$/.test(word)) return ofNumber(Number(word));
  const stars = /^([★⭐*]{1,10})(☆{0,10})$/u.exec(word);
  if (!stars) return null;
  const [full, empty] = [[...stars[1]!].length, stars[2]!.length];
  return empty > 0 ? ofShare(full, full + empty) : ofNumber(full);
}

function ofNumber(value: number): Difficulty | null {
  if (!Number.isInteger(value) || value < 1 || value > 10) return null;
  return value === 1 ? 'junior' : value === 2 ? 'mid' : 'senior';
}

function ofShare(value: number, of: number): Difficulty | null {
  if (value < 0 || of < 1 || value > of) return null;
  const share = value / of;
  return share <= 0.4 ? 'junior' : share <= 0.7 ? 'mid' : 'senior';
}
