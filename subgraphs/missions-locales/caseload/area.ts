import type { Area } from '@passerelle/kit/server/area';
import { CaseloadOfAdviser, CaseloadQueries } from './caseloads.ts';

/** What each adviser has in charge, in numbers. */
export const caseloads: Area = { resolvers: [CaseloadQueries, CaseloadOfAdviser] };
