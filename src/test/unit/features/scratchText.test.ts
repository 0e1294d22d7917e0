import assert from 'node:assert/strict';
import { hasCode, scratchOf } from '../../../features/question/scratchText';

const fence = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\``;

describe('the scratch editor', () => {
  it('starts with the question as a comment and its code, in the language of the code', () => {
    const promptMarkdown = `Why does this **throw**?\n\nMend it.\n\n${fence('ts', 'f(null);')}`;
    assert.deepEqual(scratchOf({ promptMarkdown, answer: 'It must not.' }), {
      language: 'typescript',
      content: '// Why does this throw?\n// Mend it.\n\nf(null);\n',
    });
  });

  it('takes the language from the answer, and nothing else of it', () => {
    const asked = { promptMarkdown: 'Count words.', answer: fence('py', 'Counter(words)') };
    assert.ok(hasCode(asked));
    assert.deepEqual(scratchOf(asked), { language: 'python', content: '# Count words.\n\n' });
  });

  it('can’t be broken out of by a question that ends its comment', () => {
    const asked = { promptMarkdown: 'What ends --> a comment?', answer: fence('html', '<b>') };
    assert.equal(scratchOf(asked).content, '<!--\nWhat ends  a comment?\n-->\n\n');
  });

  it('wraps long questions and knows languages by their common names only', () => {
    const promptMarkdown = `${'word '.repeat(60)}\n\n${fence('constructor', 'x')}`;
    const { language, content } = scratchOf({ promptMarkdown, answer: null });
    assert.equal(language, 'plaintext');
    assert.ok(content.split('\n').every((line) => line.length <= 95));
  });

  it('is offered where there is code', () => {
    assert.ok(!hasCode({ promptMarkdown: 'What is `x`?', answer: 'A `name`.' }));
    assert.ok(hasCode({ promptMarkdown: `What?\n~~~\nx\n~~~`, answer: null }));
  });
});
