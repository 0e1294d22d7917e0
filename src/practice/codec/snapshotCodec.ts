/**
 * A snapshot as one ASCII string, safe in JSON: `rehearse-progress/<version>/<crc>/<base64>`.
 * 10,000 questions with 100,000 reviews stay under the 512 KB at which VS Code begins to warn.
 */
import { EVENT_VERSION, type BuryEvent, type MarkEvent, type ResetEvent } from '../events';
import type { Grade } from '../grade';
import { QUARTER } from '../restoredGrades';
import type { Phase } from '../scheduler';
import {
  noSchedule,
  type Snapshot,
  type SnapshotQuestion,
  type SnapshotReview,
  type SnapshotSchedule,
} from '../snapshot';
import { fromBase64, toBase64 } from './base64';
import {
  BitColumn,
  NumberColumn,
  SortedTextColumn,
  SymbolColumn,
  TextColumn,
  codeRaw,
  isExhausted,
  type Coder,
} from './columns';
import { crc32 } from './crc32';
import { RangeDecoder, RangeEncoder } from './rangeCoder';

export const SNAPSHOT_VERSION = 1;

export type DecodedSnapshot =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  /** Nothing was stored yet. */
  | { readonly kind: 'none' }
  /** Stored by a later version: not to be overwritten. */
  | { readonly kind: 'newer'; readonly version: number }
  /** To be set aside as it is. */
  | { readonly kind: 'damaged'; readonly reason: string };

const PREFIX = 'rehearse-progress';

/** How to read each version that was ever written; an older one comes out as today's shape. */
const readers: Readonly<Record<number, (coder: Coder) => Snapshot>> = {
  1: (coder) => new SnapshotColumns().code(coder, noSnapshot),
};

export function encodeSnapshot(snapshot: Snapshot): string {
  const encoder = new RangeEncoder();
  new SnapshotColumns().code(encoder, snapshot);
  const bytes = encoder.finish();
  return [PREFIX, SNAPSHOT_VERSION, crc32(bytes).toString(16), toBase64(bytes)].join('/');
}

/** Reads what a memento holds. Never throws. */
export function decodeSnapshot(value: unknown): DecodedSnapshot {
  if (value === undefined || value === null) return { kind: 'none' };
  if (typeof value !== 'string') return { kind: 'damaged', reason: 'not a text' };
  const head = /^rehearse-progress\/(\d{1,9})\/(?:([0-9a-f]{1,8})\/)?/.exec(value.slice(0, 64));
  if (head === null) return { kind: 'damaged', reason: 'not a snapshot' };
  const version = Number(head[1]);
  if (version > SNAPSHOT_VERSION) return { kind: 'newer', version };
  const read = readers[version];
  if (read === undefined) return { kind: 'damaged', reason: 'unknown version' };
  const bytes = fromBase64(value.slice(head[0].length));
  if (bytes === null || head[2] === undefined || crc32(bytes) !== Number.parseInt(head[2], 16)) {
    return { kind: 'damaged', reason: 'checksum' };
  }
  const decoder = new RangeDecoder(bytes);
  const snapshot = read(decoder);
  return isExhausted(decoder)
    ? { kind: 'damaged', reason: 'cut short' }
    : { kind: 'snapshot', snapshot };
}

const noReview: SnapshotReview = { quarter: 0, grade: 1, shared: false };
const noQuestion: SnapshotQuestion = {
  id: '',
  reviews: [],
  lastAt: 0,
  seconds: 0,
  schedule: noSchedule,
  marks: [],
};
const noMark: MarkEvent = { v: EVENT_VERSION, id: '', at: 0, kind: 'bookmark', question: '' };
const noReset: ResetEvent = { v: EVENT_VERSION, id: '', at: 0, kind: 'reset', questions: null };
const noSnapshot: Snapshot = { takenAt: 0, questions: [], resets: [] };

const PHASES: readonly Phase[] = ['new', 'learning', 'review', 'relearning'];
const MARKS = ['bookmark', 'suspend', 'bury', 'unbookmark'] as const;
/** Bits for the milliseconds within a quarter of an hour. */
const WITHIN_QUARTER = 20;

/** Stability between a thousandth and 36,500 days, by its logarithm. */
const STABILITY = { bits: 7, least: Math.log(0.001), most: Math.log(36_500) };
const DIFFICULTY = { bits: 5, least: 1, most: 10 };

/** All columns with what they have learnt; one instance codes one snapshot. */
class SnapshotColumns {
  readonly #counts = new NumberColumn();
  readonly #ids = new SortedTextColumn();
  readonly #reviewCount = new NumberColumn();
  readonly #first = new NumberColumn();
  /** Gaps are predicted from the grade before: what was forgotten comes back sooner. */
  readonly #gap = new NumberColumn(5);
  readonly #grade = new SymbolColumn(2, 5);
  readonly #hasShared = new BitColumn();
  readonly #shared = new BitColumn();
  readonly #seconds = new NumberColumn();
  readonly #phase = new SymbolColumn(2, 5);
  readonly #step = new NumberColumn();
  readonly #lapses = new NumberColumn();
  readonly #dueIn = new NumberColumn(4);
  readonly #markCount = new SymbolColumn(2);
  readonly #markKind = new SymbolColumn(2);
  readonly #moment = new NumberColumn();
  readonly #isNegative = new BitColumn();
  readonly #eventIds = new TextColumn();
  readonly #ofAll = new BitColumn();

  code(coder: Coder, snapshot: Snapshot): Snapshot {
    return {
      takenAt: this.moment(coder, snapshot.takenAt),
      questions: this.list(coder, snapshot.questions, noQuestion, this.#counts, (question) =>
        this.question(coder, question),
      ),
      resets: this.list(coder, snapshot.resets, noReset, this.#counts, (reset) =>
        this.reset(coder, reset),
      ),
    };
  }

  private question(coder: Coder, question: SnapshotQuestion): SnapshotQuestion {
    const id = this.#ids.code(coder, question.id);
    const reviews = this.reviews(coder, question.reviews);
    const last = reviews.at(-1);
    const marks = this.marks(coder, id, question.marks);
    if (last === undefined) return { ...noQuestion, id, marks };
    const start = last.quarter * QUARTER;
    return {
      id,
      reviews,
      lastAt: start + codeRaw(coder, question.lastAt - start, WITHIN_QUARTER),
      seconds: this.#seconds.code(coder, question.seconds),
      schedule: this.schedule(coder, question.schedule, last.grade),
      marks,
    };
  }

  private reviews(coder: Coder, reviews: readonly SnapshotReview[]): readonly SnapshotReview[] {
    let before = 0;
    let context = 0;
    const anyShared = { value: false, known: false };
    return this.list(coder, reviews, noReview, this.#reviewCount, (review) => {
      if (!anyShared.known) {
        const any = reviews.some(({ shared }) => shared);
        anyShared.value = this.#hasShared.code(coder, any);
        anyShared.known = true;
      }
      const gap =
        context === 0
          ? this.#first.code(coder, review.quarter)
          : this.#gap.code(coder, review.quarter - before, context);
      const grade = (this.#grade.code(coder, review.grade - 1, context) + 1) as Grade;
      before += gap;
      context = grade;
      const shared = anyShared.value && this.#shared.code(coder, review.shared);
      return { quarter: before, grade, shared };
    });
  }

  private schedule(coder: Coder, schedule: SnapshotSchedule, grade: Grade): SnapshotSchedule {
    const phase = this.#phase.code(coder, PHASES.indexOf(schedule.phase), grade);
    return {
      phase: PHASES[phase]!,
      step: this.#step.code(coder, schedule.step),
      lapses: this.#lapses.code(coder, schedule.lapses),
      dueIn: this.#dueIn.code(coder, schedule.dueIn, phase),
      stability: Math.exp(
        codeScaled(coder, Math.log(Math.max(0.001, schedule.stability)), STABILITY),
      ),
      difficulty: codeScaled(coder, schedule.difficulty, DIFFICULTY),
    };
  }

  private marks(
    coder: Coder,
    question: string,
    marks: readonly (MarkEvent | BuryEvent)[],
  ): readonly (MarkEvent | BuryEvent)[] {
    const count = this.#markCount.code(coder, marks.length);
    return Array.from({ length: count }, (_, index) => {
      const mark = marks[index] ?? noMark;
      const kind = MARKS[this.#markKind.code(coder, MARKS.indexOf(mark.kind as 'bury'))]!;
      const id = this.#eventIds.code(coder, mark.id);
      const at = this.moment(coder, mark.at);
      const base = { v: EVENT_VERSION, id, at, question } as const;
      if (kind !== 'bury') return { ...base, kind };
      return { ...base, kind, until: this.moment(coder, mark.kind === 'bury' ? mark.until : 0) };
    });
  }

  private reset(coder: Coder, reset: ResetEvent): ResetEvent {
    const id = this.#eventIds.code(coder, reset.id);
    const at = this.moment(coder, reset.at);
    const ofAll = this.#ofAll.code(coder, reset.questions === null);
    const questions = ofAll
      ? null
      : this.list(coder, reset.questions ?? [], '', this.#counts, (question) =>
          this.#eventIds.code(coder, question),
        );
    return { v: EVENT_VERSION, id, at, kind: 'reset', questions };
  }

  private moment(coder: Coder, at: number): number {
    const negative = this.#isNegative.code(coder, at < 0);
    const size = this.#moment.code(coder, Math.round(Math.abs(at)));
    return negative ? -size : size;
  }

  /** A list with its length; when decoding, `blank` stands in for the members. */
  private list<T>(
    coder: Coder,
    items: readonly T[],
    blank: T,
    lengths: NumberColumn,
    code: (item: T) => T,
  ): readonly T[] {
    const length = lengths.code(coder, items.length);
    const coded: T[] = [];
    for (let index = 0; index < length && !isExhausted(coder); index++) {
      coded.push(code(items[index] ?? blank));
    }
    return coded;
  }
}

interface Scale {
  readonly bits: number;
  readonly least: number;
  readonly most: number;
}

/** A number to the nearest of 2^bits steps between two ends. */
function codeScaled(coder: Coder, value: number, { bits, least, most }: Scale): number {
  const steps = 2 ** bits - 1;
  const share = Math.min(1, Math.max(0, (value - least) / (most - least)));
  return least + (codeRaw(coder, Math.round(share * steps), bits) / steps) * (most - least);
}
