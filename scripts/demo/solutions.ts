import { solutionsNord } from './solutions.nord.ts';
import { solutionsPoitouCharentes } from './solutions.poitou-charentes.ts';
import { solutionsOfReturn } from './solutions.return.ts';
import type { DemoSolution } from './types.ts';

/** Every solution that the demonstration lists, from September 2026 to August 2027. */
export const solutions: readonly DemoSolution[] = [...solutionsOfReturn, ...solutionsNord, ...solutionsPoitouCharentes];
