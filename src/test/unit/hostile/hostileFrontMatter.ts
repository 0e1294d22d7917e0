import { textFile, type HostileFile } from './hostileFile';

const body = '# Q1. What is a lock?\n\nA guard.\n';
const head = (yaml: string): string => `---\n${yaml}\n---\n${body}`;
const mark = 'globalThis.hostileRan = true';
const file = (kind: number, name: string, text: () => string): HostileFile =>
  textFile(kind, `front-matter-${name}.md`, text);

/** Kinds 47 and 50 to 56: heads that run, pollute, explode or never end. */
export const hostileFrontMatter: readonly HostileFile[] = [
  file(47, '100000-blank-lines', () => head('\n'.repeat(100_000))),
  file(47, '60000-blank-lines-after-a-key', () => head(`title: A${'\n'.repeat(60_000)}`)),
  file(47, 'blank-lines-with-spaces', () => head(`title: A${'\n '.repeat(30_000)}`)),
  file(47, 'line-separators', () => head(`title: A\n${'\u2028'.repeat(60_000)}x`)),
  file(50, 'js', () => `---js\n{ title: (${mark}) }\n---\n${body}`),
  file(50, 'javascript', () => `---javascript\n{ title: (${mark}) }\n---\n${body}`),
  file(50, 'javascript-in-capitals', () => `---JavaScript\n{ title: (${mark}) }\n---\n${body}`),
  file(50, 'js-after-a-space', () => `--- js\n{ title: (${mark}) }\n---\n${body}`),
  file(50, 'js-after-a-tab', () => `---\tjs\n{ title: (${mark}) }\n---\n${body}`),
  file(50, 'js-never-closed', () => `---js\n{ title: (${mark}) }\n`),
  file(50, 'js-with-crlf', () => `---js\r\n{ title: (${mark}) }\r\n---\r\n${body}`),
  file(50, 'js-after-a-mark', () => `\ufeff---js\n{ title: (${mark}) }\n---\n${body}`),
  file(50, 'js-after-yaml', () => `---\ntitle: A\n---\n---js\n{ title: (${mark}) }\n---\n`),
  file(50, 'coffee', () => `---coffee\ntitle: (${mark})\n---\n${body}`),
  file(50, 'toString', () => `---toString\ntitle: A\n---\n${body}`),
  file(50, '__proto__', () => `---__proto__\ntitle: A\n---\n${body}`),
  file(51, 'js-function-tag', () => head(`key: !!js/function "function () { ${mark} }"`)),
  file(51, 'js-function-as-toString', () => head(`toString: !!js/function "function () { ${mark} }"`)),
  file(51, 'js-regexp-tag', () => head('key: !!js/regexp /(x+x+)+y/')),
  file(51, 'js-undefined-tag', () => head("key: !!js/undefined ''")),
  file(51, 'python-tag', () => head('key: !!python/object/apply:os.system ["id"]')),
  file(51, 'binary-tag', () => head('key: !!binary aGVsbG8=')),
  file(51, 'merge-of-a-tag', () => head('<<: !!map { polluted: 1 }')),
  file(52, 'proto', () => head('__proto__: { polluted: 1 }')),
  file(52, 'constructor-prototype', () => head('constructor: { prototype: { polluted: 1 } }')),
  file(52, 'proto-merged', () => head('<<: { __proto__: { polluted: 1 } }')),
  file(52, 'proto-as-id', () => head('id: __proto__\ntitle: constructor')),
  file(52, 'proto-as-tags', () => head('tags: [__proto__, constructor, hasOwnProperty]')),
  file(52, 'proto-twice', () => head('__proto__: 1\n__proto__: 2')),
  file(52, 'toString-as-title', () => head('title: { toString: x }\nexcerpt_separator: { toString: 1 }')),
  file(53, 'aliases-of-aliases', () => head(aliases(30))),
  file(53, 'merges-of-merges', () => head(merges(30))),
  file(53, 'aliases-in-flow', () => head('key: [&x [1, 2], *x, *x, [*x, *x]]')),
  file(54, 'alias-of-itself', () => head('key: &x\n  key: *x')),
  file(54, 'list-of-itself', () => head('key: &x [*x, *x]')),
  file(54, 'merge-of-itself', () => head('key: &x\n  <<: *x')),
  file(55, '5000-brackets', () => head(`key: ${'['.repeat(5000)}${']'.repeat(5000)}`)),
  file(55, '30000-open-brackets', () => head(`key: ${'['.repeat(30_000)}`)),
  file(55, '20000-open-braces', () => head(`key: ${'{x: '.repeat(15_000)}`)),
  file(55, '20000-dashes', () => head(`key:\n  ${'- '.repeat(20_000)}x`)),
  file(55, '20000-question-marks', () => head(`key:\n  ${'? '.repeat(20_000)}x`)),
  file(55, '300-indents', () => head(Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'))),
  file(55, '10000-keys', () => head(Array.from({ length: 6000 }, (_, i) => `key${i}: 1`).join('\n'))),
  file(56, 'never-closed', () => `---\ntitle: A\n\n${body}`),
  file(56, 'closed-after-64-kilobytes', () => head(`title: A\n${'key: "value"\n'.repeat(8000)}`)),
  file(56, 'a-list', () => head('- one\n- two')),
  file(56, 'a-word', () => head('word')),
  file(56, 'a-number', () => head('42')),
  file(56, 'null', () => head('null')),
  file(56, 'two-documents', () => head('title: A\n--- \ntitle: B')),
  file(56, 'unclosed-quote', () => head('title: "A')),
  file(56, 'tabs', () => head('title:\n\t- A')),
  file(56, 'keys-that-are-mappings', () => head('? { a: 1 }\n: b\n{ c: d }: e')),
  file(56, 'dates-that-are-none', () => head('title: 2024-99-99\ndate: 0000-00-00\nother: 99999-01-01')),
  file(56, 'controls', () => head('title: \u0001\u0007A\u007f')),
]; // prettier-ignore

function aliases(depth: number): string {
  const rows = ['k0: &k0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < depth; i++) {
    rows.push(
      `k${i}: &k${i} [${Array<string>(10)
        .fill(`*k${i - 1}`)
        .join(', ')}]`,
    );
  }
  return rows.join('\n');
}

function merges(depth: number): string {
  const rows = ['k0: &k0 { x: 1 }'];
  for (let i = 1; i < depth; i++) rows.push(`k${i}: &k${i} { <<: [*k${i - 1}, *k${i - 1}] }`);
  return rows.join('\n');
}
