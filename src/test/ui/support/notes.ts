import { join } from 'node:path';
import { root } from '../../harness/paths';
import { Workbench, type WorkbenchOptions } from './workbench';

/** A folder with decks in several dialects, a plain-text one, a mis-decoded one, and a note. */
export const notesFolder = join(root, 'src/test/fixtures/notes');

/** A window on a copy of those notes, without the starter decks. */
export function openNotes(options: WorkbenchOptions = {}): Promise<Workbench> {
  return Workbench.open({
    ...(options.folder === undefined ? { content: notesFolder } : {}),
    ...options,
    settings: { 'rehearse.decks.starter': false, ...options.settings },
  });
}
