import * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import { Setting } from '../../contributions';
import { adviceText } from '../../practice/interviewNote';
import { reportInterview } from '../../practice/interviewReport';
import { interviewClock, type InterviewPlan } from '../../practice/mockInterview';
import { canUndo, type SessionState } from '../../practice/sessionState';
import { readSetting } from '../../platform/settings';
import { limits, type ClockView, type Elapsed, type ReportView } from '../../protocol';
import { displayLine } from '../displayText';

/** The interview's clock; null for people who turned timers off. `now` in ms since the epoch. */
export function clockView(
  plan: InterviewPlan,
  session: SessionState,
  now: number,
): ClockView | null {
  if (!readSetting(Setting.showTimer)) return null;
  const { question, total } = interviewClock(plan, session, now);
  const running = session.clock !== null;
  const elapsed = (used: number): Elapsed =>
    running ? { since: now - used, used: 0 } : { since: null, used };
  return {
    question: elapsed(question?.used ?? 0),
    questionPlanned: question?.planned ?? 0,
    total: elapsed(total.used),
    totalPlanned: total.planned,
  };
}

/** What the interview came to. */
export function reportView(
  plan: InterviewPlan,
  session: SessionState,
  { bank, revision }: { readonly bank: Bank; readonly revision: number },
): ReportView {
  const report = reportInterview(plan, session);
  const line = (text: string): string => displayLine(text, limits.line);
  const lines = (texts: readonly string[]): readonly string[] =>
    texts.slice(0, limits.entries).map(line);
  const prompts = (ids: readonly string[]): readonly string[] =>
    lines(ids.map((id) => reportedPrompt(bank, id)));
  return {
    kind: 'report',
    revision,
    sessionLabel: line(session.label),
    used: report.used,
    planned: report.planned,
    canUndo: canUndo(session),
    topics: report.topics.slice(0, limits.entries).map((topic) => ({
      name: line(topic.topic),
      remembered: topic.remembered,
      coverage: topic.coverage,
      advice: line(adviceText(topic.advice)),
      used: topic.used,
      questions: topic.questions.slice(0, limits.entries).map((question) => ({
        prompt: line(reportedPrompt(bank, question.id)),
        grade: question.grade,
        coverage: question.coverage,
        covered: lines(question.covered),
        partly: lines(question.partly),
        missed: lines(question.missed),
        used: question.used,
        planned: question.planned,
      })),
    })),
    notReached: prompts(report.notReached),
    practiseNext: prompts(report.practiseNext),
  };
}

/** A question's wording as plain text; some words where it is in no deck any more. */
export function reportedPrompt(bank: Bank, id: string): string {
  return bank.question(id)?.prompt ?? vscode.l10n.t('(a question that is no longer in any deck)');
}
