import markdownIt from 'markdown-it';
import { arrange } from './arrange';
import { highlight } from './highlight';
import { sanitise } from './sanitise';

export interface MarkdownOptions {
  /** Whether https images are fetched; others stand as their description either way. */
  readonly remoteImages: boolean;
  /** Called when a person asks to see a remote image; without it, no button offers that. */
  readonly onShowImages?: () => void;
  /** The level (2 to 6) that the text's topmost heading gets, below the panel's own headings. */
  readonly topHeading?: number;
  /** False inside a control, where a link or a button may not stand: they become plain text. */
  readonly interactive?: boolean;
}

const parser = markdownIt({ html: true, linkify: false, typographer: false, highlight });

// Two things that markdown-it writes in a way the sanitiser has to take out again.
parser.core.ruler.push('rehearse', (state) => {
  state.tokens.forEach((token, at) => {
    if (token.type === 'th_open' || token.type === 'td_open') {
      const alignment = /^text-align:(left|center|right)$/.exec(
        String(token.attrGet('style')),
      )?.[1];
      if (alignment !== undefined) token.attrs = [['align', alignment]];
    }
    const first = token.type === 'inline' ? token.children?.[0] : undefined;
    if (first?.type === 'text' && state.tokens[at - 2]?.type === 'list_item_open') {
      // Task lists are no CommonMark; `- [x] done` is shown as text with a box.
      const box = /^\[([ xX])\]\s/.exec(first.content);
      if (box) first.content = `${box[1] === ' ' ? '☐' : '☑'} ${first.content.slice(4)}`;
    }
  });
});

/**
 * Untrusted Markdown, HTML in it included, as a tree that may be put into the page: sanitised, its
 * images and links made safe, its headings fitted under the panel's own.
 */
export function renderMarkdown(text: string, options: MarkdownOptions): DocumentFragment {
  return arrange(sanitise(parser.render(text)), options);
}

/** The same within a `div` that carries the styles of Markdown. */
export function markdownBlock(text: string, options: MarkdownOptions): HTMLElement {
  const block = document.createElement('div');
  block.className = 'markdown';
  block.append(renderMarkdown(text, options));
  return block;
}
