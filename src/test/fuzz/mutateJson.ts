import type { Random } from '../bench/random';

const oddValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  2,
  5,
  0.5,
  1e-320,
  1e21,
  -1e21,
  8.64e15,
  8.64e15 + 1,
  -8.64e15,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_VALUE,
  NaN,
  Infinity,
  undefined,
  '',
  'a',
  '__proto__',
  'constructor',
  '\ud800',
  'x'.repeat(9000),
  [],
  {},
  [[]],
];

/** A copy of a JSON value in which some members are other, missing, doubled or swapped. */
export function mutateJson(value: unknown, random: Random): unknown {
  const root = { value: structuredClone(value) };
  do {
    const places = placesIn(root);
    const { holder, key } = random.pick(places);
    switch (random.below(5)) {
      case 0:
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
        break;
      case 1: {
        const from = random.pick(places);
        set(holder, key, structuredClone(from.holder[from.key]));
        break;
      }
      case 2:
        if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
        else set(holder, random.pick(['__proto__', 'toString', 'v', 'extra']), holder[key]);
        break;
      case 3:
        if (typeof holder[key] === 'number') {
          set(holder, key, holder[key] * random.pick([-1, 2, 1000, 0.1]) + random.pick([0, 1, -1]));
        } else if (typeof holder[key] === 'string') {
          set(holder, key, holder[key] + random.pick(['x', '\n', '/', '\u0000']));
        }
        break;
      default:
        set(holder, key, structuredClone(oddValues[random.below(oddValues.length)]));
    }
  } while (random.chance(0.5));
  return root.value;
}

type Holder = Record<string, unknown>;

interface Place {
  readonly holder: Holder;
  readonly key: string;
}

/** An own property even under the name of one that objects have. */
function set(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function placesIn(root: object): readonly Place[] {
  const places: Place[] = [];
  const waiting = [root as Holder];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      const member = holder[key];
      if (typeof member === 'object' && member !== null) waiting.push(member as Holder);
    }
  }
  return places.length > 0 ? places : [{ holder: root as Holder, key: 'value' }];
}
