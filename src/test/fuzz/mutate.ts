import type { Random } from '../bench/random';

/** Pieces that readers of Markdown, YAML and JSON look for, and what is awkward in text. */
const tokens: readonly string[] = [
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\t',
  '    ',
  '\ufeff',
  '\u2028',
  '\u202e',
  '\u200b',
  '\u00a0',
  'é',
  'Ã©',
  '’',
  'â€™',
  '😀',
  '# ',
  '### ',
  '---\n',
  '===\n',
  '```\n',
  '```js\n',
  '~~~\n',
  '> ',
  '- ',
  '* ',
  '1. ',
  '- [x] ',
  '- [ ] ',
  '**',
  '__',
  '`',
  '[',
  '](',
  '![](x)',
  '<details>',
  '</details>',
  '<summary>',
  '<!--',
  '-->',
  '<!-- id: a -->',
  '<b',
  '&amp;',
  '|',
  '| - | - |\n',
  '::',
  '\n?\n',
  'START\n',
  'END\n',
  'Q: ',
  'A: ',
  'Q1. ',
  'Answer: B\n',
  'A) ',
  '**Answer:** ',
  '#### Must hear\n',
  '?',
  '？',
  '问：',
  'type: questions\n',
  'tags: [a, b]\n',
  'id: __proto__\n',
  '&x *x',
  '!!js/function ',
  '$1',
  '${x}',
  '\\',
  '"',
  '{',
  '}',
  '__proto__',
  '1e309',
  '-1',
];

/**
 * One of many changes that a disk, an editor or an enemy might make to a file, now and then several
 * of them. Every byte string may come out.
 * @param other another seed, to take a piece from
 * @param longest of what comes out, in bytes
 */
export function mutate(
  bytes: Uint8Array,
  other: Uint8Array,
  random: Random,
  longest: number,
): Uint8Array {
  let changed = bytes;
  do {
    changed = random.chance(0.5)
      ? changeLines(changed, other, random)
      : changeBytes(changed, other, random);
    changed = changed.subarray(0, longest);
  } while (random.chance(0.6));
  return changed;
}

function changeBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + lengthOf(random));
  const encoder = new TextEncoder();
  switch (random.below(9)) {
    case 0: {
      const copy = bytes.slice();
      if (at < copy.length) copy[at] = copy[at]! ^ (1 << random.below(8));
      return copy;
    }
    case 1: {
      const copy = bytes.slice();
      for (let index = at; index < end; index++) copy[index] = random.below(256);
      return copy;
    }
    case 2:
      return splice(bytes, at, end, new Uint8Array());
    case 3:
      return splice(bytes, at, at, bytes.subarray(at, end));
    case 4: {
      const from = random.below(other.length + 1);
      return splice(bytes, at, end, other.subarray(from, from + lengthOf(random)));
    }
    case 5:
      return bytes.subarray(0, at);
    case 6:
      return splice(bytes, at, at, encoder.encode(random.pick(tokens).repeat(lengthOf(random))));
    default:
      return splice(bytes, at, at, encoder.encode(random.pick(tokens)));
  }
}

/** Changes whole lines of what is read a byte a character, so that no byte is lost. */
function changeLines(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const at = random.below(lines.length);
  const count = 1 + random.below(random.chance(0.2) ? 20 : 3);
  const to = random.below(lines.length + 1);
  const latin = (text: string): string => Buffer.from(text).toString('latin1');
  switch (random.below(9)) {
    case 0:
      lines.splice(at, count);
      break;
    case 1:
      lines.splice(to, 0, ...lines.slice(at, at + count));
      break;
    case 2:
      lines.splice(to, 0, ...lines.splice(at, count));
      break;
    case 3:
      lines[at] = latin(random.pick(tokens)) + lines[at]!;
      break;
    case 4:
      lines[at] += latin(random.pick(tokens));
      break;
    case 5:
      lines[at] = ' '.repeat(random.below(8)) + lines[at]!.trimStart();
      break;
    case 6:
      lines.splice(at, 2, lines.slice(at, at + 2).join(''));
      break;
    case 7: {
      const foreign = Buffer.from(other).toString('latin1').split('\n');
      const from = random.below(foreign.length);
      lines.splice(to, 0, ...foreign.slice(from, from + count));
      break;
    }
    default:
      return Buffer.from(lines.join(random.pick(['\r', '\r\n', '\n\n'])), 'latin1');
  }
  return Buffer.from(lines.join('\n'), 'latin1');
}

/** Mostly short, now and then long. */
function lengthOf(random: Random): number {
  return 1 + random.below(random.chance(0.1) ? 500 : 12);
}

function splice(bytes: Uint8Array, start: number, end: number, into: Uint8Array): Uint8Array {
  const result = new Uint8Array(start + into.length + bytes.length - end);
  result.set(bytes.subarray(0, start));
  result.set(into, start);
  result.set(bytes.subarray(end), start + into.length);
  return result;
}
