import { byId } from '@passerelle/kit/data/load';
import { eventsRoute } from '@passerelle/kit/events/inbox';
import { relayEvents } from '@passerelle/kit/events/relay';
import { eventTables } from '@passerelle/kit/events/tables';
import { defineSubgraph } from '@passerelle/kit/server/define';
import { together } from '@passerelle/kit/server/together';
import { Campaign } from './campaign/campaign.ts';
import { CampaignQueries } from './campaign/campaigns.ts';
import { CaseResolver } from './case/case.resolver.ts';
import { DropoutCase } from './case/case.ts';
import { CaseQueries } from './case/cases.ts';
import { ContactAttempt } from './contact-attempt/contact-attempt.ts';
import { LogContactAttempt } from './contact-attempt/log-contact-attempt.ts';
import { Enrolment } from './enrolment/enrolment.ts';
import { EnrolmentResolver } from './enrolment/enrolment.resolver.ts';
import { AnnounceCampaign } from './campaign/announce-campaign.ts';
import { MoveCase } from './case/move-case.ts';
import { OpenCase } from './case/open-case.ts';
import { RecordEnrolment } from './enrolment/record-enrolment.ts';
import { DATABASE } from './database.ts';
import { educationImports } from './imports/index.ts';
import { JdcDetection } from './jdc/jdc-detection.ts';
import { WithheldLeaver } from './leaver/withheld-leaver.ts';
import { forgetUnderSixteen } from './leaver/forget-under-sixteen.ts';
import { DiplomaLevel } from './reference/diploma-level.ts';
import { DiplomaResolver } from './reference/diploma.resolver.ts';
import { Diploma } from './reference/diploma.ts';
import { DiplomaQueries } from './reference/diplomas.ts';
import { MefResolver } from './reference/mef.resolver.ts';
import { Mef } from './reference/mef.ts';
import { MefQueries } from './reference/mefs.ts';
import { School } from './school/school.ts';
import { SchoolQueries } from './school/schools.ts';
import { EducationSliceResolver, Youth, YouthResolver } from './youth/youth.ts';

/** Éducation nationale: schools, enrolments, campaigns, the dropout case. */
export const education = defineSubgraph({
  name: 'education',
  entities: [School, Campaign, Enrolment, DropoutCase, ContactAttempt, JdcDetection, WithheldLeaver, DiplomaLevel, Diploma, Mef, ...educationImports.entities, ...eventTables(DATABASE)],
  resolvers: [SchoolQueries, CampaignQueries, CaseQueries, CaseResolver, EnrolmentResolver, LogContactAttempt, OpenCase, MoveCase, AnnounceCampaign, RecordEnrolment, DiplomaQueries, DiplomaResolver, MefQueries, MefResolver, YouthResolver, EducationSliceResolver],
  references: {
    Youth: ({ id }) => Object.assign(new Youth(), { id }),
    School: ({ id }, context) => byId(context, School, id),
    Campaign: ({ id }, context) => byId(context, Campaign, id),
    Enrolment: ({ id }, context) => byId(context, Enrolment, id),
    DropoutCase: ({ id }, context) => byId(context, DropoutCase, id),
    ContactAttempt: ({ id }, context) => byId(context, ContactAttempt, id),
    JdcDetection: ({ id }, context) => byId(context, JdcDetection, id),
  },
  routes(http, services) {
    educationImports.routes(http, services);
    return eventsRoute(http, services, {});
  },
  work: together(educationImports.work, forgetUnderSixteen, relayEvents),
});
