import type { DemoChapterClass } from './demo-chapter.js';
import { DemoAgreements } from './demo-agreements.js';
import { DemoDataMap } from './demo-data-map.js';
import { DemoRisks } from './demo-risks.js';
import { DemoSubProcessors } from './demo-sub-processors.js';

/** In the order in which they are loaded; they are removed in the opposite one. */
export const CHAPTERS: readonly DemoChapterClass[] = [
  DemoSubProcessors,
  DemoAgreements,
  DemoDataMap,
  DemoRisks,
];
