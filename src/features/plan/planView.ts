import type { Bank } from '../../bank/bank';
import type { Question } from '../../bank/question';
import { limits, type NoPlanView, type PlanView } from '../../protocol';
import { displayLine } from '../displayText';
import { leftToday, raisedAmount, type CurrentPlan } from './planner';
import { aboutText } from './planText';

/** So many of today's questions are listed, and so many of the days to come. */
const listed = 50;
const daysListed = 14;

/** The plan as its panel shows it. */
export function planView(current: CurrentPlan | null, bank: Bank): PlanView | NoPlanView {
  if (current === null) return { kind: 'none' };
  const { choice, plan, questions, topicOf } = current;
  const byId = new Map(questions.map((question) => [question.id, question]));
  const topicName = (question: Question): string => displayLine(topicOf(question));
  const left = leftToday(current);
  const fresh = new Set(plan.days[0]?.fresh);
  return {
    kind: 'plan',
    interview: choice.interview,
    until: Number.isNaN(plan.until) ? -1 : plan.until,
    about: aboutText(choice.scopes, bank),
    questions: questions.length,
    tried: plan.topics.reduce((sum, { tried }) => sum + tried, 0),
    perDay: plan.perDay,
    mostPerDay: choice.mostPerDay,
    doneToday: plan.doneToday.length,
    leftToday: left.length,
    today: left.slice(0, listed).flatMap((id) => {
      const question = byId.get(id);
      if (question === undefined) return [];
      const prompt = displayLine(question.title ?? question.prompt);
      return [{ questionId: id, prompt, topic: topicName(question), fresh: fresh.has(id) }];
    }),
    days: plan.days.slice(1, 1 + daysListed).map((day) => ({
      day: day.day,
      fresh: day.fresh.length,
      again: day.again.length,
    })),
    notReached: plan.notReached.length,
    notReachedTopics: countedTopics(plan.notReached, byId, topicName),
    notAgain: plan.notAgain.length,
    toReachAll: plan.toReachAll,
    raiseTo: raisedAmount(current),
    topics: plan.topics
      .slice(0, limits.entries)
      .map((topic) => ({ ...topic, topic: displayLine(topic.topic) })),
  };
}

function countedTopics(
  ids: readonly string[],
  byId: ReadonlyMap<string, Question>,
  nameOf: (question: Question) => string,
): PlanView['notReachedTopics'] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const question = byId.get(id);
    if (question === undefined) continue;
    const topic = nameOf(question);
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts]
    .map(([topic, questions]) => ({ topic, questions }))
    .sort((a, b) => b.questions - a.questions)
    .slice(0, limits.entries);
}
