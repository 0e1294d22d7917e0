const ITEM = /^(?:[-*+]|\d{1,3}[.)])\s/;
/** So far in, Markdown takes an item below a line of text for more of that text. */
const INSET = 4;

/**
 * Moves lists to the margin that stand further in than any list may begin: people set them in below
 * a line that names them. Lines of such a list keep their places to each other. Linear in the text.
 */
export function withoutInset(lines: readonly string[]): readonly string[] {
  /** By how much the list that is being read is set in; 0 outside of such a list. */
  let inset = 0;
  let inList = false;
  let moved = false;
  const shifted = lines.map((line) => {
    const text = line.trimStart();
    if (text === '') return line;
    const indent = line.length - text.length;
    if (inset > 0 && indent >= inset) return line.slice(inset);
    inset = 0;
    const isItem = ITEM.test(text);
    if (isItem && !inList && indent >= INSET) {
      inset = indent;
      moved = true;
      return text;
    }
    inList = isItem || (inList && indent > 0);
    return line;
  });
  return moved ? shifted : lines;
}
