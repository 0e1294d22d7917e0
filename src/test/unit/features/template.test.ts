import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  continuationOf,
  expandTemplate,
  indentFollowingLines,
} from '../../../features/notes/template';

const values = {
  question: 'What is a WAL?',
  answer: 'A log.',
  deck: 'Databases',
  section: 'Durability',
  tags: 'db, log',
  source: 'notes/db.md:12',
};

describe('the insert template', () => {
  it('puts each part of the question where its name stands', () => {
    assert.equal(
      expandTemplate(
        '### ${question}\n${answer}\n_${deck} › ${section}, ${source}_ ${tags}',
        values,
      ),
      '### What is a WAL?\nA log.\n_Databases › Durability, notes/db.md:12_ db, log',
    );
  });

  it('leaves names alone that it does not know, and those of objects', () => {
    assert.equal(
      expandTemplate('${CLIPBOARD} ${constructor} $1 ${1|a,b|}', values),
      '${CLIPBOARD} ${constructor} $1 ${1|a,b|}',
    );
  });

  it('inserts whatever an answer holds as it is', () => {
    fc.assert(
      fc.property(fc.string(), (answer) => {
        assert.equal(expandTemplate('<${answer}>', { ...values, answer }), `<${answer}>`);
      }),
    );
    assert.equal(
      expandTemplate('${answer}', { ...values, answer: '${question} $& $$ $1 } \\' }),
      '${question} $& $$ $1 } \\',
    );
  });
});

describe('an answer put behind an indentation', () => {
  it('is indented as a whole, but for its empty lines', () => {
    assert.equal(indentFollowingLines('a\n\nb\nc', '  '), 'a\n\n  b\n  c');
  });

  it('continues white space and quotation marks, and no words', () => {
    assert.equal(continuationOf('  > '), '  > ');
    assert.equal(continuationOf('- '), '');
    assert.equal(continuationOf('see '), '');
  });
});
