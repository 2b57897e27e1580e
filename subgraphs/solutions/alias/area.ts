import { followMerges } from '@passerelle/kit/events/youth-alias';
import type { Area } from '@passerelle/kit/server/area';
import { YouthAlias } from './youth-alias.ts';

/** Who is who, for figures. */
export const aliases: Area = { entities: [YouthAlias], events: followMerges };
