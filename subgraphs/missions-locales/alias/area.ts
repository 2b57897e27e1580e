import { followMerges } from '@passerelle/kit/events/youth-alias';
import type { Area } from '@passerelle/kit/server/area';
import { YouthAlias } from './youth-alias.ts';

/** Persons joined and parted in the register (A18). */
export const aliases: Area = { entities: [YouthAlias], events: followMerges };
