/** 1 Again, 2 Hard, 3 Good, 4 Easy: FSRS's and Anki's numbers. */
export type Grade = 1 | 2 | 3 | 4;

export const GRADES: readonly Grade[] = [1, 2, 3, 4];

/** True for 1, 2, 3 and 4; everything else, `'3'` included, is no grade. */
export function isGrade(value: unknown): value is Grade {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

/** Whether a grade says that the answer was remembered: all but Again. */
export function isRemembered(grade: Grade): boolean {
  return grade >= 2;
}
