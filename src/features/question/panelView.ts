import * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import type { Question } from '../../bank/question';
import { formatInterval } from '../../practice/formatInterval';
import { GRADES, type Grade } from '../../practice/grade';
import { noProgress } from '../../practice/progress';
import { hintSteps } from '../../practice/hints';
import {
  canGoBack,
  canGoOn,
  canUndo,
  currentItem,
  neighbour,
  placeOf,
  type SessionItem,
  type SessionState,
} from '../../practice/sessionState';
import { summariseSession } from '../../practice/sessionSummary';
import type { InterviewPlan } from '../../practice/mockInterview';
import type { Clock } from '../../platform/clock';
import type { ProgressStore } from '../../platform/progressStore';
import type {
  AnswerView,
  GradeChoice,
  NoticeView,
  PanelView,
  QuestionFrame,
  SummaryView,
} from '../../protocol';
import { limits } from '../../protocol';
import { cut, displayLine } from '../displayText';
import { sectionName } from '../targets';
import { clockView, reportView } from './interviewView';
import { hasCode } from './scratchText';
import { attemptViews, selfCheckViewOf } from './selfCheckPart';

/** What a view is made from. */
export interface ViewContext {
  readonly bank: Bank;
  readonly progress: ProgressStore;
  readonly clock: Clock;
  readonly revision: number;
  /** A quiz has a label, a place and a summary; a question opened from the tree has none of them. */
  readonly isQuiz: boolean;
  /** The plan of a mock interview; null in any other session. */
  readonly interview: InterviewPlan | null;
}

/** The whole of what the panel shows. An answer is in it only once it has been revealed. */
export function panelView(state: SessionState, context: ViewContext): PanelView {
  if (state.ended && context.isQuiz && state.items.length > 0) {
    return context.interview === null
      ? summaryView(state, context)
      : reportView(context.interview, state, context);
  }
  const item = currentItem(state);
  const question = item && context.bank.question(item.id);
  if (!item || !question) return emptyView(context, state);
  const frame = questionFrame(state, item, question, context);
  const options = question.options.slice(0, limits.options);
  const multiple = options.filter(({ correct }) => correct).length > 1;
  if (item.phase === 'asked') {
    const hints = hintsFor(question, context.interview);
    return {
      ...frame,
      kind: 'asked',
      multiple,
      options: options.map(({ label, text }) => ({
        label: displayLine(label, 20),
        textMarkdown: cut(text, limits.markdown),
      })),
      hintKind: context.interview === null ? 'hint' : 'followUp',
      hintsMarkdown: hints.slice(0, item.hints),
      hintsLeft: Math.max(0, hints.length - item.hints),
    };
  }
  const events = context.progress.book.eventsOf(question.id);
  return {
    ...frame,
    kind: 'revealed',
    multiple,
    options: options.map(({ label, text, correct }) => ({
      label: displayLine(label, 20),
      textMarkdown: cut(text, limits.markdown),
      correct,
    })),
    answers: answersOf(item, context.bank),
    rubric: question.rubric,
    selfCheck: selfCheckViewOf(question, item, events),
    attempts: attemptViews(item, events),
    grades: item.phase === 'revealed' ? gradeChoices(question.id, context) : [],
    proposed: item.proposed,
    graded: item.phase === 'graded' ? item.grade : null,
  };
}

/** Steps of the answer, or an interviewer's follow-up questions. */
function hintsFor({ id, answer }: Question, interview: InterviewPlan | null): readonly string[] {
  if (interview !== null) return interview.items.find((item) => item.id === id)?.followUps ?? [];
  return answer === null ? [] : hintSteps(answer);
}

function questionFrame(
  state: SessionState,
  item: SessionItem,
  question: Question,
  { bank, progress, clock, revision, isQuiz, interview }: ViewContext,
): QuestionFrame {
  const line = (text: string): string => displayLine(text, limits.line);
  const onTo = neighbour(state, state.index, 1);
  return {
    revision,
    questionId: cut(question.id, limits.id),
    deckTitle: line(bank.deck(question.deck)?.title ?? ''),
    sections: question.sections.map(line),
    tags: question.tags.slice(0, limits.entries).map(line),
    difficulty: question.difficulty,
    title: question.title === null ? null : line(question.title),
    promptMarkdown: cut(question.promptMarkdown, limits.markdown),
    state: progress.stateOf(question),
    bookmarked: progress.isBookmarked(question.id),
    leech: progress.of(question.id)?.leech === true,
    hasCode: hasCode(question),
    paused: state.paused,
    clock: interview === null ? null : clockView(interview, state, clock.now()),
    sessionLabel: isQuiz ? line(state.label) : null,
    place: isQuiz ? placeOf(state) : null,
    canGoBack: canGoBack(state),
    canGoOn: canGoOn(state) && (isQuiz || onTo !== null),
    canUndo: canUndo(state),
    picked: item.picked.filter((index) => index < limits.options),
    draft: cut(item.draft, limits.draft),
    confidence: item.confidence,
  };
}

/** The question's own answer first, then those that other decks give to it. */
function answersOf(item: SessionItem, bank: Bank): readonly AnswerView[] {
  const seen = new Set<string>();
  const answers: AnswerView[] = [];
  for (const id of [item.id, ...item.also]) {
    for (const { answer, deck } of bank.placesOf(id)) {
      if (answer === null || seen.has(answer)) continue;
      seen.add(answer);
      answers.push({
        deckTitle: displayLine(bank.deck(deck)?.title ?? '', limits.line),
        answerMarkdown: cut(answer, limits.markdown),
      });
    }
  }
  return answers.slice(0, limits.entries);
}

function gradeChoices(
  questionId: string,
  { progress, clock }: ViewContext,
): readonly GradeChoice[] {
  const now = clock.now();
  const { schedule } = progress.of(questionId) ?? noProgress;
  const preview = progress.book.scheduler.preview(schedule, now);
  return GRADES.map((grade) => ({
    grade,
    label: gradeLabel(grade),
    interval: formatInterval(preview[grade].due - now),
  }));
}

/** A grade's name, as its button says it. */
export function gradeLabel(grade: Grade): string {
  switch (grade) {
    case 1:
      return vscode.l10n.t('Again');
    case 2:
      return vscode.l10n.t('Hard');
    case 3:
      return vscode.l10n.t('Good');
    case 4:
      return vscode.l10n.t('Easy');
  }
}

function summaryView(state: SessionState, context: ViewContext): SummaryView {
  const { bank, progress, clock, revision } = context;
  const summary = summariseSession(
    state,
    (id) => {
      const question = bank.question(id);
      return question ? sectionName(question) || (bank.deck(question.deck)?.title ?? '') : null;
    },
    (id) => progress.of(id)?.due ?? null,
  );
  const { forgotten, sections, nextDue, ...figures } = summary;
  return {
    ...figures,
    kind: 'summary',
    revision,
    sessionLabel: displayLine(summary.sessionLabel, limits.line),
    canUndo: canUndo(state),
    forgotten: forgotten.slice(0, limits.entries).map((questionId) => ({
      questionId: cut(questionId, limits.id),
      prompt: displayLine(bank.question(questionId)?.prompt ?? '', limits.line),
    })),
    sections: sections
      .slice(0, limits.entries)
      .map((section) => ({ ...section, name: displayLine(section.name, limits.line) })),
    nextDue: nextDue === null ? null : whenDue(nextDue - clock.now()),
  };
}

function whenDue(ms: number): string {
  const time = formatInterval(ms);
  return time === 'now' ? vscode.l10n.t('now') : vscode.l10n.t('in {0}', time);
}

function emptyView({ isQuiz, revision }: ViewContext, { items }: SessionState): NoticeView {
  return isQuiz && items.length === 0
    ? {
        kind: 'notice',
        revision,
        title: vscode.l10n.t('Nothing to practise'),
        text: vscode.l10n.t('No question fits what you picked.'),
      }
    : {
        kind: 'notice',
        revision,
        title: vscode.l10n.t('This question is gone'),
        text: vscode.l10n.t(
          'No deck holds it any more. If its file comes back, so does the question, with its progress.',
        ),
      };
}
