import type { Rows } from '../../seed/bulk.ts';
import { stableId } from '../../seed/stable-id.ts';

/** A line of each nomenclature, which the demonstration leaves to the operator's official files. */
export const nomenclatures: Readonly<Record<'education' | 'solutions', Rows>> = {
  education: [
    ['diploma_level', [{ id: stableId('access', 'level'), code: '500', label: 'CAP', qualification: '03' }]],
    ['diploma', [{ id: stableId('access', 'diploma'), code: '50022129', label: 'CUISINE', search: 'cuisine', level_code: '500', nature: 'diplôme national', opened_on: '2016-09-01', closed_on: '2040-08-31' }]],
    ['mef', [{ id: stableId('access', 'mef'), code: '2412212911', label: '1CAP2 CUISINE', search: '1cap2 cuisine', diploma_code: '50022129', opened_on: '2016-09-01', closed_on: '2040-08-31' }]],
  ],
  solutions: [['occupation', [{ id: stableId('access', 'occupation'), code: 'G1602', label: 'Cuisinier', search: 'cuisinier' }]]],
};
