/**
 * The one global that the bank takes from its surroundings: part of Node and of every browser.
 * `src/bank` is compiled without the DOM's and without Node's types, so that nothing else slips in.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
