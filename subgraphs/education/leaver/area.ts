import type { Area } from '@passerelle/kit/server/area';
import { forgetUnderSixteen } from './forget-under-sixteen.ts';
import { WithheldLeaver } from './withheld-leaver.ts';

/** Under-16s of the files (A03). */
export const withheldLeavers: Area = { entities: [WithheldLeaver], work: forgetUnderSixteen };
