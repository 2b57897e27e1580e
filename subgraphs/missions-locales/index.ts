import { byId } from '@passerelle/kit/data/load';
import { eventsRoute } from '@passerelle/kit/events/inbox';
import { relayEvents } from '@passerelle/kit/events/relay';
import { eventTables } from '@passerelle/kit/events/tables';
import { defineSubgraph } from '@passerelle/kit/server/define';
import { together } from '@passerelle/kit/server/together';
import { Adviser } from './adviser/adviser.ts';
import { AdviserQueries } from './adviser/advisers.ts';
import { AssignAdviser } from './adviser/assign-adviser.ts';
import { AgencyQueries } from './agency/agencies.ts';
import { Agency } from './agency/agency.ts';
import { MissionLocaleFile } from './file/file.ts';
import { FileResolver } from './file/file.resolver.ts';
import { FileQueries } from './file/files.ts';
import { DATABASE } from './database.ts';
import { missionLocaleImports } from './imports/index.ts';
import { MissionLocale } from './mission-locale/mission-locale.ts';
import { MissionLocaleResolver } from './mission-locale/mission-locale.resolver.ts';
import { MissionLocaleQueries } from './mission-locale/mission-locales.ts';
import { CloseNeed } from './need/close-need.ts';
import { RecordNeed } from './need/record-need.ts';
import { SupportNeed } from './need/support-need.ts';
import { EndProgramme } from './programme/end-programme.ts';
import { StartProgramme } from './programme/start-programme.ts';
import { SupportProgramme } from './programme/support-programme.ts';
import { SupportProgrammeResolver } from './programme/support-programme.resolver.ts';
import { Scheme } from './scheme/scheme.ts';
import { SchemeQueries } from './scheme/schemes.ts';
import { RecordSituation } from './situation/record-situation.ts';
import { Situation } from './situation/situation.ts';
import { MissionLocaleSliceResolver, Youth, YouthResolver } from './youth/youth.ts';

/** Missions locales: structures and agences, advisers, files, support programmes, situations, needs. */
export const missionsLocales = defineSubgraph({
  name: 'missions-locales',
  entities: [MissionLocale, Agency, Adviser, Scheme, MissionLocaleFile, SupportProgramme, Situation, SupportNeed, ...missionLocaleImports.entities, ...eventTables(DATABASE)],
  resolvers: [
    MissionLocaleQueries, MissionLocaleResolver, AgencyQueries, AdviserQueries, AssignAdviser, SchemeQueries, FileQueries, FileResolver,
    SupportProgrammeResolver, StartProgramme, EndProgramme, RecordSituation, RecordNeed, CloseNeed, YouthResolver, MissionLocaleSliceResolver,
  ],
  references: {
    Youth: ({ id }) => Object.assign(new Youth(), { id }),
    MissionLocale: ({ id }, context) => byId(context, MissionLocale, id),
    Agency: ({ id }, context) => byId(context, Agency, id),
    Adviser: ({ id }, context) => byId(context, Adviser, id),
    Scheme: ({ id }, context) => byId(context, Scheme, id),
    MissionLocaleFile: ({ id }, context) => byId(context, MissionLocaleFile, id),
    SupportProgramme: ({ id }, context) => byId(context, SupportProgramme, id),
    Situation: ({ id }, context) => byId(context, Situation, id),
    SupportNeed: ({ id }, context) => byId(context, SupportNeed, id),
  },
  routes(http, services) {
    missionLocaleImports.routes(http, services);
    return eventsRoute(http, services, {});
  },
  work: together(missionLocaleImports.work, relayEvents),
});
