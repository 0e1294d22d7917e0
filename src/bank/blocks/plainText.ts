import MarkdownIt from 'markdown-it';

const inline = new MarkdownIt({ html: true });
type Token = ReturnType<typeof inline.parse>[number];

/** Longest text that is parsed as Markdown; anything longer is no prompt and only loses its marks. */
const PARSE_LIMIT = 20_000;

/** Tags that only style text. Others (`<header>`, `<T>`) are what the text speaks of. */
const STYLE_TAG =
  /^<\/?(?:a|b|i|u|s|p|q|em|br|hr|div|del|ins|img|kbd|sub|sup|var|tt|font|span|code|mark|small|big|strong|strike|center|summary|details|samp|h[1-6]|ul|ol|li|blockquote|pre|picture|source|nobr|wbr)\b[^<>]*>$/i;

/**
 * Markdown to plain text on one line: marks, link targets and images go, wording and code stay.
 * For prompts and titles.
 */
export function plainText(markdown: string): string {
  if (markdown.length > PARSE_LIMIT) return roughText(markdown);
  // Most titles and prompts have no mark at all, and parsing costs far more than a look.
  if (!MAY_BE_MARKED.test(markdown)) return onOneLine(markdown);
  const out: string[] = [];
  collect(inline.parseInline(withoutWikiLinks(keepIdentifiers(markdown)), {}), out);
  return onOneLine(out.join(''));
}

/** What inline Markdown, or its normalisation of text, does anything about. */
const MAY_BE_MARKED = /[\\`*_~[<&\n\r\0]/;

/** The text with each run of white space as one space; white space at its ends goes. */
function onOneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

function collect(tokens: readonly Token[], out: string[]): void {
  for (const token of tokens) {
    if (token.type === 'image') continue;
    if (token.type === 'softbreak' || token.type === 'hardbreak') out.push(' ');
    else if (token.type === 'html_inline') {
      if (/^<br\b/i.test(token.content)) out.push(' ');
      else if (!STYLE_TAG.test(token.content) && !token.content.startsWith('<!--')) {
        out.push(token.content);
      }
    } else if (token.children && token.children.length > 0) collect(token.children, out);
    else if (
      token.type === 'text' ||
      token.type === 'code_inline' ||
      token.type === 'text_special'
    ) {
      out.push(token.content);
    }
  }
}

const WIKI_LINK = /\[\[(?:[^[\]|`\n]{1,200}\|)?(\p{L}[^[\]|`\n]{0,400})\]\](?!\()/gu;

/** `[[note|text]]` to its text, as note-takers' tools show it. */
function withoutWikiLinks(markdown: string): string {
  return markdown.includes('[[') ? markdown.replace(WIKI_LINK, '$1') : markdown;
}

/** `__init__` is a name, not bold text. */
function keepIdentifiers(markdown: string): string {
  if (!markdown.includes('__')) return markdown;
  return markdown.replace(
    /(^|[\s(,/])__([a-z][a-z0-9]{1,40}(?:_[a-z0-9]{1,40})?)__(?=$|[\s),./?:!])/g,
    '$1\\_\\_$2\\_\\_',
  );
}

/** What `roughText` changes has one of these marks, or white space other than single spaces. */
const MAY_CHANGE = /[*_`~\\<[]|\s\s|[^\S ]/;

/**
 * The same by string replacement, for judging many lines quickly: code marks, emphasis, links and
 * tags go. Not exact in nested cases.
 */
export function roughText(markdown: string): string {
  let text = markdown.length > PARSE_LIMIT ? markdown.slice(0, PARSE_LIMIT) : markdown;
  // One look at texts without any mark, which most are, instead of one for each kind.
  if (!MAY_CHANGE.test(text)) return text.trim();
  text = withoutWikiLinks(text);
  if (text.includes('](')) {
    text = text
      .replace(/!\[[^[\]]{0,300}\]\([^()\s]{0,1000}[^()]{0,200}\)/g, '')
      .replace(
        /\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,400})\]\((?:[^()]|\([^()]{0,200}\)){0,1000}\)/g,
        '$1',
      );
  }
  if (text.includes('<'))
    text = text.replace(/<\/?[a-z][a-z0-9]{0,12}(?:\s[^<>]{0,300})?\/?>/gi, '');
  if (text.includes('\\')) text = text.replace(/\\([.!()#*_~[\]{}>+-])/g, '$1');
  if (/[*_`~]/.test(text)) text = text.replace(/\*\*|__(?=\W|$)|`|~~/g, '');
  return onOneLine(text);
}
