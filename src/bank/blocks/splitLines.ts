/**
 * Splits text into lines at `\n`, `\r\n` and lone `\r`. Text that ends in a line break has no
 * empty line after it, so that line numbers are those an editor shows.
 */
export function splitLines(text: string): string[] {
  const lines = text.split(text.includes('\r') ? /\r\n|\n|\r/ : '\n');
  if (lines.length > 1 && lines[lines.length - 1] === '') lines.pop();
  return lines;
}
