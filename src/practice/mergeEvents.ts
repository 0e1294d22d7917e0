/** The union of sets of events, in one order, whatever order they come in. */
import { compareEvents, type PracticeEvent } from './events';
import { serialiseEvent } from './eventText';

/**
 * Of two events with one id the later; of two at one moment the one that says more. Any fixed rule
 * makes the union commutative, even where somebody edited a file by hand; this one also prefers an
 * event from a file to the bare copy of it that a snapshot keeps.
 */
export function preferredEvent(a: PracticeEvent, b: PracticeEvent): PracticeEvent {
  if (a === b || a.at !== b.at) return b.at > a.at ? b : a;
  const textA = serialiseEvent(a);
  const textB = serialiseEvent(b);
  const isB = textA.length === textB.length ? textB > textA : textB.length > textA.length;
  return isB ? b : a;
}

/** All events of all sets, each id once, by moment and then id. */
export function mergeEvents(...sets: readonly (readonly PracticeEvent[])[]): PracticeEvent[] {
  const byId = new Map<string, PracticeEvent>();
  for (const set of sets) {
    for (const event of set) {
      const twin = byId.get(event.id);
      byId.set(event.id, twin === undefined ? event : preferredEvent(twin, event));
    }
  }
  return [...byId.values()].sort(compareEvents);
}
