import { plainText } from '../blocks/plainText';
import type { FrontMatter } from '../question';
import type { Lead } from './lead';
import type { FileReading } from './readFile';
import { type Section, titleOf } from './sections';
import type { View } from './view';

/**
 * The deck's title: what the front matter says, else the heading of level 1 above all questions,
 * else the file's name. Also the heading's line or -1, and whether the title is what stands there.
 */
export function titleFor(
  view: View,
  frontMatter: FrontMatter,
  reading: FileReading | null,
  fileName: string,
): { title: string; line: number; shown: boolean } {
  const asking = new Set(
    reading?.parts.flatMap((part) => part.spans.map((span) => span.start)) ?? [],
  );
  const tops = view.headings.filter((lead) => lead.level === 1 && !asking.has(lead.lines.start));
  const starts = [...asking].sort((a, b) => a - b);
  const heading = reading === null ? (tops[0] ?? null) : headTitle(tops, starts);
  const soleLine = heading === null ? titleLineOf(view, reading) : null;
  if (soleLine !== null) {
    const shown = isShown(frontMatter, soleLine.title);
    return { title: frontMatter.title ?? soleLine.title, line: soleLine.line, shown };
  }
  const line = heading?.lines.start ?? -1;
  const headed = heading === null ? '' : deckTitle(heading, view);
  const title = frontMatter.title ?? headed;
  return {
    title: title === '' ? nameOf(fileName) : title,
    line,
    shown: isShown(frontMatter, headed),
  };
}

/**
 * The first heading of level 1, where it stands above all questions and is not one of several that
 * each hold some: then it is a topic like the others.
 */
function headTitle(tops: readonly Lead[], starts: readonly number[]): Lead | null {
  const [first, second] = tops;
  if (first === undefined || starts.length === 0 || starts[0]! < first.lines.start) return null;
  const limit = second?.lines.start ?? Infinity;
  const holdsNone = starts[0]! > limit;
  const holdsAll = starts[starts.length - 1]! < limit;
  return holdsNone || holdsAll ? first : null;
}

/** Whether the heading is the title, by itself or because the front matter says the same. */
function isShown(frontMatter: FrontMatter, headed: string): boolean {
  // A heading that is but a picture shows nothing.
  if (headed === '') return false;
  return frontMatter.title === null || frontMatter.title.trim() === headed.trim();
}

/** The file's name without folders, ending, and dashes. */
function nameOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).pop() ?? fileName;
  return (
    base
      .replace(/\.[A-Za-z0-9]{1,5}$/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || fileName
  );
}

/** The first line of a file without headings, where it is the only one that looks like a heading. */
function titleLineOf(view: View, reading: FileReading | null): Section | null {
  const sections = reading?.parts.flatMap((part) => part.sections) ?? [];
  const first = view.nextContent[view.document.bodyStart];
  const sole =
    view.headings.length === 0 && sections.every((one) => one.line === first)
      ? sections[0]
      : undefined;
  return sole ?? null;
}

/** `100 SQL questions`: the number belongs to the title where nothing but a space follows it. */
function deckTitle(lead: Lead, view: View): string {
  return lead.label.bare ? plainText(view.document.lines[lead.lines.start]!.text) : titleOf(lead);
}
