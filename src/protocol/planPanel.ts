import {
  array,
  boolean,
  decode,
  integer,
  nullable,
  oneOf,
  record,
  tagged,
  type Decoder,
  type Parsed,
} from './decode';
import { count, day, id, line, share } from './fields';
import { limits } from './limits';
import type { FromPlanPanel, NoPlanView, PlanAction, PlanView, ToPlanPanel } from './planView';

const view = tagged<PlanView | NoPlanView>('kind', {
  none: record<NoPlanView>({ kind: oneOf('none') }),
  plan: record<PlanView>({
    kind: oneOf('plan'),
    interview: day,
    until: integer(Number.MIN_SAFE_INTEGER),
    about: line,
    questions: count,
    tried: count,
    perDay: count,
    mostPerDay: count,
    doneToday: count,
    leftToday: count,
    today: array(
      record({ questionId: id, prompt: line, topic: line, fresh: boolean }),
      limits.entries,
    ),
    days: array(record({ day, fresh: count, again: count }), limits.entries),
    notReached: count,
    notReachedTopics: array(record({ topic: line, questions: count }), limits.entries),
    notAgain: count,
    toReachAll: count,
    raiseTo: nullable(count),
    topics: array(
      record({ topic: line, questions: count, tried: count, readiness: share }),
      limits.entries,
    ),
  }),
});

const toPlanPanel = tagged<ToPlanPanel>('type', {
  render: record({ type: oneOf('render'), view }),
});

function plain(type: PlanAction): Decoder<FromPlanPanel> {
  return record<{ readonly type: PlanAction }>({ type: oneOf(type) });
}

const fromPlanPanel = tagged<FromPlanPanel>('type', {
  ready: record({ type: oneOf('ready') }),
  practise: plain('practise'),
  change: plain('change'),
  raise: plain('raise'),
  changeAmount: plain('changeAmount'),
  narrow: plain('narrow'),
  remove: plain('remove'),
  open: record({ type: oneOf('open'), questionId: id }),
  practiseTopic: record({ type: oneOf('practiseTopic'), topic: line }),
});

/** Reads what the host posted to the plan's panel. Never throws. */
export function parseToPlanPanel(message: unknown): Parsed<ToPlanPanel> {
  return decode(toPlanPanel, message);
}

/** Reads what the plan's panel posted to the host. Never throws. */
export function parseFromPlanPanel(message: unknown): Parsed<FromPlanPanel> {
  return decode(fromPlanPanel, message);
}
