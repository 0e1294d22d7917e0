import MarkdownIt from 'markdown-it';

/** markdown-it's block parser as people's files need it. */
export const blockParser = new MarkdownIt({ html: true });
blockParser.core.ruler.enableOnly(['normalize', 'block']);
// Indented text in people's files is prose far more often than code; a `---` under a paragraph
// is a divider far more often than a heading (see `markUnderlinedHeadings`).
blockParser.disable(['code', 'lheading', 'reference', 'fence']);

export type Token = ReturnType<typeof blockParser.parse>[number];

/**
 * Makes tokens as plain objects: markdown-it's constructor defines each property by itself, which
 * took longer than finding the blocks. What they lack are the methods that change attributes, which
 * no block rule calls.
 */
class PlainState extends blockParser.block.State {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (nesting < 0) this.level--;
    const token = {
      type,
      tag,
      nesting,
      level: this.level,
      attrs: null,
      map: null,
      children: null,
      content: '',
      markup: '',
      info: '',
      meta: null,
      block: true,
      hidden: false,
    } as unknown as Token;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }
}
blockParser.block.State = PlainState;
