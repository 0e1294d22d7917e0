import type { Frame, Page } from 'playwright-core';

export interface Rows {
  readonly texts: readonly string[];
  /** What stands in them that must not: elements, icons in names, characters that reorder text. */
  readonly forbidden: readonly string[];
}

/** Looks into rows of the workbench's own lists: trees, pickers, problems. */
export function inspectRows(page: Page, selector: string): Promise<Rows> {
  return page.evaluate((rows) => {
    const texts: string[] = [];
    const forbidden: string[] = [];
    for (const row of document.querySelectorAll(rows)) {
      const text = row.querySelector('.monaco-icon-label')?.textContent ?? row.textContent;
      texts.push(text);
      if (/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/.test(text)) {
        forbidden.push(`hidden characters: ${JSON.stringify(text)}`);
      }
      const bad = row.querySelectorAll(
        'a[href], img, iframe, script, style, .label-name .codicon, .label-description .codicon',
      );
      for (const element of bad) forbidden.push(element.outerHTML.slice(0, 200));
    }
    return { texts, forbidden };
  }, selector);
}

/** Runs in a panel: what of the Markdown in it is there that must not be. */
export function inspectMarkdown(): { inspected: number; forbidden: string[] } {
  const harmless = /^(?:https?:\/\/|mailto:|#)/i;
  const elements =
    /^(?:script|iframe|frame|object|embed|form|base|meta|link|style|video|audio|svg|math|template|dialog|input|textarea)$/i;
  const forbidden: string[] = [];
  const found = document.querySelectorAll('.markdown *');
  for (const element of found) {
    if (elements.test(element.tagName)) forbidden.push(element.outerHTML.slice(0, 200));
    for (const { name, value } of element.attributes) {
      const bad =
        /^(?:on|style$|srcset$|data-vscode|id$|name$|ping$|action|formaction|poster$|background$|target$)/.test(
          name,
        ) ||
        ((name === 'href' || name === 'src') && !harmless.test(value));
      if (bad) forbidden.push(`${element.tagName} ${name}=${value.slice(0, 100)}`);
    }
  }
  return { inspected: found.length, forbidden };
}

export interface Walked {
  readonly prompt: string;
  /** Elements of Markdown looked at. */
  readonly inspected: number;
  readonly forbidden: readonly string[];
}

/** Runs in a panel, see `walk`. */
async function walkSession(look: typeof inspectMarkdown): Promise<Walked[]> {
  const press = (key: string): void => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  };
  const until = async (holds: () => boolean): Promise<void> => {
    const began = Date.now();
    while (!holds()) {
      if (Date.now() - began > 10_000) throw new Error(document.body.innerText.slice(0, 500));
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  };
  const count = (): string => document.querySelector('.count')?.textContent ?? '';
  const walked: Walked[] = [];
  while (count() !== '') {
    const place = count();
    const asked = look();
    press(' ');
    await until(() => document.getElementById('answer') !== null);
    const revealed = look();
    const prompt = document.querySelector('.prompt')?.textContent ?? '';
    walked.push({
      prompt,
      inspected: asked.inspected + revealed.inspected,
      forbidden: [...asked.forbidden, ...revealed.forbidden],
    });
    if (walked.length % 8 === 1) press('i');
    // A few come back before the end, and stand in the summary as forgotten.
    press(walked.length % 40 === 0 ? '1' : '3');
    await until(() => count() !== place);
  }
  return walked;
}

/**
 * Answers a whole session in a panel by keys, puts every eighth answer into the notes, and looks at each
 * view on the way.
 */
export function walk(frame: Frame): Promise<Walked[]> {
  return frame.evaluate(`(${String(walkSession)})(${String(inspectMarkdown)})`);
}
