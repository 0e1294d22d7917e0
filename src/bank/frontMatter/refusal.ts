/** Nobody nests front matter deeper than this; parsers overflow their stack at some thousands. */
const MAX_DEPTH = 24;

export interface Refusal {
  readonly reason: string;
  /** 0-based, among the lines given. */
  readonly line: number;
}

/**
 * Looks for what front matter has no need of and attacks have: anchors and aliases (a kilobyte of
 * them unfolds to gigabytes), tags (`!!js/function`), nesting without end. Scans the characters once,
 * passing over comments, quoted text and literal blocks. Null where there is none of it.
 */
export function refusal(lines: readonly string[]): Refusal | null {
  const scan = new Scan();
  for (const [line, text] of lines.entries()) {
    const reason = scan.line(text);
    if (reason !== null) return { reason, line };
  }
  return null;
}

class Scan {
  /** Quotation mark of the text that goes on from the line before. */
  #quote = '';
  /** Open brackets. */
  #depth = 0;
  /** Indent of the key of a literal block (`key: |`), whose deeper lines are text; −1 outside. */
  #literal = -1;

  line(text: string): string | null {
    const indent = text.length - text.trimStart().length;
    if (this.#literal >= 0) {
      if (indent > this.#literal || indent === text.length) return null;
      this.#literal = -1;
    }
    // Where a value may begin: at the line's start, and after what opens one.
    let opens = this.#quote === '';
    let compact = 0;
    let at = this.#quote === '' ? indent : 0;
    for (; at < text.length; at++) {
      const character = text.charAt(at);
      if (this.#quote !== '') {
        at = this.#skipQuoted(text, at);
        opens = false;
        continue;
      }
      const spaced = at === 0 || isSpace(text.charAt(at - 1));
      const ends = at + 1 === text.length || isSpace(text.charAt(at + 1));
      if (isSpace(character)) continue;
      if (character === '#' && spaced) break;
      if (opens && !ends && (character === '&' || character === '*')) {
        return 'anchors and aliases are not read';
      }
      if (opens && character === '!') return 'tags are not read';
      if (opens && (character === '"' || character === "'")) {
        this.#quote = character;
        continue;
      }
      if (character === '[' || character === '{') {
        if (!opens && this.#depth === 0) continue;
        if (++this.#depth > MAX_DEPTH) return 'it is nested too deeply';
        opens = true;
      } else if (character === ']' || character === '}') {
        if (this.#depth > 0) this.#depth--;
        opens = false;
      } else if (character === ',' && this.#depth > 0) {
        opens = true;
      } else if (opens && ends && (character === '-' || character === '?')) {
        if (++compact > MAX_DEPTH) return 'it is nested too deeply';
      } else if (character === ':' && (ends || this.#depth > 0)) {
        opens = true;
      } else if (opens && this.#depth === 0 && (character === '|' || character === '>')) {
        this.#literal = indent;
        return null;
      } else {
        opens = false;
      }
    }
    return indent > MAX_INDENT ? 'it is nested too deeply' : null;
  }

  /** Index of the last quoted character on this line. */
  #skipQuoted(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const character = text.charAt(at);
      if (character === '\\' && this.#quote === '"') at++;
      else if (character === this.#quote) {
        if (this.#quote === "'" && text.charAt(at + 1) === "'") at++;
        else {
          this.#quote = '';
          return at;
        }
      }
    }
    return text.length;
  }
}

const MAX_INDENT = 200;

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t';
}
