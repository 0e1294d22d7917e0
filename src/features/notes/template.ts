/** What a template may name, as `${question}` and so on. */
export interface TemplateValues {
  readonly question: string;
  readonly answer: string;
  readonly deck: string;
  /** Section titles, outermost first. */
  readonly section: string;
  readonly tags: string;
  /** Where the question stands: a path relative to the workspace, with its 1-based line. */
  readonly source: string;
}

/**
 * Fills a template in one pass, so that a `${…}` or a `$` inside a value stays as it is.
 * A name that is none of the values stays as it stands.
 */
export function expandTemplate(template: string, values: TemplateValues): string {
  return template.replace(/\$\{([a-z]{1,20})\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as keyof TemplateValues] : whole,
  );
}

/**
 * Indents every line but the first and the empty ones, so that a text put behind an indentation or
 * into a quotation stays one block.
 */
export function indentFollowingLines(text: string, indentation: string): string {
  return indentation === '' ? text : text.replace(/\n(?=[^\n])/g, `\n${indentation}`);
}

/**
 * What lines after the first must begin with to belong to the line that is being written.
 * @param before the text between the start of the line and the cursor
 * @returns its white space and quotation marks, where there is nothing else; '' otherwise
 */
export function continuationOf(before: string): string {
  return /^[ \t>]*$/.test(before) ? before : '';
}
