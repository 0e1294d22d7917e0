import * as vscode from 'vscode';
import { Command, Panel } from '../../contributions';
import type { PlanChoice } from '../../practice/planChoice';
import { registerCommand, runCommand, UserError } from '../../platform/commands';
import { DisposableStore } from '../../platform/disposables';
import { errorText, type Log } from '../../platform/log';
import { parseFromPlanPanel, type FromPlanPanel } from '../../protocol';
import { countedQuestions } from '../counted';
import { dayText } from '../dayText';
import { displayLine } from '../displayText';
import type { Library } from '../library/library';
import { LivePanel } from '../livePanel';
import { chooseAmount, choosePlan, chooseScopes } from './choosePlan';
import {
  askedOn,
  leftToday,
  plannedOf,
  raisedAmount,
  type CurrentPlan,
  type Planner,
} from './planner';
import { planView } from './planView';

/** A new day brings a new list; looked at so often, ms. */
const dayPace = 60_000;

export interface PlanParts {
  readonly planner: Planner;
  readonly library: Library;
  readonly log: Log;
  readonly extensionUri: vscode.Uri;
  readonly whenIndexed: () => Promise<void>;
  /** Practises questions in a quiz of that name. */
  readonly practise: (questionIds: readonly string[], label: string) => void;
}

/** "Plan Towards an Interview…", "Practise Today's Plan" and "Show Plan". */
export function registerPlan(parts: PlanParts): vscode.Disposable {
  const { planner, library, log, extensionUri, whenIndexed } = parts;
  const store = new DisposableStore();
  const panel = store.add(
    new LivePanel({
      viewType: Panel.plan,
      bundle: 'plan',
      title: vscode.l10n.t('Interview Plan'),
      extensionUri,
      log,
      whenReady: whenIndexed,
      onDidChange: [planner.onDidChange],
      everyMs: dayPace,
      view: () => planView(planner.current(), library.bank),
      parse: parseFromPlanPanel,
      act: (intent) => {
        act(parts, intent).catch((error: unknown) => {
          log.warn(errorText(error));
          void vscode.window.showErrorMessage(errorText(error));
        });
      },
    }),
  );
  store.add(
    registerCommand(log, Command.planInterview, async () => {
      if (await setUp(parts)) panel.show();
    }),
  );
  store.add(registerCommand(log, Command.practisePlan, () => practiseToday(parts)));
  store.add(
    registerCommand(log, Command.showPlan, async () => {
      if (await requirePlan(parts)) panel.show();
    }),
  );
  return store;
}

/** Asks for everything. @returns whether there is a plan afterwards that was asked for just now */
async function setUp({ planner, library, whenIndexed }: PlanParts): Promise<boolean> {
  await whenIndexed();
  if (planner.preview(planner.today, []).questions.length === 0) {
    throw new UserError(
      vscode.l10n.t(
        'There is no question with an answer yet. Open a folder with Q&A notes in Markdown, or turn on “rehearse.decks.starter”.',
      ),
    );
  }
  const choice = await choosePlan(planner, library.bank);
  if (choice === undefined) return false;
  await planner.choose(choice);
  return choice !== null;
}

/** The plan, whose day has not passed; where there is none, one is offered. */
async function requirePlan({ planner, whenIndexed }: PlanParts): Promise<CurrentPlan | null> {
  await whenIndexed();
  const current = planner.current();
  if (current === null) {
    const make = vscode.l10n.t('Plan Towards an Interview…');
    const picked = await vscode.window.showInformationMessage(
      vscode.l10n.t('No interview is planned yet.'),
      make,
    );
    if (picked === make) await runCommand(Command.planInterview);
    return null;
  }
  if (current.plan.until >= 0) return current;
  const change = vscode.l10n.t('Set a New Date…');
  const remove = vscode.l10n.t('Remove the Plan');
  const picked = await vscode.window.showInformationMessage(
    vscode.l10n.t('The interview was on {0}.', dayText(current.choice.interview)),
    change,
    remove,
  );
  if (picked === change) await runCommand(Command.planInterview);
  if (picked === remove) await planner.choose(null);
  return null;
}

async function practiseToday(parts: PlanParts): Promise<void> {
  const current = await requirePlan(parts);
  if (current === null) return;
  const left = leftToday(current);
  if (left.length > 0) {
    parts.practise(left, vscode.l10n.t('Today’s plan'));
    return;
  }
  if (current.questions.length === 0) {
    throw new UserError(
      vscode.l10n.t('There is nothing to ask any more about what the interview is to be about.'),
    );
  }
  const show = vscode.l10n.t('Show Plan');
  const ahead = vscode.l10n.t('Go On with Tomorrow’s');
  const { doneToday, days } = current.plan;
  const tomorrow = askedOn(days[1]);
  const picked = await vscode.window.showInformationMessage(
    doneToday.length === 0
      ? vscode.l10n.t('The plan asks for nothing today.')
      : vscode.l10n.t(
          'Today’s plan is done: {0} practised. Well done.',
          countedQuestions(doneToday.length),
        ),
    ...(tomorrow.length > 0 ? [ahead] : []),
    show,
  );
  if (picked === ahead) parts.practise(tomorrow, vscode.l10n.t('Tomorrow’s plan'));
  if (picked === show) await runCommand(Command.showPlan);
}

/** Does what a button of the panel asks for. */
async function act(
  parts: PlanParts,
  intent: Exclude<FromPlanPanel, { type: 'ready' }>,
): Promise<void> {
  const { planner, practise } = parts;
  switch (intent.type) {
    case 'practise':
      return runCommand(Command.practisePlan);
    case 'change':
      return runCommand(Command.planInterview);
    case 'remove':
      return planner.choose(null);
    case 'open':
      return runCommand(Command.openQuestion, { kind: 'question', questionId: intent.questionId });
    case 'raise':
    case 'changeAmount':
    case 'narrow': {
      const current = planner.current();
      const change = current && (await changeOf(intent.type, current, parts));
      if (change) await planner.choose({ ...current.choice, ...change });
      return;
    }
    case 'practiseTopic': {
      const current = planner.current();
      const named = ({ topic }: { readonly topic: string }) => displayLine(topic) === intent.topic;
      const topic = current?.plan.topics.find(named)?.topic;
      if (current && topic !== undefined) practise(plannedOf(current, topic), intent.topic);
      return;
    }
  }
}

/** What of the choice is to be another; undefined when the person thinks better of it. */
async function changeOf(
  what: 'raise' | 'changeAmount' | 'narrow',
  current: CurrentPlan,
  { planner, library }: PlanParts,
): Promise<Partial<PlanChoice> | undefined> {
  const { interview, scopes, mostPerDay } = current.choice;
  switch (what) {
    case 'raise':
      return { mostPerDay: raisedAmount(current) ?? mostPerDay };
    case 'changeAmount': {
      const amount = await chooseAmount(planner.preview(interview, scopes), mostPerDay);
      return amount === undefined ? undefined : { mostPerDay: amount };
    }
    case 'narrow': {
      const chosen = await chooseScopes(library.bank, scopes);
      return chosen === undefined ? undefined : { scopes: chosen };
    }
  }
}
