import { findFences } from '../../bank/blocks/fences';
import { plainText } from '../../bank/blocks/plainText';
import type { ParsedQuestion } from '../../bank/question';
import { splitLines } from '../../bank/blocks/splitLines';

/** What stands after ``` in people's notes, as VS Code names the language. */
const languageIds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bash: 'shellscript',
    c: 'c',
    'c#': 'csharp',
    'c++': 'cpp',
    cpp: 'cpp',
    cs: 'csharp',
    csharp: 'csharp',
    css: 'css',
    dockerfile: 'dockerfile',
    docker: 'dockerfile',
    go: 'go',
    golang: 'go',
    html: 'html',
    java: 'java',
    javascript: 'javascript',
    js: 'javascript',
    json: 'json',
    jsx: 'javascriptreact',
    kotlin: 'kotlin',
    kt: 'kotlin',
    php: 'php',
    py: 'python',
    python: 'python',
    python3: 'python',
    rb: 'ruby',
    rs: 'rust',
    ruby: 'ruby',
    rust: 'rust',
    scala: 'scala',
    sh: 'shellscript',
    shell: 'shellscript',
    sql: 'sql',
    swift: 'swift',
    ts: 'typescript',
    tsx: 'typescriptreact',
    typescript: 'typescript',
    yaml: 'yaml',
    yml: 'yaml',
    zsh: 'shellscript',
  }),
);

const lineComments: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dockerfile: '#',
    plaintext: '',
    python: '#',
    ruby: '#',
    shellscript: '#',
    sql: '--',
    yaml: '#',
  }),
);

const blockComments: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries({
    css: ['/*', '*/'],
    html: ['<!--', '-->'],
  }),
);

const width = 90;

type Asked = Pick<ParsedQuestion, 'promptMarkdown' | 'answer'>;

/** Whether a question is about code: its wording or its answer shows some. */
export function hasCode({ promptMarkdown, answer }: Asked): boolean {
  return (
    /^[ \t>]*(?:`{3}|~{3})/m.test(promptMarkdown) ||
    (answer !== null && /^[ \t>]*(?:`{3}|~{3})/m.test(answer))
  );
}

/** What a scratch editor starts with: the question as a comment, and its code, never the answer's. */
export function scratchOf({ promptMarkdown, answer }: Asked): {
  readonly language: string;
  readonly content: string;
} {
  const asked = codeIn(promptMarkdown);
  const named = [...asked.languages, ...codeIn(answer ?? '').languages];
  const language = named.flatMap((name) => languageIds.get(name) ?? [])[0] ?? 'plaintext';
  const paragraphs = asked.rest.split(/\n[ \t]*\n/).map(plainText);
  const comment = commented(wrapped(paragraphs.join('\n')), language);
  const code = asked.code.length > 0 ? `${asked.code.join('\n\n')}\n` : '';
  return { language, content: `${comment}\n\n${code}` };
}

function codeIn(markdown: string): {
  readonly languages: readonly string[];
  readonly code: readonly string[];
  readonly rest: string;
} {
  const lines = splitLines(markdown);
  const fences = findFences(lines);
  const fenced = new Set(
    fences.flatMap(({ lines: { start, end } }) =>
      Array.from({ length: end - start }, (_, at) => start + at),
    ),
  );
  return {
    languages: fences.map(({ language }) => language).filter((language) => language !== ''),
    code: fences.map(({ lines: { start, end }, closed }) =>
      lines.slice(start + 1, closed ? end - 1 : end).join('\n'),
    ),
    rest: lines.filter((_, at) => !fenced.has(at)).join('\n'),
  };
}

function commented(lines: readonly string[], language: string): string {
  const block = blockComments.get(language);
  if (block !== undefined) {
    // What would end the comment must not stand in it.
    const inside = lines.map((line) => line.replaceAll(block[1], ''));
    return [block[0], ...inside, block[1]].join('\n');
  }
  const mark = lineComments.get(language) ?? '//';
  return lines.map((line) => `${mark} ${line}`.trim()).join('\n');
}

function wrapped(text: string): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ').filter((each) => each !== '')) {
      const last = lines.at(-1);
      if (last === undefined || last.length + word.length >= width) lines.push(word);
      else lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
  });
}
