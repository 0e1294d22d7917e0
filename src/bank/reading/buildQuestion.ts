import { plainText, roughText } from '../blocks/plainText';
import { readLabel } from '../dialects/labels';
import { likeness } from '../dialects/likeness';
import type { ChoiceOption, Difficulty, ParsedQuestion, Rubric } from '../question';
import { divideBody } from './body';
import { difficultyMark, readRemarks } from './comments';
import { answerWithoutRubric, cleanLines } from './cleanLines';
import { isPlaceholder } from './litter';
import type { Lead } from './lead';
import { asksThroughout, isListOrNothing, states } from './listText';
import { plainLines } from './markdownText';
import { rightOptions, withAnswer } from './options';
import type { Span } from './spans';
import { titleOf } from './sections';
import type { View } from './view';
import { askedLead, cleanPrompt, isShortProse, isTopicOverText, moreWording } from './wording';

/** What the file says of all its questions. */
export interface Defaults {
  readonly tags: readonly string[];
  readonly difficulty: Difficulty | null;
}

/** How the questions of one reading divide their bodies, found out over all of them. */
export interface Habits {
  /** True where what hangs under a list item answers it, rather than asking on. */
  readonly nestedAnswers: boolean;
  /** True where titles stand over whole questions and nothing is answered. */
  readonly bodyAsks: boolean;
  /** True where answers follow their questions on the same line: `What is X? It is …`. */
  readonly sameLine: boolean;
  /** True where the others are answered: what hangs below a question is its answer, whatever it looks like. */
  readonly answered: boolean;
}

/** Reads one span into a question, under the sections given. */
export function buildQuestion(
  span: Span,
  sections: readonly string[],
  habits: Habits,
  defaults: Defaults,
  view: View,
): ParsedQuestion {
  if (span.card !== null) return cardQuestion(span, sections, defaults);
  const lead = span.lead!;
  const parts = habits.bodyAsks
    ? wholeBodyAsks(lead, span, view)
    : divide(lead, span, habits, view);
  const remarks = remarksIn(span, view);
  const prompt = cleanPrompt(plainLines(parts.wording), parts.wording.startsWith('`'));
  const named = parts.title ?? (span.title === null ? null : titleOf(span.title));
  const title = named === '' ? null : named;
  return {
    prompt: prompt || title || roughText(lead.markdown) || asItStands(span, view),
    promptMarkdown: parts.promptMarkdown,
    title,
    answer: parts.answer,
    sections,
    tags: [...new Set([...defaults.tags, ...remarks.tags])],
    difficulty: remarks.difficulty ?? difficultyMark(lead.markdown) ?? defaults.difficulty,
    kind: parts.options.length > 0 ? 'choice' : 'open',
    options: parts.options,
    rubric: parts.rubric,
    explicitId: remarks.id,
    lines: { start: span.start, end: span.end },
  };
}

/** A label with nothing behind it is all there is to show. */
function asItStands(span: Span, view: View): string {
  return view.document.source[span.start]!.trim().slice(0, 200);
}

interface Parts {
  /** Markdown that becomes the plain prompt. */
  readonly wording: string;
  readonly promptMarkdown: string;
  readonly title: string | null;
  readonly answer: string | null;
  readonly options: readonly ChoiceOption[];
  readonly rubric: Rubric | null;
}

function divide(lead: Lead, span: Span, habits: Habits, view: View): Parts {
  const { asked, titled: isTitle } = askedLead(lead, span, habits.sameLine, view);
  const listAnswers =
    habits.answered ||
    (asked.form === 'item' && habits.nestedAnswers) ||
    isTopicOverText(asked, span, view);
  const end = endOf(asked, span, view);
  const body = divideBody(asked, asked.lines.end, end, view, listAnswers, !habits.answered);
  const extra = cleanLines(view, body.prompt.start, body.prompt.end, '').text;
  const announcedWording =
    body.announced &&
    (asked.form === 'line' || asked.form === 'bold') &&
    asked.label.kind === 'question';
  const takesExtra =
    asked.plain === '' ||
    /[:：]\s*$/.test(asked.plain) ||
    (announcedWording && isShortProse(extra));
  const more = moreWording(extra, asked.plain !== '');
  // A title that does not ask, over a paragraph that does, and the answer announced below it.
  const titled =
    body.announced &&
    asked.form === 'heading' &&
    asked.plain !== '' &&
    asked.asks === 0 &&
    isShortProse(more) &&
    likeness(roughText(more)) >= 0.9;
  const wording = titled
    ? more
    : [asked.markdown, takesExtra ? more : ''].filter((text) => text.trim() !== '').join('\n');
  const promptMarkdown = [titled ? '' : asked.markdown, extra]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
  const answerLines = cleanLines(view, body.answerStart, body.end, body.answerHead);
  const { rubric, text } = answerWithoutRubric(answerLines);
  let options = body.options?.options ?? [];
  if (options.length > 0) options = withAnswer(options, body.announced ? text : '');
  const fragments =
    !body.announced &&
    asked.form === 'item' &&
    !habits.nestedAnswers &&
    !habits.sameLine &&
    (view.nextContent[asked.lines.end] ?? span.end) < asked.end &&
    isListOrNothing(text) &&
    !(asked.asks === 1 && states(text));
  // An answer that is all rubric is an answer still.
  const said = text === '' && rubric !== null ? answerLines.text : text;
  const isLevel = !body.announced && isRepeatedLine(body.answerStart, said, view);
  const asksOn = !body.announced && asked.form !== 'item' && asksThroughout(text);
  let answer = isPlaceholder(said) || fragments || asksOn || isLevel ? null : said;
  answer ??= rightOptions(options);
  return {
    wording,
    promptMarkdown:
      (fragments || asksOn) && text !== '' ? `${promptMarkdown}\n\n${text}` : promptMarkdown,
    title: isTitle || titled ? titleOf(lead) : null,
    answer,
    options,
    rubric,
  };
}

/** Where a question's own lines end: before a call-out that only notes something below one that asks. */
function endOf(asked: Lead, span: Span, view: View): number {
  if (asked.form !== 'summary' || asked === span.lead || asked.end >= span.end) return span.end;
  const below = view.nextContent[asked.end] ?? span.end;
  const notes = below < span.end && view.document.source[below]!.includes('[!');
  return notes && !view.leadAt.get(below)?.form.startsWith('summary') ? asked.end : span.end;
}

function wholeBodyAsks(lead: Lead, span: Span, view: View): Parts {
  const body = cleanLines(view, lead.lines.end, span.end, lead.rest).text;
  return {
    wording: body,
    promptMarkdown: body,
    title: titleOf(lead),
    answer: null,
    options: [],
    rubric: null,
  };
}

/** True where all there is below a question is a line that stands below others as well: a level. */
function isRepeatedLine(start: number, text: string, view: View): boolean {
  if (text === '' || text.length > 20 || /\n|[.。!?？]$/u.test(text)) return false;
  const lead = view.leadAt.get(view.nextContent[start] ?? -1);
  return lead?.form === 'line' && (view.repeats.get(lead) ?? 1) >= 3 && lead.label.kind === null;
}

function remarksIn(
  span: Span,
  view: View,
): { id: string | null; difficulty: Difficulty | null; tags: string[] } {
  const found: { id: string | null; difficulty: Difficulty | null; tags: string[] } = {
    id: null,
    difficulty: null,
    tags: [],
  };
  for (let line = span.start; line < span.end; line++) {
    if (view.document.lines[line]!.kind !== 'comment') continue;
    const remarks = readRemarks(view.document.source[line]!);
    if (remarks === null) continue;
    found.id ??= remarks.id;
    found.difficulty ??= remarks.difficulty;
    for (const tag of remarks.tags) found.tags.push(tag);
  }
  return found;
}

function cardQuestion(span: Span, sections: readonly string[], defaults: Defaults): ParsedQuestion {
  const card = span.card!;
  const plain = roughText(card.question);
  const label = readLabel(plain);
  const prompt = plainLines(label.kind === 'question' ? plain.slice(label.end) : card.question);
  const answer = card.answer.trim();
  return {
    prompt:
      [cleanPrompt(prompt), plainText(card.question)].find((one) => one) ??
      card.question.replace(/\s+/g, ' ').trim(),
    promptMarkdown: card.question.trim(),
    title: card.title,
    answer: isPlaceholder(answer) ? null : answer,
    sections,
    tags: [...new Set([...defaults.tags, ...card.tags])],
    difficulty: defaults.difficulty,
    kind: 'open',
    options: [],
    rubric: null,
    explicitId: null,
    lines: span.card!.lines,
  };
}
