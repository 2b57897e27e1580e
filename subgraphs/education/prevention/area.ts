import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { DecidePrevention } from './decide-prevention.ts';
import { PreventionSignal } from './prevention-signal.ts';
import { PreventionQueries } from './prevention-signals.ts';
import { RaisePreventionSignal } from './raise-prevention-signal.ts';

/** Prevention inside the establishment, before any dropout (I01, G04). */
export const preventions: Area = {
  entities: [PreventionSignal],
  resolvers: [PreventionQueries, RaisePreventionSignal, DecidePrevention],
  references: { PreventionSignal: ({ id }, context) => byId(context, PreventionSignal, id) },
};
