import DOMPurify, { type Config } from 'dompurify';

/** Text, lists, tables, code and their like. Nothing that loads, submits, scripts, styles or frames. */
const tags = [
  ...['a', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt'],
  ...['em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark'],
  ...['ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'summary', 'sup'],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul', 'var'],
];

const attributes = ['align', 'alt', 'class', 'colspan', 'dir', 'href', 'open', 'rowspan', 'src'];
const listAttributes = ['start', 'reversed'];

/** Schemes whose links may be opened: VS Code asks its user about the site, a mail program about mail. */
const schemes = /^(?:https?:\/\/|mailto:|#)/i;

const config: Config = {
  ALLOWED_TAGS: tags,
  ALLOWED_ATTR: [...attributes, ...listAttributes],
  ALLOWED_URI_REGEXP: schemes,
  // Every other attribute's value would have to look like an address of those schemes.
  ADD_URI_SAFE_ATTR: ['align', 'colspan', 'dir', 'open', 'reversed', 'rowspan', 'start'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_SELF_CLOSE_IN_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // Text inside an element that goes stays, but not inside those whose text is no prose.
  KEEP_CONTENT: true,
  FORBID_CONTENTS: [
    ...['annotation-xml', 'audio', 'colgroup', 'desc', 'foreignobject', 'head', 'iframe', 'math'],
    ...['mi', 'mn', 'mo', 'ms', 'mtext', 'noembed', 'noframes', 'noscript', 'object', 'plaintext'],
    ...['script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video', 'xmp'],
  ],
  SANITIZE_DOM: true,
  WHOLE_DOCUMENT: false,
  // A tree rather than a string: what was checked is what is shown, with no second parse between.
  RETURN_DOM_FRAGMENT: true,
};

/** Scopes of highlight.js (`hljs-title`, `function_`), and the language of a fence. */
const keptClass =
  /^(?:hljs|hljs-[a-z0-9_-]{1,40}|[a-z]{1,20}_{1,2}|language-[a-z0-9_+#.-]{1,40})$/i;

const purifier = DOMPurify(window);

purifier.addHook('uponSanitizeElement', (node) => {
  // The parsed document has no window, so its elements are not this window's `Element`s.
  if (node.nodeType !== Node.ELEMENT_NODE || node.nodeName !== 'INPUT') return;
  const element = node as Element;
  // Checkboxes of a task list are shown, but as text.
  const type = element.getAttribute('type')?.toLowerCase();
  if (type === 'checkbox') element.before(element.hasAttribute('checked') ? '☑ ' : '☐ ');
});

purifier.addHook('uponSanitizeAttribute', (_node, data) => {
  if (data.attrName === 'href' || data.attrName === 'src') {
    // DOMPurify lets `data:` through on images, whatever the expression above says.
    if (!schemes.test(data.attrValue.trim())) data.keepAttr = false;
    return;
  }
  if (data.attrName !== 'class') return;
  data.attrValue = data.attrValue
    .split(/\s+/)
    .filter((name) => keptClass.test(name))
    .slice(0, 8)
    .join(' ');
  if (data.attrValue === '') data.keepAttr = false;
});

/**
 * Chromium sets out to load the track of a video in documents without a window too, as soon as it is
 * parsed. The policy stops it; so that there is nothing to stop, no parser sees one.
 */
const track = /<track\b/gi;

/**
 * Turns untrusted HTML into a tree of harmless elements: those of the allow-list, whose only
 * addresses are `https:`, `http:`, `mailto:` and `#`. The tree belongs to a document without a
 * window, so images in it load only once it is put into the page; decide about them before that.
 */
export function sanitise(html: string): DocumentFragment {
  return purifier.sanitize(html.replace(track, '<wbr'), config) as unknown as DocumentFragment;
}
