import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CompleteSituation } from './complete-situation.ts';
import { RecordSituation } from './record-situation.ts';
import { SituationResolver } from './situation.resolver.ts';
import { Situation } from './situation.ts';

/** What the youth does, one situation after another. */
export const situations: Area = { entities: [Situation], resolvers: [SituationResolver, RecordSituation, CompleteSituation], references: { Situation: ({ id }, context) => byId(context, Situation, id) } };
