import type { Random } from '../bench/random';

/** One way in for what others wrote, with what must hold whatever comes in. */
export type Target =
  | {
      readonly name: string;
      readonly kind: 'bytes';
      /** The next input; the same for the same random numbers. */
      readonly make: (random: Random) => Uint8Array;
      /** @throws whatever the code under test throws, or an AssertionError where a property fails */
      readonly check: (input: Uint8Array) => void | Promise<void>;
    }
  | {
      readonly name: string;
      readonly kind: 'json';
      readonly make: (random: Random) => unknown;
      readonly check: (input: unknown) => void | Promise<void>;
    };
