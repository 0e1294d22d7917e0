/** A mock interview out of untrusted storage. */
import type { InterviewItem, InterviewPlan } from './mockInterview';
import { parseSession } from './parseSession';
import type { SessionState } from './sessionState';
import { asList, asNumber, asRecord, asText, asTexts } from './untrusted';

/** What is kept of an interview over a reload. */
export interface RunningInterview {
  readonly plan: InterviewPlan;
  readonly session: SessionState;
}

const LONGEST = 24 * 3_600_000;

/** null for what is damaged, or was stored by a later version. Never throws. */
export function parseInterview(value: unknown): RunningInterview | null {
  const record = asRecord(value);
  const plan = parsePlan(record?.['plan']);
  const session = parseSession(record?.['session']);
  return plan !== null && session.kind === 'session' ? { plan, session: session.state } : null;
}

function parsePlan(value: unknown): InterviewPlan | null {
  const record = asRecord(value);
  const length = asNumber(record?.['length'], 0, LONGEST);
  const items = asList(record?.['items'], parseItem);
  return length === null || items === null ? null : { length, items };
}

function parseItem(value: unknown): InterviewItem | null {
  const record = asRecord(value);
  if (record === null) return null;
  const id = asText(record['id'], 8192);
  const { topic, role } = record;
  const followUps = asTexts(record['followUps']);
  const planned = asNumber(record['planned'], 0, LONGEST);
  if (id === null || typeof topic !== 'string' || followUps === null || planned === null) {
    return null;
  }
  if (role !== 'warmUp' && role !== 'main') return null;
  return { id, topic, role, followUps, planned };
}
