import * as vscode from 'vscode';
import type { Question } from '../../bank/question';
import { planTowards, type DatePlan, type PlannedDay } from '../../practice/datePlan';
import { MOST_PER_DAY, parsePlanChoice, type PlanChoice } from '../../practice/planChoice';
import { withinScopes, type PlanScope } from '../../practice/planScope';
import type { Clock } from '../../platform/clock';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import type { ProgressStore } from '../../platform/progressStore';
import { askableQuestions, topicsOf } from '../askable';
import type { Library } from '../library/library';
import { yieldWhenLong } from '../library/pace';

/** What was asked of the plan. */
const choiceKey = 'rehearse.interviewPlan';

/** A plan as it stands now. */
export interface CurrentPlan {
  readonly choice: PlanChoice;
  readonly plan: DatePlan;
  /** The day that it is, `2026-11-20`. */
  readonly today: string;
  /** What it is about. */
  readonly questions: readonly Question[];
  readonly topicOf: (question: Question) => string;
}

/** Keeps what a person asked of the plan towards an interview, and works the plan out anew from it. */
export class Planner implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** Another plan was asked for, or something it is worked out from has changed. */
  readonly onDidChange = this.#changed.event;
  #current: CurrentPlan | undefined;
  /** Whether every question has been compared with the others: seconds of work in a very large bank. */
  #compared: 'no' | 'underWay' | 'yes' = 'no';

  constructor(
    private readonly library: Library,
    private readonly progress: ProgressStore,
    private readonly clock: Clock,
    private readonly memento: vscode.Memento,
    private readonly log: Log,
  ) {
    this.#store.add(
      library.onDidChange(() => {
        this.#compared = 'no';
        this.outdate();
      }),
    );
    this.#store.add(progress.onDidChange(() => this.outdate()));
    if (memento.get(choiceKey) !== undefined && this.choice === null) {
      log.warn('The plan towards an interview could not be read; it has to be made again.');
    }
  }

  /** What was asked for last; null without a plan. */
  get choice(): PlanChoice | null {
    return parsePlanChoice(this.memento.get(choiceKey));
  }

  /** The day that it is, `2026-11-20`. */
  get today(): string {
    return this.clock.dayOf(this.clock.now());
  }

  /** Plans anew, or no more. */
  async choose(choice: PlanChoice | null): Promise<void> {
    await this.memento.update(choiceKey, choice ?? undefined);
    this.outdate();
  }

  /** The plan as it stands now; null where there is none. Worked out when it is asked for. */
  current(): CurrentPlan | null {
    const { choice, today } = this;
    if (choice === null) return null;
    if (this.#current?.today !== today) this.#current = this.workOut(choice, today);
    return this.#current;
  }

  /**
   * The same for whoever asks unbidden, such as the status bar: null also as long as working it out
   * would keep everybody waiting. `onDidChange` tells when that is over.
   */
  glance(): CurrentPlan | null {
    if (this.choice === null || this.library.indexing) return null;
    if (this.#compared === 'yes') return this.current();
    if (this.#compared === 'no') void this.compare();
    return null;
  }

  /** What a plan would come to for somebody who does as much as it takes. */
  preview(interview: string, scopes: readonly PlanScope[]): CurrentPlan {
    return this.workOut({ interview, scopes, mostPerDay: Number.MAX_SAFE_INTEGER }, this.today);
  }

  dispose(): void {
    this.#store.dispose();
  }

  private outdate(): void {
    this.#current = undefined;
    this.#changed.fire();
  }

  private async compare(): Promise<void> {
    this.#compared = 'underWay';
    let count = 0;
    for (const { id } of [...this.library.bank.questions()]) {
      this.library.groupOf(id);
      if ((count += 1) % 50 === 0) await yieldWhenLong();
      // Decks have changed meanwhile; whoever is told of that asks again.
      if (this.#compared !== 'underWay') return;
    }
    this.#compared = 'yes';
    this.#changed.fire();
  }

  private workOut(choice: PlanChoice, today: string): CurrentPlan {
    const { library, progress, clock } = this;
    const began = performance.now();
    const questions = askableQuestions(library, progress, withinScopes(choice.scopes));
    const topicOf = topicsOf(questions, library.bank);
    const plan = planTowards(
      questions.map((question) => ({
        id: question.id,
        topic: topicOf(question),
        progress: progress.of(question.id),
      })),
      {
        now: clock.now(),
        dayOf: (at) => clock.dayOf(at),
        interview: choice.interview,
        mostPerDay: choice.mostPerDay,
        scheduler: progress.book.scheduler,
      },
    );
    this.log.debug(
      `Planned ${questions.length} questions in ${Math.round(performance.now() - began)} ms.`,
    );
    return { choice, plan, today, questions, topicOf };
  }
}

/** What a day of the plan asks for, in the order to do it; nothing where there is no such day. */
export function askedOn(day: PlannedDay | undefined): readonly string[] {
  return day === undefined ? [] : [...day.fresh, ...day.again];
}

/** What is left to do today, in the order to do it. */
export function leftToday({ plan }: CurrentPlan): readonly string[] {
  return askedOn(plan.days[0]);
}

/** The amount a day that would reach everything, where it is more than now and one can ask for it. */
export function raisedAmount({ plan, choice }: CurrentPlan): number | null {
  const { toReachAll, notReached } = plan;
  return notReached.length > 0 && toReachAll > choice.mostPerDay && toReachAll <= MOST_PER_DAY
    ? toReachAll
    : null;
}

/** All that the plan would ask about a topic, in its order; all of the topic where that is nothing. */
export function plannedOf(
  { plan, questions, topicOf }: CurrentPlan,
  topic: string,
): readonly string[] {
  const own = new Set(questions.flatMap((each) => (topicOf(each) === topic ? [each.id] : [])));
  const planned = [...plan.days.flatMap(askedOn), ...plan.notReached, ...plan.notAgain].filter(
    (id) => own.has(id),
  );
  return planned.length > 0 ? [...new Set(planned)] : [...own];
}
