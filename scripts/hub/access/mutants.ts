import { isDeepStrictEqual } from 'node:util';
import { SCOPES, type Scope } from '@passerelle/kit/trust/scope';
import { describe, expect, test } from 'vitest';
import { merge, OWN, plain } from './compare.ts';
import { PERSONAS, type Persona } from './expected.ts';
import { Oracle, type Node } from './oracle.ts';
import type { Policies } from './policies.ts';
import { NARROWER, promised, TYPES } from './promises.ts';
import { questionsTo } from './roots.ts';
import type { World } from './world.ts';

/** Not on a youth's record, or said apart: see expected.ts. */
const ELSEWHERE = [
  'Doubt', 'Me', 'Person', 'Post', 'Adviser', 'CharterSignature', 'Platform.responsables', 'Access', 'Youth.journal', 'PreventionSignal', 'CtiPost', 'TutoringAttendance', 'FoqualeNetwork.head',
  // Numbers, filters and reviews of lists: no person in them.
  'CampaignRun', 'MotifCount', 'ListReview', 'SavedFilter', 'FilterVersion', 'FilterPreview', 'CampaignStatistic', 'StatisticLine', 'FalseDropoutRate', 'ReturnRequestFigures',
  // Of lists and registers, not of the record; or different for each viewer by design (OWN).
  'RegisterEntry', 'CampaignDecision', 'CorrectionRequest', 'FalseDropout', 'DecisionChange', 'Criterion', 'CampaignDecision.enrolment', 'CampaignDecision.certificates', 'CampaignDecision.falseDropout',
  'CampaignDecision.criteria', 'Youth.nextAppointmentAt', 'Restitution.printable', 'SupportNeedFigure',
  'MentoringConsortium.referentName',
  // Matches and sums, made for the caller; the path of a pair tells its owner alone of satisfaction (OWN).
  'MentorMatch', 'MatchReason', 'MentoringSatisfactionLine', 'MentoringStep',
  'Caseload', 'SituationCount', 'SchemeCount', 'Reassignment',
  'PlaceCheck', 'StalePlaces', 'TerritoryGap', 'MapReview',
];
/** Closed by a rule that is narrower still, so that their own line alone changes nothing. */
const DOUBLY = ['SupportNeed', 'ReferralMessage', 'PartnerTrace', 'EducationSlice', 'MissionLocaleSlice', 'SolutionsSlice', 'MentoringSlice', 'MentoringSatisfaction'];

/** The test of the test: a policy that is not the promised one is noticed. */
export function mutants(world: () => World): void {
  describe('it fails when one policy is removed', () => {
    test('the declared policies are the promised ones, written by hand, line by line', () => {
      const { policies } = world();
      expect([...policies].filter(([field, policy]) => promised(field) !== policy)).toEqual([]);
      const known = new Set([...policies.keys()].map((field) => field.split('.')[0] ?? ''));
      expect([...Object.keys(TYPES).filter((type) => !known.has(type)), ...Object.keys(NARROWER).filter((field) => !policies.has(field))]).toEqual([]);
    });

    test('each policy of a record that is not the one applied is noticed', async () => {
      const w = world();
      const answered = await record(w);
      expect(isNoticed(w, w.policies, answered)).toBe(false);
      const lines = [...Object.entries(TYPES), ...Object.entries(NARROWER)].filter(([line]) => !ELSEWHERE.includes(line) && !DOUBLY.includes(line));
      // What only its owner reads is opened to all; what a scope opens is closed to all but its owner.
      const mutations = lines.map(([line, policy]) => ({ line, policies: flipped(w.policies, line, policy === 'OWNER' ? 'MEMBER' : 'RESTRICTED') }));
      expect(mutations.filter(({ policies }) => !isNoticed(w, policies, answered)).map(({ line }) => line)).toEqual([]);
      // A scope opened to every member, wherever it stands: one line alone often hides behind the field that leads to it.
      const scopes = SCOPES.filter((scope) => !['SOCIAL', 'RESTRICTED'].includes(scope));
      const opened = (scope: Scope): Policies => new Map([...w.policies].map(([field, policy]) => [field, [scope, 'YOUTH'].includes(policy) ? 'MEMBER' : policy]));
      expect(scopes.filter((scope) => !isNoticed(w, opened(scope), answered))).toEqual([]);
    }, 180_000);
  });
}

const flipped = (policies: Policies, line: string, policy: string): Policies =>
  new Map([...policies].map(([field, was]) => [field, field === line || (field.startsWith(`${line}.`) && !NARROWER[field]) ? policy : was]));

/** What everybody was answered to one question, and all of it together; made once, judged a few hundred times. */
interface Answered {
  readonly full: Node | null;
  readonly answers: readonly { readonly persona: Persona; readonly plain: unknown }[];
}

async function record(world: World): Promise<readonly Answered[]> {
  const ids = (['followed', 'unwilling'] as const).map((key) => world.youth(key).id);
  const questions = questionsTo(world).byRow('youth').filter(({ variables }) => variables['id'] === ids[1]);
  const found: Answered[] = [];
  for (const { query, id } of questions.flatMap(({ query }) => ids.map((id) => ({ query, id })))) {
    const answers: { persona: Persona; data: Node | null }[] = [];
    for (const persona of PERSONAS.filter((p) => p !== 'nobody')) answers.push({ persona, data: (await world.ask(persona, query, { id })).data });
    found.push({ full: answers.map(({ data }) => data as unknown).reduce(merge, null) as Node | null, answers: answers.map(({ persona, data }) => ({ persona, plain: plain(data, OWN) })) });
  }
  return found;
}

/** Whether the judgement finds a difference with these policies. */
function isNoticed(world: World, policies: Policies, answered: readonly Answered[]): boolean {
  const oracle = new Oracle({ schema: world.schema, policies, known: world.known });
  const root = world.schema.getQueryType()!;
  return answered.some(({ full, answers }) => answers.some((answer) => !isDeepStrictEqual(answer.plain, plain(oracle.trim(answer.persona, root, full), OWN))));
}
