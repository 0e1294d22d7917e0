import * as vscode from 'vscode';
import type { Bank } from '../../bank/bank';
import { dayLabel, dayNumber } from '../../practice/days';
import { dateProblem, MOST_PER_DAY, type PlanChoice } from '../../practice/planChoice';
import type { PlanScope } from '../../practice/planScope';
import { countedDays, countedQuestions } from '../counted';
import { dayText } from '../dayText';
import { scopeItem, scopesOf } from '../quiz/scopes';
import type { CurrentPlan, Planner } from './planner';
import { aboutText } from './planText';

/** Enough for an evening. */
const usualAmount = 20;

/**
 * Asks for the day of the interview, what it is about and how much one will do in a day; what was
 * answered before stands first.
 * @returns undefined when the person thinks better of it; null when there is to be no plan any more
 */
export async function choosePlan(
  planner: Planner,
  bank: Bank,
): Promise<PlanChoice | null | undefined> {
  const last = planner.choice;
  const interview = await chooseDay(planner.today, last?.interview ?? null, title(1));
  if (interview === undefined || interview === null) return interview;
  const scopes = await chooseScopes(bank, last?.scopes ?? [], title(2));
  if (scopes === undefined) return undefined;
  const mostPerDay = await chooseAmount(
    planner.preview(interview, scopes),
    last?.mostPerDay ?? usualAmount,
    title(3),
  );
  return mostPerDay === undefined ? undefined : { interview, scopes, mostPerDay };
}

function title(step?: number): string {
  return step === undefined
    ? vscode.l10n.t('Plan Towards an Interview')
    : vscode.l10n.t('Plan Towards an Interview ({0}/{1})', step, 3);
}

/** @returns null for no interview any more */
async function chooseDay(
  today: string,
  last: string | null,
  stepTitle: string,
): Promise<string | null | undefined> {
  const ahead = (days: number): string => dayLabel(dayNumber(today) + days);
  const offered = [
    ...(last === null || dateProblem(last, today) !== null
      ? []
      : [{ label: vscode.l10n.t('Keep the date'), description: dayText(last, 'full'), day: last }]),
    ...[
      { label: vscode.l10n.t('In a week'), day: ahead(7) },
      { label: vscode.l10n.t('In two weeks'), day: ahead(14) },
      { label: vscode.l10n.t('In a month'), day: ahead(30) },
    ].map((item) => ({ ...item, description: dayText(item.day, 'full') })),
    { label: vscode.l10n.t('Pick a date…'), day: undefined },
    ...(last === null
      ? []
      : [
          { label: '', kind: vscode.QuickPickItemKind.Separator, day: undefined },
          { label: vscode.l10n.t('Remove the Plan'), day: null },
        ]),
  ];
  const picked = await vscode.window.showQuickPick(offered, {
    title: stepTitle,
    placeHolder: vscode.l10n.t('When is the interview?'),
  });
  if (picked === undefined) return undefined;
  return picked.day === undefined ? typeDay(today, last ?? ahead(7), stepTitle) : picked.day;
}

async function typeDay(
  today: string,
  value: string,
  stepTitle: string,
): Promise<string | undefined> {
  const day = await vscode.window.showInputBox({
    title: stepTitle,
    prompt: vscode.l10n.t('The day of the interview, as year-month-day'),
    value,
    validateInput: (text) => {
      switch (dateProblem(text.trim(), today)) {
        case 'form':
          return vscode.l10n.t('Write the day as year-month-day, such as {0}.', today);
        case 'noSuchDay':
          return vscode.l10n.t('There is no such day in the calendar.');
        case 'past':
          return vscode.l10n.t('That day has passed; today is {0}.', today);
        case 'far':
          return vscode.l10n.t('That is more than two years ahead.');
        case null:
          return undefined;
      }
    },
  });
  return day?.trim();
}

/** Asks what the interview is about. @returns an empty list for everything */
export async function chooseScopes(
  bank: Bank,
  last: readonly PlanScope[],
  stepTitle = title(),
): Promise<readonly PlanScope[] | undefined> {
  const before = last.length === 0 ? [] : [{ label: aboutText(last, bank), does: 'keep' as const }];
  const picked = await vscode.window.showQuickPick(
    [
      ...before.map((item) => ({ ...item, description: vscode.l10n.t('as before') })),
      { label: vscode.l10n.t('Everything'), does: 'all' as const },
      { label: vscode.l10n.t('Choose decks, sections or tags…'), does: 'choose' as const },
    ],
    { title: stepTitle, placeHolder: vscode.l10n.t('What is the interview about?') },
  );
  if (picked === undefined) return undefined;
  if (picked.does === 'keep') return last;
  return picked.does === 'all' ? [] : pickScopes(bank, last, stepTitle);
}

async function pickScopes(
  bank: Bank,
  last: readonly PlanScope[],
  stepTitle: string,
): Promise<readonly PlanScope[] | undefined> {
  const known = new Set(last.map((scope) => JSON.stringify(scope)));
  const group = (label: string, kind: PlanScope['mode']) => {
    const items = scopesOf(kind, bank).map((scope) => ({
      ...scopeItem(scope),
      picked: known.has(JSON.stringify(scope.spec)),
    }));
    const separator = { label, kind: vscode.QuickPickItemKind.Separator, spec: undefined };
    return items.length === 0 ? [] : [separator, ...items];
  };
  const picked = await vscode.window.showQuickPick(
    [
      ...group(vscode.l10n.t('Decks'), 'deck'),
      ...group(vscode.l10n.t('Sections'), 'section'),
      ...group(vscode.l10n.t('Tags'), 'tag'),
    ],
    {
      title: stepTitle,
      placeHolder: vscode.l10n.t('Which decks, sections and tags? None for everything'),
      canPickMany: true,
      matchOnDescription: true,
    },
  );
  return picked?.flatMap(({ spec }) => spec ?? []);
}

/**
 * Asks how much one will do in a day.
 * @param enough the plan of somebody who does as much as it takes
 */
export async function chooseAmount(
  enough: CurrentPlan,
  last: number,
  stepTitle = title(),
): Promise<number | undefined> {
  const amount = await vscode.window.showInputBox({
    title: stepTitle,
    prompt: amountPrompt(enough),
    value: String(last),
    validateInput: (text) =>
      parseAmount(text) === null
        ? vscode.l10n.t('Write a whole number from 1 to {0}.', MOST_PER_DAY)
        : undefined,
  });
  return amount === undefined ? undefined : (parseAmount(amount) ?? undefined);
}

function parseAmount(text: string): number | null {
  if (!/^\d{1,4}$/.test(text.trim())) return null;
  const amount = Number(text);
  return amount >= 1 && amount <= MOST_PER_DAY ? amount : null;
}

/** What one has to know to answer: how much there is, and how far an amount would go. */
function amountPrompt({ plan, questions }: CurrentPlan): string {
  const asked = vscode.l10n.t('The most questions that you will do in a day.');
  if (questions.length === 0) {
    return `${asked} ${vscode.l10n.t('No question about that has an answer yet.')}`;
  }
  if (plan.until === 0) return asked;
  const there = vscode.l10n.t(
    '{0}, {1}:',
    countedQuestions(questions.length),
    countedDays(plan.daysLeft),
  );
  const enough =
    plan.notReached.length + plan.toReachAll === 0
      ? vscode.l10n.t('{0} a day come back to all that is weak.', plan.perDay)
      : plan.toReachAll === plan.perDay
        ? vscode.l10n.t('{0} a day reach all of them.', plan.perDay)
        : vscode.l10n.t(
            '{0} a day reach all of them once, {1} a second time too.',
            plan.toReachAll,
            plan.perDay,
          );
  return `${asked} ${there} ${enough}`;
}
