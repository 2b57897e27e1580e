import { eventsRoute } from '@passerelle/kit/events/inbox';
import { relayEvents } from '@passerelle/kit/events/relay';
import { eventTables } from '@passerelle/kit/events/tables';
import { contents } from '@passerelle/kit/server/area';
import { defineSubgraph } from '@passerelle/kit/server/define';
import { aliases } from './alias/area.ts';
import { campaigns } from './campaign/area.ts';
import { cases } from './case/area.ts';
import { contactAttempts } from './contact-attempt/area.ts';
import { DATABASE } from './database.ts';
import { decisions } from './decision/area.ts';
import { contactStops } from './do-not-contact/area.ts';
import { enrolments } from './enrolment/area.ts';
import { followUps } from './follow-up/area.ts';
import { educationImports } from './imports/index.ts';
import { interviewSheets } from './interview-sheet/area.ts';
import { jdcDetections } from './jdc/area.ts';
import { withheldLeavers } from './leaver/area.ts';
import { nomenclatures } from './reference/area.ts';
import { schoolingStatuses } from './schooling-status/area.ts';
import { schools } from './school/area.ts';
import { tasks } from './task/area.ts';
import { youths } from './youth/area.ts';

const { events, ...parts } = contents(
  schools, nomenclatures, youths, aliases,
  campaigns, enrolments, withheldLeavers, schoolingStatuses, decisions, followUps,
  cases, contactAttempts, tasks, jdcDetections,
  interviewSheets, contactStops,
  { entities: educationImports.entities, work: educationImports.work },
  { entities: eventTables(DATABASE), work: relayEvents },
);

/** Éducation nationale: schools, enrolments, campaigns, the dropout case. */
export const education = defineSubgraph({
  name: 'education',
  ...parts,
  routes(http, services) {
    educationImports.routes(http, services);
    return eventsRoute(http, services, events);
  },
});
