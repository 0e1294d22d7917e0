import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PracticeEvent } from '../../../practice/events';
import { serialiseEvent } from '../../../practice/eventText';
import type { Grade } from '../../../practice/grade';
import { temporaryFolder } from '../../harness/paths';
import { Workbench, type WorkbenchOptions } from './workbench';

const day = 86_400_000;

/** Topics of the deck, each with how well it goes. */
const topics = [
  { name: 'Caching', key: 'caching', failsEvery: 9 },
  { name: 'Consensus', key: 'consensus', failsEvery: 2 },
  { name: 'Queues', key: 'queues', failsEvery: 5 },
] as const;
const perTopic = 4;

/** A deck about three topics, the questions named by ids of their own. */
function deck(): string {
  const questions = topics.flatMap(({ name, key }) => [
    `## ${name}\n`,
    ...Array.from(
      { length: perTopic },
      (_, at) =>
        `### What is the ${['first', 'second', 'third', 'fourth'][at] ?? ''} thing to know about ${name.toLowerCase()}?\n<!-- id: ${key}-${at} -->\n\nIt is number ${at + 1} of ${name}, with **leases** and **quorums**.\n`,
    ),
  ]);
  return ['# Distributed systems\n', ...questions].join('\n');
}

/** Some weeks of practice, the same at every run but for the day it ends on. */
function history(now: number): readonly PracticeEvent[] {
  const events: PracticeEvent[] = [];
  for (let ago = 60; ago >= 1; ago--) {
    if (ago > 12 && ago % 7 === 0) continue;
    topics.forEach(({ key, failsEvery }, topic) => {
      for (let at = 0; at < perTopic - 1; at++) {
        if ((ago + at + topic) % 3 !== 0) continue;
        const n = events.length;
        const failed = (ago + at) % failsEvery === 0;
        const grade: Grade = failed ? 1 : n % 4 === 0 ? 4 : 3;
        events.push({
          v: 1,
          id: `seed-${ago}-${key}-${at}`,
          at: now - ago * day - n * 1000,
          kind: 'grade',
          question: `${key}-${at}`,
          grade,
          took: 20_000 + ((n * 7919) % 60_000),
          confidence: 0.9,
          ...(key === 'consensus' && at === 0
            ? {
                draft: `A quorum decides, attempt ${n}.`,
                coverage: failed ? 0.25 : 0.5,
                concepts: [
                  { concept: '**leases**', tick: 'missed' },
                  { concept: '**quorums**', tick: 'covered' },
                ],
              }
            : {}),
        });
      }
    });
  }
  return events;
}

/** A window of somebody who has practised for weeks. */
export function openPractised(options: WorkbenchOptions = {}): Promise<Workbench> {
  const dataFolder = temporaryFolder('practised');
  const journal = join(dataFolder, 'user/User/globalStorage/rehearse.rehearse/journal');
  mkdirSync(journal, { recursive: true });
  const lines = history(Date.now()).map(serialiseEvent);
  writeFileSync(join(journal, 'earlier-000001.jsonl'), `${lines.join('\n')}\n`);
  const folder = join(dataFolder, 'notes');
  mkdirSync(folder);
  writeFileSync(join(folder, 'distributed-systems.md'), deck());
  return Workbench.open({
    ...options,
    dataFolder,
    folder,
    settings: { 'rehearse.decks.starter': false },
  });
}
