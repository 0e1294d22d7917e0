/** Inline images and links as Markdown writes them; bounded, so that no text makes them slow. */
const image = /!\[[^\]\n]{0,500}\]\([^)\n]{0,1000}\)/g;
const link = /\[([^\]\n]{1,500})\]\([^)\n]{0,1000}\)/g;
const comment = /<!--[^>]{0,2000}-->/g;
const tag = /<\/?[a-z][^<>\n]{0,300}>/gi;
/** Scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * What is left of a text when its marks, spaces, case and punctuation are taken away: letters and
 * digits in the order in which they stand. Texts that differ in formatting alone come out equal.
 * A text without any letter or digit keeps its other characters, white space left out.
 */
export function normaliseText(markdown: string): string {
  const plain = withoutMarks(markdown);
  return plain.replace(/[^\p{L}\p{N}\p{M}]+/gu, '') || markdown.replace(/\s+/g, '');
}

/**
 * The words of a text, folded as `normaliseText` does; for scripts without spaces every two
 * characters in a row stand for a word.
 */
export function wordsOf(markdown: string): readonly string[] {
  const words: string[] = [];
  for (const [run] of withoutMarks(markdown).matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!unspaced.test(run)) words.push(run);
    else if (run.length < 3) words.push(run);
    else for (let at = 0; at + 1 < run.length; at++) words.push(run.slice(at, at + 2));
  }
  return words;
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(comment, ' ')
    .replace(image, ' ')
    .replace(link, '$1')
    .replace(tag, ' ')
    .normalize('NFKC')
    .toLowerCase();
}
