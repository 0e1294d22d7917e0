import * as vscode from 'vscode';
import type { Difficulty } from '../../bank/question';
import { asList, asNumber, asRecord, asTexts } from '../../practice/untrusted';
import { countedQuestions } from '../counted';
import { displayLabel } from '../displayText';

/** What a person asks of a mock interview. */
export interface InterviewChoice {
  readonly minutes: number;
  /** null for any. */
  readonly seniority: Difficulty | null;
  /** Empty for all. */
  readonly difficulties: readonly Difficulty[];
  /** Empty for all. */
  readonly topics: readonly string[];
}

/** What can be asked about. */
export interface InterviewOffer {
  readonly topics: readonly { readonly name: string; readonly questions: number }[];
  /** Those that some question has; a deck need not say any. */
  readonly difficulties: readonly Difficulty[];
}

const lengths = [15, 30, 45, 60, 90] as const;
const levels: readonly Difficulty[] = ['junior', 'mid', 'senior'];

export const firstChoice: InterviewChoice = {
  minutes: 30,
  seniority: null,
  difficulties: [],
  topics: [],
};

/** A choice out of storage; the first one where it can't be read. */
export function parseChoice(value: unknown): InterviewChoice {
  const record = asRecord(value);
  const minutes = asNumber(record?.['minutes'], 15, 90);
  const topics = asTexts(record?.['topics']);
  const difficulties = asList(record?.['difficulties'], asLevel);
  if (minutes === null || topics === null || difficulties === null) return firstChoice;
  return { minutes, topics, difficulties, seniority: asLevel(record?.['seniority']) };
}

function asLevel(value: unknown): Difficulty | null {
  return levels.find((level) => level === value) ?? null;
}

/**
 * Asks for length, seniority, difficulty and topics, what was chosen last standing first.
 * @returns undefined when the person thinks better of it
 */
export async function chooseInterview(
  offer: InterviewOffer,
  last: InterviewChoice,
): Promise<InterviewChoice | undefined> {
  const steps = 2 + (offer.difficulties.length > 1 ? 1 : 0) + (offer.topics.length > 1 ? 1 : 0);
  let step = 0;
  const title = (): string => vscode.l10n.t('Mock Interview ({0}/{1})', (step += 1), steps);

  const minutes = await pickOne(
    title(),
    vscode.l10n.t('How long?'),
    lengths.map((value) => ({ value, label: vscode.l10n.t('{0} minutes', value) })),
    last.minutes,
  );
  if (minutes === undefined) return undefined;
  const seniority = await pickOne(
    title(),
    vscode.l10n.t('For which seniority?'),
    [
      { value: null, label: vscode.l10n.t('Any seniority') },
      ...levels.map((value) => ({ value, label: levelName(value) })),
    ],
    last.seniority,
  );
  if (seniority === undefined) return undefined;
  let difficulties: readonly Difficulty[] = [];
  if (offer.difficulties.length > 1) {
    const picked = await pickSome(
      title(),
      vscode.l10n.t('Questions of which difficulty?'),
      levels
        .filter((level) => offer.difficulties.includes(level))
        .map((value) => ({ value, label: levelName(value) })),
      last.difficulties,
    );
    if (picked === undefined) return undefined;
    difficulties = picked;
  }
  if (offer.topics.length < 2) return { minutes, seniority, difficulties, topics: [] };
  const topics = await pickSome(
    title(),
    vscode.l10n.t('Which topics?'),
    offer.topics.map(({ name, questions }) => ({
      value: name,
      label: displayLabel(name, 100),
      description: countedQuestions(questions),
    })),
    last.topics,
  );
  return topics && { minutes, seniority, difficulties, topics };
}

interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly description?: string;
}

/** One of a few, what was chosen last standing first. */
async function pickOne<T>(
  title: string,
  placeHolder: string,
  choices: readonly Choice<T>[],
  last: T,
): Promise<T | undefined> {
  const sorted = [...choices].sort((a, b) => Number(b.value === last) - Number(a.value === last));
  const picked = await vscode.window.showQuickPick(sorted, { title, placeHolder });
  return picked?.value;
}

/** Some of several, all of them to begin with; all of them is told by an empty list. */
async function pickSome<T>(
  title: string,
  placeHolder: string,
  choices: readonly Choice<T>[],
  last: readonly T[],
): Promise<readonly T[] | undefined> {
  const known = choices.filter(({ value }) => last.includes(value));
  const items = choices.map((choice) => ({
    ...choice,
    picked: known.length === 0 || known.includes(choice),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder,
    canPickMany: true,
    matchOnDescription: true,
  });
  if (picked === undefined) return undefined;
  return picked.length === choices.length ? [] : picked.map(({ value }) => value);
}

function levelName(level: Difficulty): string {
  switch (level) {
    case 'junior':
      return vscode.l10n.t('Junior');
    case 'mid':
      return vscode.l10n.t('Mid-level');
    case 'senior':
      return vscode.l10n.t('Senior');
  }
}
