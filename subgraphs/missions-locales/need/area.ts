import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CloseNeed } from './close-need.ts';
import { RecordNeed } from './record-need.ts';
import { SupportNeed } from './support-need.ts';

/** Needs in five domains, SOCIAL. */
export const needs: Area = { entities: [SupportNeed], resolvers: [RecordNeed, CloseNeed], references: { SupportNeed: ({ id }, context) => byId(context, SupportNeed, id) } };
