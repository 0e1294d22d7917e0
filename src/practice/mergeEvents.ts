/** The union of sets of events, in one order, whatever order they come in. */
import { compareEvents, type PracticeEvent } from './events';
import { serialiseEvent } from './eventText';

/**
 * Of two events with one id the later; of two at one moment the one whose text is greater. Any
 * fixed rule serves: it makes the union commutative even where somebody edited a file by hand.
 */
export function preferredEvent(a: PracticeEvent, b: PracticeEvent): PracticeEvent {
  if (a === b || a.at !== b.at) return b.at > a.at ? b : a;
  return serialiseEvent(b) > serialiseEvent(a) ? b : a;
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
