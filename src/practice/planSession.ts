/** Which questions a session asks, and in which order. */
import type { QuestionId } from '../bank/question';
import { isBuried, isDue, type QuestionProgress } from './progress';
import type { SessionSpec } from './sessionSpec';
import { groupedBy, shuffled } from './shuffle';
import { weakness } from './weakness';

/** A question of the bank, as far as planning looks at it. Candidates come in the bank's order. */
export interface Candidate {
  readonly id: QuestionId;
  readonly deck: string;
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly hasAnswer: boolean;
  readonly progress: QuestionProgress | undefined;
}

/** What may still be asked today in the modes that follow the schedule. */
export interface DailyLimits {
  readonly newLeft: number;
  readonly reviewsLeft: number;
}

export interface PlanOptions {
  /** Ms since the epoch. */
  readonly now: number;
  /** Uniform in [0, 1), as `Math.random`. */
  readonly random: () => number;
  /** Holds for the modes `due` and `new`; whoever names a deck or a list gets all of it. */
  readonly limits?: DailyLimits;
  /** Equal for questions that ask the same; of each group one is asked. Without it none are the same. */
  readonly groupOf?: (id: QuestionId) => string;
}

/** One place in the queue: a question and its duplicates, which share its grade. */
export interface PlannedQuestion {
  readonly id: QuestionId;
  readonly also: readonly QuestionId[];
}

/**
 * The queue of a session. Suspended and buried questions come in only by name (`list`).
 * Scopes (everything, deck, section, tag) ask what is due, most overdue first, then what is new in
 * the bank's order, then what would come next, soonest first.
 */
export function planSession(
  spec: SessionSpec,
  candidates: readonly Candidate[],
  options: PlanOptions,
): readonly PlannedQuestion[] {
  const { now } = options;
  const open = candidates.filter(
    ({ progress }) => !progress?.suspended && !(progress && isBuried(progress, now)),
  );
  return collapse(select(spec, candidates, open, options), candidates, options);
}

function select(
  spec: SessionSpec,
  all: readonly Candidate[],
  open: readonly Candidate[],
  { now, random, limits }: PlanOptions,
): readonly Candidate[] {
  switch (spec.mode) {
    case 'everything':
      return bySchedule(open, now);
    case 'deck':
      return bySchedule(
        open.filter(({ deck }) => deck === spec.deck),
        now,
      );
    case 'section':
      return bySchedule(
        open.filter((candidate) => isWithin(candidate, spec)),
        now,
      );
    case 'tag':
      return bySchedule(
        open.filter(({ tags }) => tags.includes(spec.tag)),
        now,
      );
    case 'due':
      return dueFirst(open, now).slice(0, limits?.reviewsLeft ?? Infinity);
    case 'new':
      return open
        .filter((candidate) => isNew(candidate) && candidate.hasAnswer)
        .slice(0, limits?.newLeft ?? Infinity);
    case 'bookmarked':
      return bySchedule(
        open.filter(({ progress }) => progress?.bookmarked),
        now,
      );
    case 'unanswered':
      return open.filter(({ hasAnswer }) => !hasAnswer);
    case 'weakest':
      return weakestFirst(open).slice(0, spec.count);
    case 'random':
      return shuffled(
        open.filter(({ hasAnswer }) => hasAnswer),
        random,
      ).slice(0, spec.count);
    case 'search':
    case 'list': {
      const offered = spec.mode === 'list' ? all : open;
      const byId = new Map(offered.map((candidate) => [candidate.id, candidate]));
      return [...new Set(spec.ids)].flatMap((id) => byId.get(id) ?? []);
    }
  }
}

function isNew({ progress }: Candidate): boolean {
  return progress === undefined || progress.due === null;
}

function isWithin(
  { deck, sections }: Candidate,
  scope: { readonly deck: string; readonly sections: readonly string[] },
): boolean {
  return (
    deck === scope.deck && scope.sections.every((section, depth) => sections[depth] === section)
  );
}

function bySchedule(candidates: readonly Candidate[], now: number): readonly Candidate[] {
  const later = candidates.filter(
    (candidate) => !isNew(candidate) && !isDue(candidate.progress, now),
  );
  return [...dueFirst(candidates, now), ...candidates.filter(isNew), ...soonestFirst(later)];
}

/** Most overdue first, in parts of the interval: a day late matters more after two than after fifty. */
function dueFirst(candidates: readonly Candidate[], now: number): readonly Candidate[] {
  const overdue = new Map(
    candidates.flatMap((candidate) =>
      isDue(candidate.progress, now) ? [[candidate, overdueness(candidate, now)] as const] : [],
    ),
  );
  return [...overdue.keys()].sort((a, b) => overdue.get(b)! - overdue.get(a)!);
}

function overdueness({ progress }: Candidate, now: number): number {
  if (progress?.due == null) return 0;
  const { lastReview } = progress.schedule;
  const intended = Math.max(60_000, progress.due - (lastReview ?? progress.due));
  return (now - progress.due) / intended;
}

function soonestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => (a.progress?.due ?? 0) - (b.progress?.due ?? 0));
}

function weakestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const scored = candidates.flatMap((candidate) => {
    const score = weakness(candidate.progress);
    return score === null ? [] : [{ candidate, score }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ candidate }) => candidate);
}

/** Keeps the first of each group, with the group's other members beside it. */
function collapse(
  queue: readonly Candidate[],
  all: readonly Candidate[],
  { groupOf }: PlanOptions,
): readonly PlannedQuestion[] {
  if (groupOf === undefined) return queue.map(({ id }) => ({ id, also: [] }));
  const members = groupedBy(
    all.filter(({ progress }) => !progress?.suspended),
    ({ id }) => groupOf(id),
  );
  const seen = new Set<string>();
  return queue.flatMap(({ id }) => {
    const group = groupOf(id);
    if (seen.has(group)) return [];
    seen.add(group);
    const others = (members.get(group) ?? []).filter((other) => other.id !== id);
    return [{ id, also: others.map((other) => other.id) }];
  });
}
