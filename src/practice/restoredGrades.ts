/**
 * A snapshot is a copy of grades without their ids. When event files are lost its reviews come back
 * as `restored` grades; when the files turn out to be there after all, or come back later, none of
 * them may count twice. The rule, a function of the set alone:
 *
 *   of the restored grades of one question that share a quarter of an hour and a grade, as many are
 *   void as there are originals in that quarter with that grade, be those void themselves or not.
 *
 * A restored grade is thus silenced by its original, and an undone or reset original silences it too.
 */
import type { GradeEvent, PracticeEvent } from './events';

/** The resolution of a snapshot's times, ms. Every zone's offset is a multiple of it. */
export const QUARTER = 900_000;

/** The quarter of an hour that a moment lies in, counted from the epoch; what is earlier is 0. */
export function quarterOf(at: number): number {
  return Math.max(0, Math.floor(at / QUARTER));
}

function key(event: GradeEvent): string {
  return `${quarterOf(event.at)}.${event.grade}`;
}

/**
 * The ids of the restored grades that originals account for.
 * @param events all events about one question, in the order of `compareEvents`
 */
export function accountedFor(events: readonly PracticeEvent[]): ReadonlySet<string> {
  const silenced = new Set<string>();
  const grades = events.filter((event) => event.kind === 'grade');
  if (!grades.some((event) => event.restored !== undefined)) return silenced;
  const originals = new Map<string, number>();
  for (const event of grades) {
    if (event.restored !== undefined) continue;
    originals.set(key(event), (originals.get(key(event)) ?? 0) + 1);
  }
  for (const event of grades) {
    const left = originals.get(key(event)) ?? 0;
    if (event.restored === undefined || left === 0) continue;
    silenced.add(event.id);
    originals.set(key(event), left - 1);
  }
  return silenced;
}
