/**
 * A mock interview: a plan of questions with time for each, asked by the same state machine as any
 * session. An easy question to warm up, then topics in turn, harder as it goes on, follow-up
 * questions where a rubric has them and time allows.
 */
import type { Difficulty, QuestionId } from '../bank/question';
import type { PlannedQuestion } from './planSession';
import type { SessionOptions, SessionState } from './sessionState';
import { groupedBy, interleaved, shuffled } from './shuffle';

export interface InterviewCandidate {
  readonly id: QuestionId;
  readonly topic: string;
  readonly difficulty: Difficulty | null;
  readonly hasAnswer: boolean;
  readonly followUps: readonly string[];
}

export interface InterviewOptions {
  /** 15 to 90; others are clamped. */
  readonly minutes: number;
  /** Empty for all topics. */
  readonly topics: readonly string[];
  /** Only questions of these difficulties; empty for all. One without counts as `mid`. */
  readonly difficulties?: readonly Difficulty[];
  /** The seniority it is for; null for any. */
  readonly seniority: Difficulty | null;
  /** Uniform in [0, 1), as `Math.random`. */
  readonly random: () => number;
}

export interface InterviewItem {
  readonly id: QuestionId;
  readonly topic: string;
  readonly role: 'warmUp' | 'main';
  /** Asked after the answer, in Markdown. */
  readonly followUps: readonly string[];
  /** Time meant for it, follow-ups included, ms. */
  readonly planned: number;
}

export interface InterviewPlan {
  readonly items: readonly InterviewItem[];
  /** Length of the interview, ms. */
  readonly length: number;
}

const MINUTE = 60_000;
/** Minutes that an answer takes. */
const ANSWER: Readonly<Record<Difficulty, number>> = { junior: 3, mid: 5, senior: 7 };
const FOLLOW_UP = 1.5;
const MOST_FOLLOW_UPS = 2;
const LEVEL: Readonly<Record<Difficulty, number>> = { junior: 0, mid: 1, senior: 2 };

/** For `startSession`: nothing comes back, and time is what the interviewer looks at. */
export const interviewSessionOptions: SessionOptions = {
  mostRepeats: 0,
  repeatGap: 0,
  timeCap: 90 * MINUTE,
};

/** As many questions as fit, at least one where there is any; only answered ones are asked. */
export function planInterview(
  candidates: readonly InterviewCandidate[],
  { minutes, topics, difficulties = [], seniority, random }: InterviewOptions,
): InterviewPlan {
  const length = Math.min(90, Math.max(15, Number.isFinite(minutes) ? minutes : 30)) * MINUTE;
  const wanted = new Set(topics);
  const open = shuffled(
    candidates.filter(
      ({ hasAnswer, topic, difficulty }) =>
        hasAnswer &&
        (wanted.size === 0 || wanted.has(topic)) &&
        (difficulties.length === 0 || difficulties.includes(difficulty ?? 'mid')),
    ),
    random,
  );
  const [warmUp] = [...open].sort((a, b) => level(a) - level(b));
  if (warmUp === undefined) return { items: [], length };
  const others = open.filter((candidate) => candidate !== warmUp);
  const suited = [...others].sort((a, b) => misfit(a, seniority) - misfit(b, seniority));
  const topicGroups = [...groupedBy(suited, ({ topic }) => topic).values()];
  // The warm-up's own topic has had its turn.
  const inTurn = interleaved(
    [...topicGroups].sort((a, b) => turnOf(a, warmUp.topic) - turnOf(b, warmUp.topic)),
  );
  const items: InterviewItem[] = [item(warmUp, 'warmUp', [])];
  let left = length - items[0]!.planned;
  for (const candidate of inTurn) {
    const bare = item(candidate, 'main', []);
    if (bare.planned > left) continue;
    const room = Math.floor((left - bare.planned) / (FOLLOW_UP * MINUTE));
    const asked = shuffled(candidate.followUps, random).slice(0, Math.min(room, MOST_FOLLOW_UPS));
    const planned = item(candidate, 'main', asked);
    items.push(planned);
    left -= planned.planned;
  }
  return { items: rising(items, open), length };
}

/** The queue for `startSession`. */
export function interviewQueue(plan: InterviewPlan): readonly PlannedQuestion[] {
  return plan.items.map(({ id }) => ({ id, also: [] }));
}

export interface InterviewClock {
  /** Ms used of what is meant for the question before the person; null once ended. */
  readonly question: { readonly used: number; readonly planned: number } | null;
  /** Ms used of the whole; pauses are left out. */
  readonly total: { readonly used: number; readonly planned: number };
}

/** @param now ms since the epoch */
export function interviewClock(
  plan: InterviewPlan,
  session: SessionState,
  now: number,
): InterviewClock {
  const running = session.clock === null ? 0 : Math.max(0, now - session.clock);
  const used = session.items.reduce((sum, { spent }) => sum + spent, running);
  const current = session.ended ? undefined : session.items[session.index];
  const planned = plan.items.find(({ id }) => id === current?.id)?.planned ?? 0;
  return {
    question: current === undefined ? null : { used: current.spent + running, planned },
    total: { used, planned: plan.length },
  };
}

function item(
  { id, topic, difficulty }: InterviewCandidate,
  role: InterviewItem['role'],
  followUps: readonly string[],
): InterviewItem {
  const answer = role === 'warmUp' ? ANSWER.junior : ANSWER[difficulty ?? 'mid'];
  return { id, topic, role, followUps, planned: (answer + followUps.length * FOLLOW_UP) * MINUTE };
}

function level({ difficulty }: InterviewCandidate): number {
  return LEVEL[difficulty ?? 'mid'];
}

function misfit(candidate: InterviewCandidate, seniority: Difficulty | null): number {
  return seniority === null ? 0 : Math.abs(level(candidate) - LEVEL[seniority]);
}

function turnOf(group: readonly InterviewCandidate[], last: string): number {
  return group[0]?.topic === last ? 1 : 0;
}

/** Harder as it goes on, where that leaves the turns of the topics as they are. */
function rising(
  items: readonly InterviewItem[],
  candidates: readonly InterviewCandidate[],
): readonly InterviewItem[] {
  const levels = new Map(candidates.map((candidate) => [candidate.id, level(candidate)]));
  const [warmUp, ...main] = items;
  const byTopic = new Map(
    [...groupedBy(main, ({ topic }) => topic)].map(([topic, group]) => [
      topic,
      [...group].sort((a, b) => levels.get(a.id)! - levels.get(b.id)!),
    ]),
  );
  return [
    ...(warmUp === undefined ? [] : [warmUp]),
    ...main.map(({ topic }) => byTopic.get(topic)!.shift()!),
  ];
}
