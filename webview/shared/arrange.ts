import { h } from './dom';
import type { MarkdownOptions } from './markdown';

/**
 * Prepares a sanitised tree for the page. It comes from a document without a window and stays there
 * until no image is left in it that nobody allowed; then it is adopted.
 */
export function arrange(tree: DocumentFragment, options: MarkdownOptions): DocumentFragment {
  const images = takeImagesOut(tree);
  settleLinks(tree, options.interactive ?? true);
  settleHeadings(tree, options.topHeading ?? 2);
  boxTables(tree);
  showBidiControls(tree);
  for (const block of tree.children) {
    if (block.localName !== 'pre' && !block.hasAttribute('dir')) block.setAttribute('dir', 'auto');
  }
  document.adoptNode(tree);
  for (const { place, source, description } of images) {
    place.replaceWith(image(source, description, options));
  }
  return tree;
}

interface ImagePlace {
  readonly place: Element;
  readonly source: string;
  readonly description: string;
}

function takeImagesOut(tree: DocumentFragment): readonly ImagePlace[] {
  return [...tree.querySelectorAll('img')].map((found) => {
    const place = tree.ownerDocument.createElement('span');
    const source = found.getAttribute('src') ?? '';
    const description = found.getAttribute('alt')?.trim() ?? '';
    found.replaceWith(place);
    return { place, source, description };
  });
}

/** An https image, or what stands for one that is not fetched. */
function image(source: string, description: string, options: MarkdownOptions): HTMLElement {
  const url = URL.canParse(source) ? new URL(source) : null;
  const label = description === '' ? 'Image' : `Image: ${description}`;
  if (url?.protocol !== 'https:') return h('span', { class: 'image-note', text: label });
  if (options.remoteImages) {
    const attributes = { alt: description, loading: 'lazy', referrerpolicy: 'no-referrer' };
    return h('img', { attributes: { ...attributes, src: url.href } });
  }
  const note = h('span', { class: 'image-note', text: `${label} from ${url.hostname}` });
  if (options.onShowImages && (options.interactive ?? true)) {
    const properties = {
      class: 'text-button',
      text: 'Show',
      title: url.href,
      attributes: { type: 'button', 'aria-label': `Show image from ${url.hostname}` },
      onClick: options.onShowImages,
    };
    note.append(' – ', h('button', properties));
  }
  return note;
}

/**
 * Links say where they lead. Those that lead nowhere (an address was taken out, or it names a place
 * in the deck's file, which is not here) become their text.
 */
function settleLinks(tree: DocumentFragment, interactive: boolean): void {
  for (const link of tree.querySelectorAll('a')) {
    const address = link.getAttribute('href') ?? '';
    if (!interactive || address === '' || address.startsWith('#')) {
      link.replaceWith(...link.childNodes);
      continue;
    }
    link.title = address;
    link.rel = 'noopener noreferrer';
    if ((link.textContent ?? '').trim() === '') link.append(address);
  }
}

/** Moves headings under `top`, the topmost first, without a gap between levels. Empty ones go. */
function settleHeadings(tree: DocumentFragment, top: number): void {
  const headings = [...tree.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = headings.map((heading) => Number(heading.localName.slice(1)));
  const first = Math.min(...levels);
  let before = top - 1;
  headings.forEach((heading, at) => {
    if ((heading.textContent ?? '').trim() === '') {
      heading.replaceWith(...heading.childNodes);
      return;
    }
    const level = Math.min(top + (levels[at] ?? first) - first, before + 1, 6);
    before = level;
    const moved = tree.ownerDocument.createElement(`h${level}`);
    moved.append(...heading.childNodes);
    heading.replaceWith(moved);
  });
}

/** Wide tables scroll in a box of their own. */
function boxTables(tree: DocumentFragment): void {
  for (const table of tree.querySelectorAll('table')) {
    const box = tree.ownerDocument.createElement('div');
    box.className = 'table-box';
    table.replaceWith(box);
    box.append(table);
  }
}

const bidiControl = /[\u202a-\u202e\u2066-\u2069]/g;

/** In code, characters that reorder what one reads are shown by name (the Trojan Source attack). */
function showBidiControls(tree: DocumentFragment): void {
  for (const code of tree.querySelectorAll('code, pre, kbd, samp')) {
    for (const node of code.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.nodeValue === null) continue;
      node.nodeValue = node.nodeValue.replace(
        bidiControl,
        (control) => `[U+${control.charCodeAt(0).toString(16).toUpperCase()}]`,
      );
    }
  }
}
