import { getNamedType, isNonNullType, isObjectType, type GraphQLObjectType } from 'graphql';
import { PROCESSING_DATE } from '../../seed/invented.ts';
import { organisationId, platformId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import { FULL_SESSION, PAST_YEAR } from './arrange-places.ts';
import { day } from './arrange-rows.ts';
import { chosenYouths } from './arrange-youths.ts';
import { documentsFor, type Cut } from './documents.ts';
import type { World } from './world.ts';

/** A question to put to everyone. */
export interface Question {
  readonly root: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether others before it asked the same row, or the same root. */
  readonly again?: boolean;
}

/** Roots that answer by the id of a row about a youth. */
export const BY_ROW: Readonly<Record<string, string>> = {
  youth: 'Youth', dropoutCase: 'DropoutCase', missionLocaleFile: 'MissionLocaleFile', proposal: 'Proposal', mentorship: 'Mentorship',
  tutoring: 'Tutoring', schoolTutoring: 'SchoolTutoring',
  youthReport: 'YouthReport',
  eventRegistration: 'EventRegistration',
};

const CAMPAIGN = stableId('campaign', PROCESSING_DATE);

/** Ids that the other roots are asked with. */
const IDS: Readonly<Record<string, string>> = {
  organisation: organisationId('ml-roubaix'), people: organisationId('ml-roubaix'), platform: platformId('roubaix-tourcoing'),
  school: stableId('school', '0590185F'), association: stableId('association', 'afev'), advisers: stableId('mission-locale', '59512S00'),
  caseRegister: platformId('roubaix-tourcoing'), contactSuccess: platformId('roubaix-tourcoing'), cohort: platformId('roubaix-tourcoing'),
  caseload: stableId('access', 'adviser', '59512S00'), provider: stableId('provider', 'e2c-grand-lille'), solution: stableId('solution', 'e2c-roubaix'),
  perseveranceAction: stableId('access', 'perseverance'),
  mentoringOffer: stableId('offer', 'afev-soutien'), mentoringConsortium: stableId('consortium', 'roubaix'), discoveryEvent: stableId('discovery-event', 'forum-novembre'),
  campaignRun: stableId('campaign-run', PROCESSING_DATE), campaignRuns: CAMPAIGN, ownDecisions: CAMPAIGN, campaignReviews: CAMPAIGN, schoolsToReview: CAMPAIGN,
  mentorMatches: chosenYouths().find(({ key }) => key === 'followed')?.id ?? '',
  waitingList: FULL_SESSION, mapReviews: platformId('roubaix-tourcoing'),
};

/** Other ways to ask a list: a filter may show no more than the list does. */
const FILTERS: Readonly<Record<string, readonly string[]>> = {
  youths: [`platform: "${platformId('poitiers-chatellerault')}"`, `platform: "${platformId('roubaix-tourcoing')}"`, 'commune: "86194"', 'stage: IN_CONTACT'],
  searchYouths: ['name: "Zanzib"', 'name: "Zanzibpoitiers"', 'name: "Zanzibyoung"'],
  dropoutCases: ['stage: CLOSED'], proposals: ['side: RECEIVED', 'side: SENT', 'state: REFUSED'],
  missionLocaleFiles: ['situation: FORMATION', 'isClosed: true', 'scheme: "CEJ"', `adviser: "${stableId('access', 'adviser', '59650S00')}"`],
  tasks: [`platformId: "${platformId('poitiers-chatellerault')}"`, 'kind: RUPTURE', 'dueBefore: "2099-01-01"'],
  mentorships: ['isActive: false', `mentorId: "${stableId('mentor', 'mentor-severin-copeau')}"`], mentors: ['isChecked: true'],
  returnRequests: ['state: CLOSED', `platformId: "${platformId('poitiers-chatellerault')}"`], returnPlaces: ['departement: "59", isVacant: true'],
  referralsReceived: ['state: SENT'], referralsSent: ['state: REFUSED'],
  schoolTutoringsToEvaluate: ['lateOnly: true'], correctionRequests: ['side: SENT'], perseveranceActions: ['departement: "86"'],
  // A file made for the caller: of a period without sessions, it is the same for everyone.
  tutoringAttendance: ['funding: IEJ, from: "2020-01-01", to: "2020-06-30"'],
  contractBreaks: ['age: RECENT', 'age: DUE', 'age: OLD'], preventionSignals: ['open: true'], foqualeNetworks: ['departement: "59"'],
  appointments: ['state: REVOKED'], callbacksDue: ['until: "2099-01-01"'], trainingObligations: ['state: EXEMPT'], trainingObligationsDue: ['isOverdue: false', 'until: "2099-01-01"'],
  appointmentsMissed: ['atLeast: 1'], openSupportNeeds: ['domain: HOUSING'], supportNeedFigures: ['departement: "59"'],
  eventRegistrations: ['side: MADE', 'side: RECEIVED'],
  ownDecisions: ['motif: LISTED'], schoolsToReview: ['departement: "59"'], enrolmentsToReview: ['list: NEW_ENROLMENTS'],
  mentorshipsQuiet: ['weeks: 1'], mentorshipsDue: ['before: "2099-01-01"'], mentoringRequests: ['objective: SCOLAIRE'], mentorMatches: ['objective: INSERTION'],
  proposalsAwaited: ['isLate: true', 'side: RECEIVED', 'side: SENT'], placesHeld: ['side: RECEIVED', 'side: SENT'],
};

/** What some roots cannot be asked without, besides an id: the arranged detections' département and month. */
const GIVEN: Readonly<Record<string, string>> = {
  mentoringLeaflet: 'territory: "59"', jdcDetections: `departement: "59", month: "${day(-60).slice(0, 7)}"`, missionLocale: `id: "${stableId('mission-locale', '99998S00')}"`,
  stalePlaces: 'departement: "59"', territoryGaps: `departement: "59", schoolYear: "${PAST_YEAR}"`, fundedSolutions: 'funder: DREETS',
};

const made = new WeakMap<World, Questions>();

/** The questions put to a world, made once. */
export function questionsTo(world: World): Questions {
  const found = made.get(world) ?? new Questions(world);
  made.set(world, found);
  return found;
}

/** Everything below a root, in documents that take `$id` where the root asks for an id. */
class Questions {
  private readonly cut: Pick<Cut, 'isAbout'>;
  private readonly made = new Map<string, readonly string[]>();

  constructor(private readonly world: World) {
    this.cut = { isAbout: (type) => !['PUBLIC', 'MEMBER', undefined].includes(world.policies.get(`${type}.id`)) };
  }

  /**
   * Questions about a row by its id. One youth is asked its whole record, and a whole record inside the record, its rows two
   * fields deep, as their youth leads to that record again; the others are asked their records four fields deep, and what their
   * rows say themselves.
   */
  byRow(root: string): readonly Question[] {
    const rows = [...this.world.known.values()].filter((row) => row.type === BY_ROW[root]);
    return rows.flatMap(({ id, youth }) => {
      const whole: Pick<Cut, 'repeats' | 'depth'>[] = [{ repeats: 1 }, { repeats: 2, depth: 4 }];
      const ways = root === 'youth' && youth === 'followed' ? whole : [{ repeats: 1, depth: root === 'youth' ? 4 : youth === 'followed' ? 2 : 1 }];
      return ways.flatMap((how) => this.documents('query Q($id: ID!)', root, `${root}(id: $id)`, how)).map((query, i) => ({ root, query, variables: { id }, again: i > 0 }));
    });
  }

  /** What a root's row says itself, without what leads on from it. */
  plainly(root: string): string {
    return this.documents('query Q($id: ID!)', root, `${root}(id: $id)`, { repeats: 1, depth: 0 })[0] ?? '';
  }

  /** Every other root: lists, with and without filters, catalogues, oneself. */
  others(): readonly Question[] {
    const fields = Object.values(this.world.schema.getQueryType()?.getFields() ?? {});
    return fields.filter(({ name }) => !BY_ROW[name]).flatMap(({ name, args }): Question[] => {
      const ways = ['searchYouths', 'tutoringAttendance'].includes(name) ? [] : [''];
      return [...ways, ...(FILTERS[name] ?? [])].flatMap((filter, i) => {
        const given = [
          ...args.filter((a) => isNonNullType(a.type) && getNamedType(a.type).name === 'ID').map((a) => `${a.name}: "${IDS[name] ?? ''}"`),
          ...(GIVEN[name] ? [GIVEN[name]] : []), ...(args.some((a) => a.name === 'first') ? ['first: 20'] : []), ...(filter ? [filter] : []),
        ];
        return this.documents('query Q', name, given.length ? `${name}(${given.join(', ')})` : name, { repeats: 1, depth: i ? 3 : 4 })
          .map((query, n) => ({ root: name, query, variables: {}, again: i + n > 0 }));
      });
    });
  }

  private documents(head: string, name: string, root: string, how: Pick<Cut, 'repeats' | 'depth'>): readonly string[] {
    const key = `${root} ${how.repeats} ${how.depth}`;
    const found = this.made.get(key) ?? documentsFor(head, root, this.typeOf(name), { ...this.cut, ...how });
    this.made.set(key, found);
    return found;
  }

  private typeOf(root: string): GraphQLObjectType {
    const field = this.world.schema.getQueryType()?.getFields()[root];
    const type = field && getNamedType(field.type);
    if (!isObjectType(type)) throw new Error(`${root} answers no object`);
    return type;
  }
}
