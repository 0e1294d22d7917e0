/** Undos, and undos of undos: which events they leave standing, whatever order they came in. */
import type { PracticeEvent, UndoEvent } from './events';

/** What chains of undos lead to, by the id of each undo in them; found once per batch. */
export type Roots = Map<string, PracticeEvent | undefined>;

export class UndoTree {
  readonly #byTarget = new Map<string, UndoEvent[]>();

  add(undo: UndoEvent): void {
    const undos = this.#byTarget.get(undo.target);
    if (undos === undefined) this.#byTarget.set(undo.target, [undo]);
    else undos.push(undo);
  }

  remove(undo: UndoEvent): void {
    const undos = this.#byTarget.get(undo.target) ?? [];
    this.#byTarget.set(
      undo.target,
      undos.filter(({ id }) => id !== undo.id),
    );
  }

  /** Whether any undo, itself undone or not, names the event. */
  has(id: string): boolean {
    return this.#byTarget.has(id);
  }

  /** Whether an undo that is not itself undone takes the event back. */
  isUndone(id: string): boolean {
    if (!this.#byTarget.has(id)) return false;
    // Undos form trees: each has one target, and the event asked for is the root of its own. Walked
    // without recursion, for nothing bounds the length of a chain of undos in a hostile file.
    const ids = [id];
    const seen = new Set(ids);
    for (let index = 0; index < ids.length; index++) {
      for (const undo of this.#byTarget.get(ids[index]!) ?? []) {
        if (seen.has(undo.id)) continue;
        seen.add(undo.id);
        ids.push(undo.id);
      }
    }
    const undone = new Set<string>();
    for (const each of ids.reverse()) {
      const undos = this.#byTarget.get(each) ?? [];
      if (undos.some((undo) => !undone.has(undo.id))) undone.add(each);
    }
    return undone.has(id);
  }

  /** What a chain of undos takes back in the end; undefined while that has not arrived, or in a ring. */
  rootOf(
    undo: UndoEvent,
    eventOf: (id: string) => PracticeEvent | undefined,
    roots: Roots,
  ): PracticeEvent | undefined {
    const path: string[] = [];
    let event: PracticeEvent | undefined = undo;
    while (event?.kind === 'undo' && !roots.has(event.id)) {
      path.push(event.id);
      roots.set(event.id, undefined);
      event = eventOf(event.target);
    }
    const root = event?.kind === 'undo' ? roots.get(event.id) : event;
    for (const id of path) roots.set(id, root);
    return root;
  }
}
