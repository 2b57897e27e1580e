import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../start/processes.ts';
import { fiftyOfEach, multiplyYouths } from './testkit/clone.ts';
import { wholeHub, type WholeHub } from './testkit/hub.ts';
import { costlyNodes, countsOf, nodesOf, watchStatements, type Statement, type Watch } from './testkit/statements.ts';
import { inRoubaix, knownToAll, youthsWho } from './testkit/youths.ts';

const SEEDED = 600;
const [one, many] = youthsWho(SEEDED, 2, inRoubaix, knownToAll);

let hub: WholeHub;
let watch: Watch;
beforeAll(async () => {
  hub = await wholeHub();
  await hub.seed(SEEDED);
  await fiftyOfEach(hub, many!.id);
  watch = await watchStatements(hub, { nested: false });
  // Connections and passports are there before anything is counted.
  await warm();
}, 180_000);
afterAll(() => hub?.stop());

const warm = () => until(async () => !(await hub.record('assistant', one!.id)).errors.length, 10_000);

describe('YouthRecord', () => {
  const recordOf = async (id: string) => {
    let answer: Awaited<ReturnType<WholeHub['record']>> | undefined;
    const statements = await watch(async () => { answer = await hub.record('assistant', id); });
    expect(answer?.errors).toEqual([]);
    return { youth: answer!.data!.youth!, counts: countsOf(statements) };
  };

  test('at most two statements for each concept of each subgraph', async () => {
    const { counts } = await recordOf(one!.id);
    const concepts = Object.keys(counts);
    for (const needed of ['coordination.youth_facts', 'coordination.access', 'coordination.source_record', 'education.dropout_case', 'education.contact_attempt', 'missions_locales.mission_locale_file', 'missions_locales.situation', 'solutions.proposal', 'mentoring.mentorship']) expect(concepts).toContain(needed);
    expect(Object.entries(counts).filter(([, count]) => count > 2)).toEqual([]);
  });

  test('fifty cases, contacts, enrolments, files, proposals and pairs cost as many statements as one of each', async () => {
    const { youth, counts } = await recordOf(many!.id);
    expect([youth.education?.cases?.length, youth.education?.enrolments?.length, youth.missionLocale?.files?.length, youth.solutions?.proposals?.length, youth.mentoring?.mentorships?.length]).toEqual([50, 50, 50, 50, 50]);
    expect(youth.education!.cases!.every((c) => c.contactAttempts.length > 0)).toBe(true);
    const { 'missions_locales.support_programme': a, 'missions_locales.scheme': b, ...alike } = counts;
    const { 'missions_locales.support_programme': c, 'missions_locales.scheme': d, ...single } = (await recordOf(one!.id)).counts;
    expect(alike).toEqual(single);
    // A programme's scheme is asked for only where there is a programme.
    expect([a, b ?? 1, c, d ?? 1]).toEqual([1, 1, 1, 1]);
  });
});

describe('a worklist', () => {
  const WORKLIST = `query Worklist($first: Int!, $after: String) {
    youths(first: $first, after: $after) {
      edges { cursor node {
        id identity { familyName givenName birthDate } access { scopes } contactPoints { value }
        education { cases { id stage contactAttempts { id } } enrolments { id school { name } } }
        missionLocale { files { id missionLocale { name } situations { kind } } }
        solutions { proposals { id session { startsOn } } }
        mentoring { mentorships { id association { name } } }
      } }
    }
  }`;
  interface Worklist { youths: { edges: { cursor: string; node: { id: string; identity: object | null; education: { cases: object[] } | null } }[] } }
  const list = async (variables: object) => {
    let edges: Worklist['youths']['edges'] = [];
    const statements = await watch(async () => {
      const { data, errors } = await hub.ask<Worklist>('assistant', WORKLIST, variables);
      expect(errors).toEqual([]);
      edges = data!.youths.edges;
    });
    return { edges, counts: countsOf(statements) };
  };

  test('a hundred youths with every slice cost as many statements as one', async () => {
    const known = new Set(youthsWho(SEEDED, 1, inRoubaix, knownToAll).map((y) => y.id));
    const isKnown = ({ node }: Worklist['youths']['edges'][number], i: number): boolean => i > 0 && known.has(node.id);
    // The first page with somebody known to every partner on it: whoever is known to none costs less.
    let hundred = await list({ first: 100 });
    while (!hundred.edges.some(isKnown)) hundred = await list({ first: 100, after: hundred.edges.at(-1)!.cursor });
    expect(hundred.edges.map(({ node }) => !!node.identity && !!node.education)).toEqual(Array(100).fill(true));
    const at = hundred.edges.findIndex(isKnown);
    const single = await list({ first: 1, after: hundred.edges[at - 1]!.cursor });
    expect(single.edges.map(({ node }) => node.id)).toEqual([hundred.edges[at]!.node.id]);
    expect(hundred.counts).toEqual(single.counts);
    expect(Object.entries(hundred.counts).filter(([, count]) => count > 2)).toEqual([]);
  });
});

describe('plans on more than 10,000 youths, under row policies: an index, and few rows read for nothing', () => {
  const TIMES = 17;
  /** Beyond this, what is read and thrown away grows with the register. */
  const FEW = 200;
  beforeAll(async () => {
    await multiplyYouths(hub, TIMES);
    watch = await watchStatements(hub, { nested: true });
    await warm();
  }, 180_000);

  /** Asks, and gives back the statements that looked at a table. */
  const looking = async (table: string, persona: string, query: string, variables: object = {}): Promise<readonly Statement[]> => {
    const statements = await watch(async () => expect((await hub.ask(persona, query, variables)).errors).toEqual([]));
    const found = statements.filter(({ plan }) => [...nodesOf(plan)].some((node) => node['Relation Name'] === table));
    expect(found.length).toBeGreaterThan(0);
    return found;
  };
  const record = `query Plans($id: ID!) { youth(id: $id) {
    identity { familyName } contactPoints { value } journal(first: 20) { edges { node { at } } } referents { since }
    education { cases { id contactAttempts { id } } } missionLocale { files { id situations { kind } } } solutions { proposals { id } } mentoring { mentorships { id } }
  } }`;
  const page = (field: string, args = 'first: 20', node = 'id') => `query Page { ${field}(${args}) { edges { node { ${node} } } } }`;

  test('there are that many', async () => {
    const [{ count } = { count: 0 }] = await hub.sql<{ count: number }>('coordination', 'select count(*)::int as count from youth');
    expect(count).toBeGreaterThan(10_000);
  });

  test.each([
    ['youths of a platform', 'youth', 'assistant', page('youths')],
    ['youths of a commune', 'youth', 'assistant', page('youths', 'first: 20, commune: "59512"')],
    ['youths of a school', 'youth', 'school', page('youths')],
    // Its past referrals are read too: as many as it ever had, whatever the register holds.
    ['youths of a provider', 'youth', 'provider', page('youths'), 1_000],
    ['cases of a platform at a stage', 'dropout_case', 'assistant', page('dropoutCases', 'first: 20, stage: IN_CONTACT')],
    ['cases of an organisation that has none', 'dropout_case', 'outsider', page('dropoutCases')],
    ['files of a mission locale', 'mission_locale_file', 'mission-locale', page('missionLocaleFiles')],
    ['files of a mission locale in a situation', 'mission_locale_file', 'mission-locale', page('missionLocaleFiles', 'first: 20, situation: FORMATION')],
    ['proposals to a provider', 'proposal', 'provider', page('proposals', 'first: 20, side: RECEIVED')],
    ['proposals of an organisation', 'proposal', 'assistant', page('proposals', 'first: 20, side: SENT')],
    ['pairs of an association', 'mentorship', 'mentoring', page('mentorships')],
  ] as [string, string, string, string, number?][])('%s', async (_, table, persona, query, few = FEW) => {
    for (const statement of await looking(table, persona, query)) expect([statement.text.slice(0, 400), costlyNodes(statement, few)]).toEqual([expect.anything(), []]);
  });

  test.each([
    ['facts for the charter', 'standing'], ['a youth', 'youth'], ['source records of a youth', 'source_record'], ['journal of a youth', 'access'], ['referents of a youth', 'referent'],
    ['cases of a youth', 'dropout_case'], ['contact attempts of a case', 'contact_attempt'], ['files of a youth', 'mission_locale_file'], ['situations of a file', 'situation'],
    ['proposals of a youth', 'proposal'], ['pairs of a youth', 'mentorship'],
  ])('%s', async (_, table) => {
    for (const statement of await looking(table, 'assistant', record, { id: one!.id })) expect([statement.text.slice(0, 400), costlyNodes(statement, FEW)]).toEqual([expect.anything(), []]);
  });
});
