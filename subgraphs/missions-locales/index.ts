import { eventsRoute } from '@passerelle/kit/events/inbox';
import { relayEvents } from '@passerelle/kit/events/relay';
import { eventTables } from '@passerelle/kit/events/tables';
import { contents } from '@passerelle/kit/server/area';
import { defineSubgraph } from '@passerelle/kit/server/define';
import { advisers } from './adviser/area.ts';
import { aliases } from './alias/area.ts';
import { agencies } from './agency/area.ts';
import { appointments } from './appointment/area.ts';
import { contacts } from './contact/area.ts';
import { caseloads } from './caseload/area.ts';
import { DATABASE } from './database.ts';
import { fileAdvisers } from './file-adviser/area.ts';
import { files } from './file/area.ts';
import { funders } from './funder/area.ts';
import { missionLocaleImports } from './imports/index.ts';
import { insertionContracts } from './insertion-contract/area.ts';
import { integration } from './integration/area.ts';
import { pushRoutes } from './integration/routes.ts';
import { missionLocales } from './mission-locale/area.ts';
import { needs } from './need/area.ts';
import { pathSteps } from './path-step/area.ts';
import { programmes } from './programme/area.ts';
import { schemes } from './scheme/area.ts';
import { situations } from './situation/area.ts';
import { trainingObligations } from './training-obligation/area.ts';
import { twinnings } from './twinning/area.ts';
import { youthGuarantee } from './youth-guarantee/area.ts';
import { youths } from './youth/area.ts';

const { events, ...parts } = contents(
  missionLocales, agencies, advisers, schemes, files, programmes, situations, needs, youths,
  appointments, contacts, trainingObligations,
  fileAdvisers, caseloads, pathSteps, insertionContracts, funders, youthGuarantee, twinnings,
  integration, aliases,
  { entities: missionLocaleImports.entities, work: missionLocaleImports.work },
  { entities: eventTables(DATABASE), work: relayEvents },
);

/** Missions locales: structures and agences, advisers, files, support programmes, situations, needs. */
export const missionsLocales = defineSubgraph({
  name: 'missions-locales',
  ...parts,
  async routes(http, services) {
    missionLocaleImports.routes(http, services);
    await pushRoutes(http, services);
    await eventsRoute(http, services, events);
  },
});
