import { roughText } from '../blocks/plainText';
import type { ParsedQuestion } from '../question';
import { KEY_TITLE } from './announcements';
import { rightOptions, withAnswer } from './options';
import type { Lead } from './lead';
import { fold, type View } from './view';

const ENTRY =
  /(?:^|[\s|,;*])(?:Q\s?)?(\d{1,3})\s{0,2}[.):：|\-–—]{0,2}\s{0,2}(?:\*\*)?[(（]?([A-Ha-hА-Иа-и①-⑧](?:\s?[,&/、и]\s?[A-Ha-hА-Иа-и①-⑧]){0,5})[)）]?(?![\p{L}\p{N}])/gu;

/** A question with the number that its file gives it. */
export interface Numbered {
  readonly question: ParsedQuestion;
  readonly lead: Lead | null;
}

/**
 * Answers that stand together at the end of a file, put to their questions: a key of letters by
 * number, or the questions over again with answers under a heading that says so.
 */
export function withAnswerKey(questions: readonly Numbered[], view: View): ParsedQuestion[] {
  const key = view.headings.filter((lead) => KEY_TITLE.test(roughText(lead.markdown))).pop();
  const filled = withLetters(questions, view);
  return view.forced ? filled : withRepeats(filled, key?.lines.start ?? null);
}

/** A line of a key is nothing but numbers and letters, whatever stands over it. */
function withLetters(questions: readonly Numbered[], view: View): ParsedQuestion[] {
  const choices = questions.filter(({ question }) => question.kind === 'choice');
  const last = choices[choices.length - 1];
  if (last === undefined) return questions.map(({ question }) => question);
  const letters = new Map<string, string>();
  const { lines } = view.document;
  for (let line = last.question.lines.start + 1; line < lines.length; line++) {
    const { kind } = lines[line]!;
    const source = view.document.source[line]!;
    if ((kind !== 'text' && kind !== 'table') || source.length > 2000) continue;
    const text = source.replace(/\*\*/g, '');
    const rest = text.replace(ENTRY, ' ').replace(/[\s|,;.*-]+/g, '');
    if (rest.length > 2) continue;
    for (const entry of text.matchAll(ENTRY)) letters.set(entry[1]!, entry[2]!.toUpperCase());
  }
  if (letters.size < Math.max(2, choices.length * 0.4))
    return questions.map(({ question }) => question);
  let position = 0;
  return questions.map(({ question, lead }) => {
    if (question.kind !== 'choice') return question;
    position++;
    const number = lead?.label.number ?? String(position);
    const named = letters.get(number);
    if (named === undefined || question.options.some((one) => one.correct)) return question;
    const options = withAnswer(question.options, named);
    return { ...question, options, answer: question.answer ?? rightOptions(options) };
  });
}

/** Most questions stand twice, without an answer and then with one: the second is the answer. */
function withRepeats(
  questions: readonly ParsedQuestion[],
  keyLine: number | null,
): ParsedQuestion[] {
  if (keyLine === null && questions.every(({ answer }) => answer !== null)) return [...questions];
  const first = new Map<string, number>();
  const later = new Map<number, ParsedQuestion>();
  questions.forEach((question, at) => {
    const name = fold(question.prompt);
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, at);
    else if (!later.has(earlier)) later.set(earlier, question);
  });
  const pairs = [...later].filter(
    ([at, repeat]) =>
      (questions[at]!.answer === null && repeat.answer !== null) ||
      (keyLine !== null && questions[at]!.lines.start < keyLine && repeat.lines.start > keyLine),
  );
  if (pairs.length < 3 || pairs.length < questions.length * 0.35) return [...questions];
  const answers = new Map(pairs);
  const dropped = new Set(answers.values());
  return questions
    .map((question, at) => {
      const repeat = answers.get(at);
      if (repeat === undefined) return question;
      const options = withAnswer(question.options, repeat.answer ?? '');
      return {
        ...question,
        options,
        answer: question.answer ?? repeat.answer,
        rubric: question.rubric ?? repeat.rubric,
      };
    })
    .filter((question) => !dropped.has(question));
}
