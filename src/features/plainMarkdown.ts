import { displayLine } from './displayText';

/**
 * What Markdown would take for its own, wherever it stands; `_` only at the edge of a word. The second
 * slash of an address and the `@` of another are among it: VS Code's preview makes links of bare ones.
 */
const special = /[\\`*[\]<>~$@]|(?<=\/)\/|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * Text of others as one line that Markdown shows as it stands, outside of tables.
 * @param most length in UTF-16 units before marks are escaped
 */
export function plainMarkdown(text: string, most = 200): string {
  return displayLine(text, most).replace(special, '\\$&');
}

/** Text of several lines as a code block that nothing in it can end. */
export function textBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/\r\n?/g, '\n')}\n${fence}`;
}
