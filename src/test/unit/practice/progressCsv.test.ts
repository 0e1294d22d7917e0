import assert from 'node:assert/strict';
import { progressCsv } from '../../../practice/progressCsv';
import type { PracticeEvent } from '../../../practice/events';

const graded: PracticeEvent = {
  v: 1,
  id: 'e',
  at: Date.parse('2026-11-20T08:30:00Z'),
  kind: 'grade',
  question: 'q',
  grade: 2,
  took: 61_400,
  draft: 'said "so",\nthen more',
  coverage: 0.5,
};

describe('progress as a table', () => {
  const place = { deck: 'Databases', section: 'Indexes', prompt: 'Why?' };

  it('has a line for each event, quoted where it must be', () => {
    assert.equal(
      progressCsv([graded], () => place),
      'time,event,deck,section,question,grade,seconds,coverage,confidence,answer,id\r\n' +
        '2026-11-20T08:30:00.000Z,grade,Databases,Indexes,Why?,Hard,61,0.5,,"said ""so"",\nthen more",q\r\n',
    );
  });

  it('lets no cell be taken for a formula', () => {
    for (const prompt of ['=1+1', '+1', '-1', '@x', '\t=1', ' =1']) {
      const table = progressCsv([graded], () => ({ ...place, prompt }));
      assert.ok(table.includes(`,'${prompt},`) || table.includes(`,"'${prompt}",`), prompt);
    }
  });

  it('names a question that is gone by the wording that was graded', () => {
    assert.match(
      progressCsv([{ ...graded, prompt: 'Once asked' }], () => null),
      /,grade,,,Once asked,/,
    );
  });

  it('has a line for what is no grade, too', () => {
    const reset: PracticeEvent = { v: 1, id: 'r', at: 0, kind: 'reset', questions: null };
    assert.match(
      progressCsv([reset], () => null),
      /1970-01-01T00:00:00.000Z,reset,,,,,,,,,\r\n/,
    );
  });
});
