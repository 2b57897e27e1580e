import { byId } from '@passerelle/kit/data/load';
import { eventsRoute } from '@passerelle/kit/events/inbox';
import { relayEvents } from '@passerelle/kit/events/relay';
import { eventTables } from '@passerelle/kit/events/tables';
import { defineSubgraph } from '@passerelle/kit/server/define';
import { together } from '@passerelle/kit/server/together';
import { Association } from './association/association.ts';
import { AssociationResolver } from './association/association.resolver.ts';
import { AssociationQueries } from './association/associations.ts';
import { DATABASE } from './database.ts';
import { mentoringImports } from './imports/index.ts';
import { AddMentor } from './mentor/add-mentor.ts';
import { Mentor } from './mentor/mentor.ts';
import { MentorQueries } from './mentor/mentors.ts';
import { RecordBackgroundCheck } from './mentor/record-background-check.ts';
import { EndMentorship } from './mentorship/end-mentorship.ts';
import { openById } from '@passerelle/kit/data/open-by-id';
import { MentorshipResolver } from './mentorship/mentorship.resolver.ts';
import { Mentorship } from './mentorship/mentorship.ts';
import { MentorshipQueries } from './mentorship/mentorships.ts';
import { StartMentorship } from './mentorship/start-mentorship.ts';
import { OfferResolver } from './offer/offer.resolver.ts';
import { Offer } from './offer/offer.ts';
import { OfferQueries } from './offer/offers.ts';
import { PublishOffer } from './offer/publish-offer.ts';
import { WithdrawOffer } from './offer/withdraw-offer.ts';
import { MentoringSliceResolver, Youth, YouthResolver } from './youth/youth.ts';

/** Mentoring associations: their public offers, their mentors, the pairs of a youth and a mentor. */
export const mentoring = defineSubgraph({
  name: 'mentoring',
  entities: [Association, Offer, Mentor, Mentorship, ...mentoringImports.entities, ...eventTables(DATABASE)],
  resolvers: [
    AssociationQueries, AssociationResolver, OfferQueries, OfferResolver, PublishOffer, WithdrawOffer,
    MentorQueries, AddMentor, RecordBackgroundCheck,
    MentorshipQueries, MentorshipResolver, StartMentorship, EndMentorship, YouthResolver, MentoringSliceResolver,
  ],
  references: {
    Youth: ({ id }) => Object.assign(new Youth(), { id }),
    Association: ({ id }, context) => byId(context, Association, id),
    MentoringOffer: ({ id }, context) => byId(context, Offer, id),
    Mentor: ({ id }, context) => byId(context, Mentor, id),
    Mentorship: ({ id }, context) => openById(context, Mentorship, id),
  },
  routes(http, services) {
    mentoringImports.routes(http, services);
    return eventsRoute(http, services, {});
  },
  work: together(mentoringImports.work, relayEvents),
});
