import { eventsRoute } from '@passerelle/kit/events/inbox';
import { relayEvents } from '@passerelle/kit/events/relay';
import { eventTables } from '@passerelle/kit/events/tables';
import { contents } from '@passerelle/kit/server/area';
import { defineSubgraph } from '@passerelle/kit/server/define';
import { associations } from './association/area.ts';
import { consortia } from './consortium/area.ts';
import { DATABASE } from './database.ts';
import { discoveryEvents } from './event/area.ts';
import { leaflets } from './leaflet/area.ts';
import { leafletRoutes } from './leaflet/routes.ts';
import { idempotency } from './idempotency/area.ts';
import { mentoringImports } from './imports/index.ts';
import { matching } from './matching/area.ts';
import { meetings } from './meeting/area.ts';
import { mentors } from './mentor/area.ts';
import { mentorships } from './mentorship/area.ts';
import { objectives } from './objective/area.ts';
import { offers } from './offer/area.ts';
import { registrations } from './registration/area.ts';
import { paths } from './path/area.ts';
import { satisfactions } from './satisfaction/area.ts';
import { youths } from './youth/area.ts';

const { events, ...parts } = contents(
  associations, offers, mentors, mentorships, youths,
  consortia, discoveryEvents, registrations, leaflets,
  idempotency, matching, meetings, objectives, paths, satisfactions,
  { entities: mentoringImports.entities, work: mentoringImports.work },
  { entities: eventTables(DATABASE), work: relayEvents },
);

/** Mentoring associations: their public offers, their mentors, the pairs of a youth and a mentor. */
export const mentoring = defineSubgraph({
  name: 'mentoring',
  ...parts,
  routes(http, services) {
    mentoringImports.routes(http, services);
    leafletRoutes(http, services);
    return eventsRoute(http, services, events);
  },
});
