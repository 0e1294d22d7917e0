/** Grades in a real VS Code whose parts are killed at random moments, and what is left of them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEvents } from '../../../practice/eventText';
import { temporaryFolder } from '../../harness/paths';
import { Workbench } from './workbench';

/** What is killed. */
export const victims = ['extension host', 'server', 'browser', 'everything'] as const;
export type Victim = (typeof victims)[number];

export interface FaultResult {
  readonly kills: number;
  /** Grades that the panel showed as taken. */
  readonly acknowledged: number;
  /** Grade events on storage, each once. */
  readonly stored: number;
  /** Lines of the journal whose event stands in another one too. */
  readonly doubled: number;
  readonly lost: number;
}

const questions = 400;

/** A person with many short questions, and the data folder that outlives what is killed. */
export class GradingPerson {
  readonly dataFolder = temporaryFolder('faults');
  readonly #folder = join(this.dataFolder, 'notes');
  #port: number | undefined;
  workbench: Workbench | undefined;

  constructor() {
    mkdirSync(this.#folder, { recursive: true });
    const lines = Array.from(
      { length: questions },
      (_, index) => `### What is number ${index + 1}?\n\nIt is ${index + 1}.\n`,
    );
    writeFileSync(join(this.#folder, 'numbers.md'), `# Numbers\n\n${lines.join('\n')}`);
  }

  /** Opens a window, after a kill too. */
  async open(): Promise<Workbench> {
    this.workbench = await Workbench.open({
      folder: this.#folder,
      dataFolder: this.dataFolder,
      settings: { 'rehearse.decks.starter': false, 'rehearse.practice.newPerDay': 9999 },
      ...(this.#port === undefined ? {} : { port: this.#port }),
    });
    this.#port = this.workbench.server.port;
    // A start after a kill takes its time on a busy machine.
    this.workbench.page.setDefaultTimeout(120_000);
    return this.workbench;
  }

  /** Kills one part at once. */
  async kill(victim: Victim): Promise<void> {
    const { workbench } = this;
    if (!workbench) return;
    switch (victim) {
      case 'extension host':
        workbench.killExtensionHost();
        break;
      case 'server':
        await workbench.server.stop('SIGKILL');
        break;
      case 'browser':
        await workbench.killBrowser();
        break;
      case 'everything':
        break;
    }
    // What is left goes too, once its time has come: the next start begins on a clean table.
    if (victim !== 'everything') await new Promise((resolve) => setTimeout(resolve, 50));
    await workbench.kill();
    this.workbench = undefined;
  }

  /** The ids of the grades on storage, one a line of the journal. */
  storedGrades(): readonly string[] {
    const journal = join(this.dataFolder, 'user/User/globalStorage/rehearse.rehearse/journal');
    return readdirSync(journal)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readEvents(readFileSync(join(journal, name), 'utf8')).events)
      .flatMap(({ id, kind }) => (kind === 'grade' ? [id] : []));
  }
}

/** A quiz in one window that grades as fast as its panel takes grades. */
export class Grader {
  /** How many grades the panel has shown as taken. */
  acknowledged = 0;

  constructor(private readonly workbench: Workbench) {}

  /** Starts a quiz over all questions, new ones at random. */
  async start(): Promise<void> {
    await this.workbench.runCommand('Rehearse: Start Quiz');
    await this.workbench.quickPickRow('30 at random').waitFor();
    await this.workbench.type('30 at random');
    await this.workbench.press('Enter');
    await this.workbench.panel.locator('.count').waitFor();
  }

  /** Grades one question, and waits until the panel has gone on. */
  async grade(): Promise<void> {
    await this.give();
    this.acknowledged += 1;
  }

  /** Presses a grade and does not wait for what comes of it. */
  async press(): Promise<void> {
    const { panel } = this.workbench;
    await panel.getByRole('button', { name: 'Show answer', exact: true }).click();
    await panel.getByRole('button', { name: 'Good', exact: true }).click({ noWaitAfter: true });
  }

  private async give(): Promise<void> {
    const { panel } = this.workbench;
    const before = await panel.locator('.count').innerText();
    await this.press();
    await panel.locator('.count').filter({ hasNotText: before }).waitFor();
  }
}

/**
 * Kills a part at a random moment of each round, right after an acknowledged grade or while another is
 * under way.
 * @param random uniform in [0, 1)
 * @param grades of each round, at least
 */
export async function gradeAndKill(
  person: GradingPerson,
  rounds: readonly Victim[],
  grades: number,
  random: () => number,
  onRound: (victim: Victim, acknowledged: number) => void = () => undefined,
): Promise<FaultResult> {
  let acknowledged = 0;
  let underWay = 0;
  for (const victim of rounds) {
    const grader = new Grader(await person.open());
    await grader.start();
    const wanted = grades + Math.floor(random() * grades);
    while (grader.acknowledged < wanted) await grader.grade();
    if (random() < 0.5) {
      // One more that nobody has been told of: it may be there or not.
      underWay += 1;
      await grader.press().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, random() * 30));
    }
    await person.kill(victim);
    acknowledged += grader.acknowledged;
    onRound(victim, acknowledged);
  }
  const stored = person.storedGrades();
  const distinct = new Set(stored).size;
  return {
    kills: rounds.length,
    acknowledged,
    stored: distinct,
    doubled: stored.length - distinct + Math.max(0, distinct - acknowledged - underWay),
    lost: Math.max(0, acknowledged - distinct),
  };
}

/** Grades in several windows on one folder at the same time, and counts what is on storage then. */
export async function gradeAtOnce(
  person: GradingPerson,
  count: number,
  grades: number,
): Promise<{ readonly acknowledged: number; readonly stored: number; readonly distinct: number }> {
  const first = await person.open();
  try {
    const windows = [first];
    while (windows.length < count) windows.push(await first.openAnother());
    const graders: Grader[] = [];
    for (const window of windows) {
      // Keys go to the window in front.
      await window.page.bringToFront();
      const grader = new Grader(window);
      await grader.start();
      graders.push(grader);
    }
    await Promise.all(
      graders.map(async (grader) => {
        for (let given = 0; given < grades; given++) await grader.grade();
      }),
    );
    const stored = person.storedGrades();
    return {
      acknowledged: graders.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
      stored: stored.length,
      distinct: new Set(stored).size,
    };
  } finally {
    await first.close();
  }
}
