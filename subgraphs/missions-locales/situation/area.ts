import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { RecordSituation } from './record-situation.ts';
import { Situation } from './situation.ts';

/** What the youth does, one situation after another. */
export const situations: Area = { entities: [Situation], resolvers: [RecordSituation], references: { Situation: ({ id }, context) => byId(context, Situation, id) } };
