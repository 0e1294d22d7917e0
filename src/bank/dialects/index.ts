import type { CardDialect, Dialect } from '../reading/dialect';
import { bareLines } from './bareLines';
import { blockCards } from './blockCards';
import { boldLines } from './boldLines';
import { countedItems } from './countedItems';
import { headCards } from './headCards';
import { headings } from './headings';
import { inlineCards } from './inlineCards';
import { italicLines } from './italicLines';
import { labelledItems } from './labelledItems';
import { labelledLines } from './labelledLines';
import { linesOverAnswers } from './linesOverAnswers';
import { listItems } from './listItems';
import { quotedLines } from './quotedLines';
import { ruledParts } from './ruledParts';
import { separatorCards } from './separatorCards';
import { summaries } from './summaries';
import { tableRows } from './tableRows';
import { topicLines } from './topicLines';

/** Every way of marking questions by how a line stands out. To add one, add it here. */
export const dialects: readonly Dialect[] = [
  headings,
  boldLines,
  italicLines,
  labelledLines,
  labelledItems,
  summaries,
  listItems,
  countedItems,
  bareLines,
  linesOverAnswers,
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
  headCards,
];
