/** The least of 2, 4, 10, 20, 40, 100 … that is no less than `value`; each has a whole half. */
export function niceMaximum(value: number): number {
  for (let power = 1; Number.isFinite(power); power *= 10) {
    for (const step of [2, 4, 10]) {
      if (step * power >= value) return step * power;
    }
  }
  return value;
}
