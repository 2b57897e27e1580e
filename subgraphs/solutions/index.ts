import { eventsRoute } from '@passerelle/kit/events/inbox';
import { relayEvents } from '@passerelle/kit/events/relay';
import { eventTables } from '@passerelle/kit/events/tables';
import { contents } from '@passerelle/kit/server/area';
import { defineSubgraph } from '@passerelle/kit/server/define';
import { communes } from './commune/area.ts';
import { aliases } from './alias/area.ts';
import { DATABASE } from './database.ts';
import { dataInclusion } from './data-inclusion/area.ts';
import { dataInclusionRoutes } from './data-inclusion/routes.ts';
import { idempotency } from './idempotency/area.ts';
import { freshness } from './freshness/area.ts';
import { funders } from './funder/area.ts';
import { gaps } from './gap/area.ts';
import { proposals } from './proposal/area.ts';
import { providers } from './provider/area.ts';
import { occupations } from './reference/area.ts';
import { sessions } from './session/area.ts';
import { catalogue } from './solution/area.ts';
import { mapReviews } from './review/area.ts';
import { stops } from './stop/area.ts';
import { waiting } from './waiting/area.ts';
import { youths } from './youth/area.ts';

const { events, ...parts } = contents(
  providers, catalogue, sessions, proposals, idempotency, occupations, youths,
  dataInclusion, communes,
  waiting, freshness, aliases, stops, gaps, funders, mapReviews,
  { entities: eventTables(DATABASE), work: relayEvents },
);

/** Solution providers: their offer, its sessions and places, what is proposed to whom. */
export const solutions = defineSubgraph({
  name: 'solutions',
  ...parts,
  routes: async (http, services) => {
    await eventsRoute(http, services, events);
    await dataInclusionRoutes(http, services);
  },
});
