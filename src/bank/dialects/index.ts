import type { CardDialect, Dialect } from '../reading/dialect.js';
import { bareLines } from './bareLines.js';
import { blockCards } from './blockCards.js';
import { boldLines } from './boldLines.js';
import { countedItems } from './countedItems.js';
import { headings } from './headings.js';
import { inlineCards } from './inlineCards.js';
import { labelledItems } from './labelledItems.js';
import { labelledLines } from './labelledLines.js';
import { listItems } from './listItems.js';
import { quotedLines } from './quotedLines.js';
import { ruledParts } from './ruledParts.js';
import { separatorCards } from './separatorCards.js';
import { summaries } from './summaries.js';
import { tableRows } from './tableRows.js';
import { topicLines } from './topicLines.js';

/** Every way of marking questions by how a line stands out. To add one, add it here. */
export const dialects: readonly Dialect[] = [
  headings,
  boldLines,
  labelledLines,
  labelledItems,
  summaries,
  listItems,
  countedItems,
  bareLines,
  quotedLines,
  ruledParts,
  topicLines,
];

/** Every way in which a syntax cuts out cards by itself. */
export const cardDialects: readonly CardDialect[] = [
  inlineCards,
  separatorCards,
  blockCards,
  tableRows,
];
