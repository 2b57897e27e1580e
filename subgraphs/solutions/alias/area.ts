import type { Area } from '@passerelle/kit/server/area';
import { followMerges } from './follow-merges.ts';
import { YouthAlias } from './youth-alias.ts';

/** Who is who, for figures. */
export const aliases: Area = { entities: [YouthAlias], events: followMerges };
