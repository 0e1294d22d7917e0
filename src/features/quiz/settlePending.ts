import { advanceSession } from '../../practice/session';
import type { SessionState } from '../../practice/sessionState';
import type { RunnerParts } from './sessionRunner';

/**
 * A session that was stored while it waited for a grade to be stored: by now the journal knows
 * whether it was.
 */
export function settlePending(state: SessionState, { progress, clock }: RunnerParts): SessionState {
  if (!state.pending) return state;
  const eventId = state.pending.event;
  const type = progress.book.event(eventId) ? 'stored' : 'failed';
  return advanceSession(state, { type, eventId }, clock.now()).state;
}
