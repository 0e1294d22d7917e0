import { roughText } from '../blocks/plainText';
import { likeness } from '../dialects/likeness';
import type { ParsedQuestion } from '../question';
import type { Habits } from './buildQuestion';
import { bodyAsks as endsAsking } from './evidence';
import type { Lead } from './lead';
import type { Span } from './spans';
import type { View } from './view';

/** Finds out over all questions of a reading how their bodies are to be divided. */
export function habitsOf(spans: readonly Span[], view: View): Habits {
  return {
    nestedAnswers: nestedAnswers(spans, view),
    bodyAsks: bodyAsks(spans, view),
    sameLine: sameLine(spans, view),
    answered: false,
  };
}

/** So many of the others have to be answered, and so few of all be choices. */
const NEARLY_ALL = 0.7;
const FEW_CHOICES = 0.25;
/** So few questions say nothing of the others. */
const FEWEST_OTHERS = 5;

/**
 * Of the questions of a reading, those to be read again as answered by what was taken for options
 * without a right one, or for more of the question behind a colon: where hardly one is a choice and
 * nearly all others are answered. Their indices.
 */
export function answeredAfterAll(questions: readonly ParsedQuestion[]): readonly number[] {
  const choices = questions.filter(({ kind }) => kind === 'choice').length;
  const answered = questions.filter(({ answer }) => answer !== null).length;
  if (choices >= questions.length * FEW_CHOICES) return [];
  const open = questions.flatMap(({ answer, kind, prompt, promptMarkdown }, at) => {
    const listed = /[:：]$/u.test(prompt) || /[:：]\s*\n/u.test(promptMarkdown);
    return answer === null && (kind === 'choice' || listed) ? [at] : [];
  });
  const others = questions.length - open.length;
  return others >= FEWEST_OTHERS && answered >= others * NEARLY_ALL ? open : [];
}

/** Half of the list items have something under them, and it does not ask. */
function nestedAnswers(spans: readonly Span[], view: View): boolean {
  let items = 0;
  let stating = 0;
  for (const span of spans) {
    if (span.lead?.form !== 'item') continue;
    items++;
    const below = view.nextContent[span.lead.lines.end] ?? view.document.lines.length;
    if (below >= Math.min(span.end, span.lead.end)) continue;
    if ((view.leadAt.get(below)?.asks ?? 0) < 0.4) stating++;
  }
  return items > 0 && stating >= items * 0.4;
}

/**
 * Numbered titles over a paragraph that asks, and no answers: the title does not ask, what stands
 * under it does, to its end.
 */
function bodyAsks(spans: readonly Span[], view: View): boolean {
  let titles = 0;
  let asking = 0;
  for (const span of spans) {
    if (span.lead?.form !== 'heading' || span.lead.asks >= 0.9) continue;
    titles++;
    if (endsAsking(span.lead, span.end, view)) asking++;
  }
  return titles >= Math.max(2, spans.length * 0.7) && asking >= titles * 0.6;
}

/**
 * Three questions or more go on to answer themselves: half of those with a question mark, or those
 * that have no other answer where the rest have one.
 */
function sameLine(spans: readonly Span[], view: View): boolean {
  const marked = spans.filter((span) => span.lead !== null && /[?？]/.test(span.lead.plain));
  const parted = marked.filter((span) => partAnswer(span.lead!) !== null);
  if (parted.length < 3) return false;
  if (parted.length >= marked.length * 0.5) return true;
  const own = new Set(parted);
  const bodies = (among: readonly Span[]): number =>
    among.filter(({ lead, end }) => (view.nextContent[lead!.lines.end] ?? end) < end).length;
  const others = marked.filter((span) => !own.has(span));
  return bodies(parted) <= parted.length * 0.2 && bodies(others) >= others.length * 0.6;
}

/**
 * Cuts `What is a class? A template for objects.` behind the mark, where a statement follows.
 * Null where none does: `What is a class? Give an example.` asks to its end.
 */
export function partAnswer(lead: Lead): { question: string; answer: string } | null {
  if (lead.rest !== '' || lead.markdown.length > 4000) return null;
  const mark = /[?？](?:\s?[»"”’)\]])?(?=\s|\p{Script=Han})/u.exec(lead.markdown);
  if (mark === null) return null;
  const end = mark.index + mark[0].length;
  const answer = lead.markdown
    .slice(end)
    .replace(/^(?:\s|[→⇒:–—-]|=>)+/u, '')
    .trim();
  const said = roughText(answer);
  if (said.length < 12 || /[?？]/.test(said) || likeness(said) >= 0.4) return null;
  // Marks of quotation around the question alone.
  const question = lead.markdown.slice(0, end).replace(/^[«"“]\s?(.*?)\s?[»"”]$/su, '$1');
  return { question, answer };
}
