import type { Rubric } from '../bank/question';
import type {
  AnswerView,
  AskedView,
  AttemptView,
  CheckPart,
  ClockView,
  Elapsed,
  FromQuestionPanel,
  Grade,
  GradeChoice,
  NoticeView,
  PanelView,
  QuestionFrame,
  ReportedQuestionView,
  ReportedTopicView,
  ReportView,
  RevealedView,
  SummaryView,
  ToQuestionPanel,
} from '../protocol';
import {
  array,
  boolean,
  decode,
  integer,
  nullable,
  number,
  oneOf,
  record,
  string,
  tagged,
  type Decoder,
  type Fields,
  type Parsed,
} from './decode';
import { count, id, line, share } from './fields';
import { limits } from './limits';
import { selfCheckView, tick } from './selfCheckView';

const lines = array(line, limits.entries);
const markdown = string(limits.markdown);
const draft = string(limits.draft);
const revision = integer(0);
const grade: Decoder<Grade> = oneOf(1, 2, 3, 4);
const picked = array(integer(0, limits.options - 1), limits.options);

const maybeShare = nullable(share);

const elapsed = record<Elapsed>({ since: nullable(number()), used: number(0) });

const clock = record<ClockView>({
  question: elapsed,
  questionPlanned: number(0),
  total: elapsed,
  totalPlanned: number(0),
});

const frame: Fields<QuestionFrame> = {
  revision,
  questionId: id,
  deckTitle: line,
  sections: lines,
  tags: lines,
  difficulty: nullable(oneOf('junior', 'mid', 'senior')),
  title: nullable(line),
  promptMarkdown: markdown,
  state: oneOf('new', 'learning', 'due', 'known', 'unanswered', 'suspended'),
  bookmarked: boolean,
  leech: boolean,
  hasCode: boolean,
  paused: boolean,
  clock: nullable(clock),
  sessionLabel: nullable(line),
  place: nullable(record({ index: integer(1), total: integer(1) })),
  canGoBack: boolean,
  canGoOn: boolean,
  canUndo: boolean,
  picked,
  draft,
  confidence: nullable(number(0, 1)),
};

const asked = record<AskedView>({
  ...frame,
  kind: oneOf('asked'),
  options: array(record({ label: line, textMarkdown: markdown }), limits.options),
  multiple: boolean,
  hintKind: oneOf('hint', 'followUp'),
  hintsMarkdown: array(markdown, limits.entries),
  hintsLeft: count,
});

const revealed = record<RevealedView>({
  ...frame,
  kind: oneOf('revealed'),
  options: array(record({ label: line, textMarkdown: markdown, correct: boolean }), limits.options),
  multiple: boolean,
  answers: array(record<AnswerView>({ deckTitle: line, answerMarkdown: markdown }), limits.options),
  rubric: nullable(
    record<Rubric>({ mustHear: lines, bonus: lines, weak: lines, reject: lines, followUps: lines }),
  ),
  selfCheck: nullable(selfCheckView),
  attempts: array(
    record<AttemptView>({
      at: number(),
      draft,
      coverage: nullable(number(0, 1)),
      grade: nullable(grade),
    }),
    limits.entries,
  ),
  grades: array(record<GradeChoice>({ grade, label: line, interval: line }), 4),
  proposed: nullable(grade),
  graded: nullable(grade),
});

const byGrade: Decoder<SummaryView['byGrade']> = (value, path) => {
  const counts = record({ 0: count, 1: count, 2: count, 3: count });
  const given = array(count, 4)(value, path);
  const { 0: again, 1: hard, 2: good, 3: easy } = counts({ ...given }, path);
  return [again, hard, good, easy];
};

const summary = record<SummaryView>({
  kind: oneOf('summary'),
  revision,
  sessionLabel: line,
  asked: count,
  graded: count,
  byGrade,
  took: number(0),
  canUndo: boolean,
  forgotten: array(record({ questionId: id, prompt: line }), limits.entries),
  sections: array(record({ name: line, graded: count, remembered: count }), limits.entries),
  nextDue: nullable(line),
});

const reportedQuestion = record<ReportedQuestionView>({
  prompt: line,
  grade: nullable(grade),
  coverage: maybeShare,
  covered: lines,
  partly: lines,
  missed: lines,
  used: number(0),
  planned: number(0),
});

const report = record<ReportView>({
  kind: oneOf('report'),
  revision,
  sessionLabel: line,
  used: number(0),
  planned: number(0),
  canUndo: boolean,
  topics: array(
    record<ReportedTopicView>({
      name: line,
      remembered: count,
      coverage: maybeShare,
      advice: line,
      used: number(0),
      questions: array(reportedQuestion, limits.entries),
    }),
    limits.entries,
  ),
  notReached: lines,
  practiseNext: lines,
});

const notice = record<NoticeView>({ kind: oneOf('notice'), revision, title: line, text: line });

const toQuestionPanel = tagged<ToQuestionPanel>('type', {
  render: record({
    type: oneOf('render'),
    view: tagged<PanelView>('kind', { asked, revealed, summary, report, notice }),
    remoteImages: boolean,
  }),
  announce: record({ type: oneOf('announce'), severity: oneOf('info', 'error'), text: line }),
});

/** The intents that carry nothing but the revision they answer. */
type PlainIntent = Exclude<
  FromQuestionPanel['type'],
  'ready' | 'reveal' | 'grade' | 'pick' | 'draft' | 'confide' | 'tick'
>;

/** Each of them, so that one added to the protocol and forgotten here does not compile. */
const plainIntents: Readonly<Record<PlainIntent, true>> = {
  next: true,
  previous: true,
  undo: true,
  insert: true,
  copy: true,
  openSource: true,
  bookmark: true,
  suspend: true,
  bury: true,
  history: true,
  pause: true,
  resume: true,
  saveReport: true,
  hint: true,
  scratch: true,
  writeAnswer: true,
  endSession: true,
  practiseForgotten: true,
  startQuiz: true,
  showStatistics: true,
  showRemoteImages: true,
};

const fromQuestionPanel = tagged<FromQuestionPanel>('type', {
  ready: record({ type: oneOf('ready') }),
  reveal: record({ type: oneOf('reveal'), revision, draft }),
  grade: record({ type: oneOf('grade'), revision, grade }),
  pick: record({ type: oneOf('pick'), revision, picked }),
  draft: record({ type: oneOf('draft'), revision, draft }),
  confide: record({ type: oneOf('confide'), revision, confidence: number(0, 1) }),
  tick: record({
    type: oneOf('tick'),
    revision,
    part: oneOf<CheckPart>('mustHear', 'bonus', 'reject'),
    index: integer(0, limits.entries - 1),
    tick,
  }),
  ...Object.fromEntries(
    (Object.keys(plainIntents) as PlainIntent[]).map((type) => [
      type,
      record({ type: oneOf(type), revision }),
    ]),
  ),
});

/** Reads what the host posted to the question panel. Never throws. */
export function parseToQuestionPanel(message: unknown): Parsed<ToQuestionPanel> {
  return decode(toQuestionPanel, message);
}

/** Reads what the question panel posted to the host: the host's guard against a forged message. Never throws. */
export function parseFromQuestionPanel(message: unknown): Parsed<FromQuestionPanel> {
  return decode(fromQuestionPanel, message);
}
