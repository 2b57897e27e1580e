import { eventTables } from '@passerelle/kit/events/tables';
import { callTable } from '@passerelle/kit/integrations/calls';
import { PendingChange, YouthChange } from './change/youth-change.ts';
import { CharterVersion } from './charter/charter-version.ts';
import { CharterQueries } from './charter/charter.resolver.ts';
import { SignCharter } from './charter/sign-charter.ts';
import { CharterSignature } from './charter/signature.ts';
import { AddContactPoint } from './contact-point/add-contact-point.ts';
import { ContactPointResolver } from './contact-point/contact-point.resolver.ts';
import { ContactWord } from './contact-point/contact-word.ts';
import { ReportWrongContactPoint } from './contact-point/report-wrong-contact-point.ts';
import { ContactLine } from './contact/contact-line.ts';
import { ContactStop } from './contact/contact-stop.ts';
import { YouthContactsResolver } from './contact/youth-contacts.resolver.ts';
import { DATABASE } from './database.ts';
import { DecideDoubt } from './identity/decide-doubt.ts';
import { Doubt } from './identity/doubt.ts';
import { DoubtResolver } from './identity/doubts.ts';
import { Link } from './identity/link.ts';
import { Merge } from './identity/merge.ts';
import { SourceRecordVersion } from './identity/source-record-version.ts';
import { SourceRecord } from './identity/source-record.ts';
import { Unmerge } from './identity/unmerge.ts';
import { Access } from './journal/access.ts';
import { AccessResolver, YouthJournalResolver } from './journal/journal.ts';
import { Seal, SealedAccess, UnsealedAccess } from './journal/seal.ts';
import { JourneyFact } from './journey/journey-fact.ts';
import { Journey } from './journey/journey.ts';
import { YouthJourneyResolver } from './journey/youth-journey.resolver.ts';
import { MeResolver } from './me/me.ts';
import { LiftOpposition } from './opposition/lift-opposition.ts';
import { Opposition } from './opposition/opposition.ts';
import { RecordOpposition } from './opposition/record-opposition.ts';
import { Organisation } from './organisation/organisation.ts';
import { OrganisationResolver } from './organisation/organisation.resolver.ts';
import { OrganisationQueries } from './organisation/organisations.ts';
import { RegisterOrganisation } from './organisation/register-organisation.ts';
import { EndHabilitation } from './person/end-habilitation.ts';
import { EndPost } from './person/end-post.ts';
import { Habilitate } from './person/habilitate.ts';
import { PeopleQueries, PersonResolver, PostResolver } from './person/people.ts';
import { Person } from './person/person.ts';
import { Post } from './person/post.ts';
import { RegisterPerson } from './person/register-person.ts';
import { AddMember } from './platform/add-member.ts';
import { Membership } from './platform/membership.ts';
import { PlatformResolver } from './platform/platform.resolver.ts';
import { Platform } from './platform/platform.ts';
import { PlatformQueries } from './platform/platforms.ts';
import { RemoveMember } from './platform/remove-member.ts';
import { AppointReferent } from './referent/appoint-referent.ts';
import { EndReferent } from './referent/end-referent.ts';
import { ReferentResolver } from './referent/referent.resolver.ts';
import { Referent } from './referent/referent.ts';
import { AcceptReferral } from './referral/accept-referral.ts';
import { AskOnReferral } from './referral/ask-on-referral.ts';
import { ReferralMessage } from './referral/referral-message.ts';
import { ReplyOnReferral } from './referral/reply-on-referral.ts';
import { ReferralResolver } from './referral/referral.resolver.ts';
import { Referral } from './referral/referral.ts';
import { ReferralQueries } from './referral/referrals.ts';
import { RefuseReferral } from './referral/refuse-referral.ts';
import { SendReferral } from './referral/send-referral.ts';
import { WithdrawReferral } from './referral/withdraw-referral.ts';
import { Standing } from './standing/standing.ts';
import { SearchYouths } from './youth/search-youths.ts';
import { YouthPeopleResolver } from './youth/youth-people.resolver.ts';
import { YouthResolver } from './youth/youth.resolver.ts';
import { Youth } from './youth/youth.ts';
import { YouthQueries } from './youth/youths.ts';

/** What coordination stores. */
export const entities = [
  Organisation, Person, Post, Platform, Membership, CharterVersion, CharterSignature,
  Youth, SourceRecord, SourceRecordVersion, Link, Doubt, Merge, Standing, Opposition, Referent, Referral, ReferralMessage,
  Access, UnsealedAccess, SealedAccess, Seal, JourneyFact, Journey, ContactLine, ContactStop, ContactWord, ...eventTables(DATABASE),
  YouthChange, PendingChange, callTable(DATABASE),
];

/** What coordination answers. */
export const resolvers = [
  YouthQueries, YouthResolver, YouthPeopleResolver, YouthJourneyResolver, YouthContactsResolver, ContactPointResolver, AddContactPoint, ReportWrongContactPoint, YouthJournalResolver, SearchYouths, AccessResolver,
  MeResolver, OrganisationQueries, OrganisationResolver, RegisterOrganisation, PlatformQueries, PlatformResolver, AddMember, RemoveMember,
  PeopleQueries, PostResolver, PersonResolver, RegisterPerson, Habilitate, EndHabilitation, EndPost, CharterQueries, SignCharter,
  ReferentResolver, AppointReferent, EndReferent, ReferralResolver, ReferralQueries, SendReferral, AcceptReferral, RefuseReferral, WithdrawReferral, AskOnReferral, ReplyOnReferral,
  RecordOpposition, LiftOpposition, DoubtResolver, DecideDoubt, Unmerge,
] satisfies [Function, ...Function[]];
