import type { QuestionId } from '../question';
import type { Fingerprint } from './fingerprint';
import { hashText } from './hash';

/** Characters of an id that is made from content: 62 bits. */
const length = 12;

/**
 * An id for a question that was never seen: made from its wording, so that two machines that meet the
 * same file give the same; from its answer and section too where another question has that id.
 */
export function newId(print: Fingerprint, isTaken: (id: QuestionId) => boolean): QuestionId {
  const attempts = [
    print.prompt,
    hashText(`${print.prompt}\n${print.answer}`),
    hashText(`${print.prompt}\n${print.answer}\n${print.section}`),
  ];
  for (const attempt of attempts) {
    const id = `q${attempt.slice(0, length)}`;
    if (!isTaken(id)) return id;
  }
  for (let ordinal = 2; ; ordinal++) {
    const id = `q${hashText(`${print.prompt}\n${print.answer}\n${print.section}\n${ordinal}`).slice(0, length)}`;
    if (!isTaken(id)) return id;
  }
}
