import type { Habits } from './buildQuestion.js';
import { bodyAsks as endsAsking } from './evidence.js';
import type { Span } from './spans.js';
import type { View } from './view.js';

/** Finds out over all questions of a reading how their bodies are to be divided. */
export function habitsOf(spans: readonly Span[], view: View): Habits {
  return { nestedAnswers: nestedAnswers(spans, view), bodyAsks: bodyAsks(spans, view) };
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
