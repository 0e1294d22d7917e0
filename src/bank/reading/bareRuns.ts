import { tellsFirst } from '../dialects/likeness';
import type { Lead } from './lead';
import { isCheckPoint } from './leadText';
import type { View } from './view';

/** Fewest unmarked questions in a row, nothing but section lines between them. */
const RUN = 6;
/** Fewest where a line with an emoji stands over them, or where others went before. */
const TITLED_RUN = 3;

export interface BareRuns {
  readonly leads: readonly Lead[];
  /** The lines of the runs, with their section lines. */
  readonly lines: ReadonlySet<number>;
  /** Where an answer that stands above a run has to end. */
  readonly limits: readonly number[];
}

/**
 * Finds runs of paragraphs that each ask and are followed by nothing but the next: a list of open
 * questions, even where it follows the last answered one without a heading.
 */
export function bareRuns(view: View): BareRuns {
  const leads: Lead[] = [];
  const lines = new Set<number>();
  const limits: number[] = [];
  let run: Lead[] = [];
  let runStart = -1;
  let sections = 0;
  let titled = false;
  const close = (): void => {
    const asking = run.filter((lead) => lead.asks === 1).length;
    const goesOn = leads.length >= RUN && run.length >= TITLED_RUN;
    const few = titled ? TITLED_RUN : RUN;
    if (goesOn || (run.length >= few && asking >= run.length * 0.5)) {
      for (const lead of run) leads.push(lead);
      limits.push(runStart);
      const last = run[run.length - 1]!;
      for (let line = runStart; line < last.lines.end; line++) lines.add(line);
    }
    run = [];
    runStart = -1;
    sections = 0;
    titled = false;
  };
  let expected = -1;
  for (const lead of view.leads) {
    const line = lead.lines.start;
    if (line !== expected) close();
    expected = view.nextContent[lead.lines.end] ?? -1;
    if (isBare(lead, view) || (leads.length + run.length >= RUN && isTask(lead, view))) {
      if (runStart < 0) runStart = line;
      run.push(lead);
      sections = 0;
    } else if ((isSectionLine(lead, view) || isTitleOf(lead, view)) && sections === 0) {
      if (runStart < 0) titled = isSectionLine(lead, view);
      if (runStart < 0) runStart = line;
      sections++;
    } else {
      close();
    }
  }
  close();
  return { leads, lines, limits };
}

/** Among many that ask, what sets a task is a question as well. */
function isTask(lead: Lead, view: View): boolean {
  const sentence = lead.startsParagraph && /[.。]$/u.test(lead.plain);
  return sentence && lead.asks >= 0.4 && standsBare(lead, view);
}

/** `General` on the line right above a question names its section. */
export function isTitleOf(lead: Lead, view: View): boolean {
  const below = view.leadAt.get(lead.lines.end);
  return (
    lead.form === 'line' &&
    lead.asks === 0 &&
    lead.label.kind === null &&
    lead.startsParagraph &&
    lead.plain.length <= 40 &&
    !/[\p{P}]$/u.test(lead.plain) &&
    below !== undefined &&
    !below.startsParagraph &&
    isBare(below, view)
  );
}

function isBare(lead: Lead, view: View): boolean {
  return lead.asks >= 0.9 && standsBare(lead, view);
}

function standsBare(lead: Lead, view: View): boolean {
  const line = view.document.lines[lead.lines.start]!;
  return (
    lead.form === 'line' &&
    !isCheckPoint(line.text) &&
    !tellsFirst(lead.plain) &&
    lead.label.kind === null &&
    line.item < 0 &&
    line.quotes === 0
  );
}

function isSectionLine(lead: Lead, view: View): boolean {
  if (lead.form === 'heading') return false;
  const source = view.document.source[lead.lines.start]!;
  return (
    lead.form === 'line' &&
    lead.plain.length < 80 &&
    /^\s*\p{Extended_Pictographic}/u.test(source) &&
    !/[:：.。]\s*$/.test(source)
  );
}
