/**
 * Kills extension host, server and browser at random moments while grades are given, and counts what is
 * lost; then grades in two and three windows at once:
 *   npm run faults -- [--kills 50] [--grades 10] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { gradeAndKill, gradeAtOnce, GradingPerson, victims } from '../ui/support/faults';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '50' },
      grades: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
    },
  });
  let seed = Math.max(1, Number(values.seed));
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const rounds = Array.from(
    { length: Number(values.kills) },
    (_, at) => victims[at % victims.length]!,
  );
  const person = new GradingPerson();
  const result = await gradeAndKill(person, rounds, Number(values.grades), random, (victim, done) =>
    console.log(`${victim} killed; ${done} grades acknowledged so far`),
  );
  console.log(JSON.stringify(result));
  let failed = result.lost > 0 || result.doubled > 0;
  for (const windows of [2, 3]) {
    const counts = await gradeAtOnce(new GradingPerson(), windows, 15);
    console.log(`${windows} windows at once: ${JSON.stringify(counts)}`);
    failed ||= counts.stored !== counts.acknowledged || counts.distinct !== counts.stored;
  }
  process.exitCode = failed ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
