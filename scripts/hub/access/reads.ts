import { isObjectType, type GraphQLObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { differences, merge, OWN, plain } from './compare.ts';
import { isOwn, LISTS, mayCall, PERSONAS, READS_JOURNAL, scopesOf, type Persona, type YouthKey } from './expected.ts';
import type { Node } from './oracle.ts';
import { BY_ROW, questionsTo, type Question } from './roots.ts';
import { UNREGISTERED } from './arrange-rows.ts';
import { eachOf, type Answer, type World } from './world.ts';

/** Type.field that were seen, for the test that nothing is vacuous. */
export const seen = new Set<string>();
/** Roots that each persona called. */
export const called = new Map<Persona, Set<string>>();

const queryType = (world: World): GraphQLObjectType => world.schema.getQueryType()!;
const note = (field: string): void => { seen.add(field); };

/** Judges one answer by itself: nothing in it that the persona may not see, and an error code only where it may not call. */
export function faultsOf(world: World, persona: Persona, { root, query }: Question, answer: Answer): string[] {
  called.set(persona, (called.get(persona) ?? new Set()).add(root));
  const where = `${persona} ${root} ${query.slice(0, 60)}`;
  if (!mayCall(persona, world.policies.get(`Query.${root}`) ?? '')) {
    const refused = answer.codes.includes(persona === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    return refused && (answer.data === null || answer.data[root] === null) ? [] : [`${where}: called by somebody who may not (${answer.codes.join()})`];
  }
  // The stage is the platforms' worklist: nobody else may sort youths by it.
  if (query.includes('stage: IN_CONTACT') && !READS_JOURNAL.includes(persona)) return answer.codes.join() === 'BAD_USER_INPUT' && !answer.data ? [] : [`${where}: filtered by stage`];
  if (answer.codes.length || !answer.data) return [`${where}: ${answer.status} ${answer.text.slice(0, 300)}`];
  const allowed = world.oracle.trim(persona, queryType(world), answer.data, note);
  return differences(plain(answer.data), plain(allowed)).map((d) => `${where} reads too much at ${d}`);
}

/** Reads of every root and persona, through the gateway. */
export function reads(world: () => World): void {
  describe('what is read through the gateway is exactly what the charter says', () => {
    for (const root of Object.keys(BY_ROW)) {
      test(`${root}(id): every field, nested, for every row and persona`, async () => {
        const w = world();
        const faults: string[] = [];
        await eachOf(questionsTo(w).byRow(root), async (question) => { faults.push(...(await judge(w, question))); });
        expect(faults.slice(0, 20)).toEqual([]);
      }, 120_000);
    }

    test('every other root: lists with and without filters, catalogues, oneself', async () => {
      const w = world();
      const faults: string[] = [];
      const lists = new Map<string, Set<YouthKey>>();
      await eachOf(questionsTo(w).others().flatMap((question) => PERSONAS.filter((persona) => !question.again || mayCall(persona, w.policies.get(`Query.${question.root}`) ?? '')).map((persona) => ({ question, persona }))), async ({ question, persona }) => {
        const answer = await w.ask(persona, question.query);
        faults.push(...faultsOf(w, persona, question, answer), ...underSixteen(w, persona, question.root, answer));
        const listed = lists.get(`${persona} ${question.root}`) ?? new Set();
        for (const node of nodesOf(answer.data?.[question.root])) {
          const youth = w.known.get(String(node['id']))?.youth;
          if (youth) listed.add(youth);
        }
        lists.set(`${persona} ${question.root}`, listed);
      });
      expect(faults.slice(0, 20)).toEqual([]);
      const expected = Object.entries(LISTS).flatMap(([root, by]) => PERSONAS.map((persona) => `${persona} ${root}: ${[...(by[persona] ?? [])].sort().join(' ')}`));
      const actual = Object.keys(LISTS).flatMap((root) => PERSONAS.map((persona) => `${persona} ${root}: ${[...(lists.get(`${persona} ${root}`) ?? [])].sort().join(' ')}`));
      expect(actual).toEqual(expected);
    }, 120_000);

    test('Youth.access tells each persona its own scopes, and nothing else', async () => {
      const w = world();
      for (const persona of PERSONAS.filter((p) => p !== 'nobody')) {
        for (const youth of w.youths) {
          const { data } = await w.ask(persona, 'query Q($id: ID!) { youth(id: $id) { access { scopes } } }', { id: youth.id });
          const scopes = (data?.['youth'] as { access: { scopes: string[] } } | null)?.access.scopes ?? [];
          expect([persona, youth.key, [...scopes].sort()]).toEqual([persona, youth.key, [...scopesOf(persona, youth.key)].sort()]);
        }
      }
    });
  });
}

/** To whom a row may not be opened at all, it is null whatever is asked below it: once is enough. */
const opens = ({ known }: World, persona: Persona, id: unknown): boolean => {
  const row = known.get(String(id));
  return !row || isOwn(persona, row.owners) || (row.youth !== null && scopesOf(persona, row.youth).length > 0);
};

/** Asks everybody the same: each is answered what the oracle leaves of what all of them together were. */
async function judge(world: World, question: Question): Promise<string[]> {
  const answers: { persona: Persona; answer: Answer }[] = [];
  const asked = PERSONAS.filter((persona) => !question.again || opens(world, persona, question.variables['id']));
  for (const persona of asked) answers.push({ persona, answer: await world.ask(persona, question.query, question.variables) });
  const faults = answers.flatMap(({ persona, answer }) => faultsOf(world, persona, question, answer));
  const full = answers.map(({ answer }) => answer.data as unknown).reduce(merge, null) as Node | null;
  if (!full) return faults;
  for (const { persona, answer } of answers) {
    if (!mayCall(persona, world.policies.get(`Query.${question.root}`) ?? '')) continue;
    const allowed = world.oracle.trim(persona, queryType(world), full);
    faults.push(...differences(plain(answer.data, OWN), plain(allowed, OWN)).map((d) => `${persona} ${JSON.stringify(question.variables)} ${d}`));
  }
  return faults;
}

const nodesOf = (list: unknown): Node[] => {
  if (Array.isArray(list)) return list as Node[];
  const { edges } = (list ?? {}) as { edges?: { node: Node | null }[] };
  return (edges ?? []).map((e) => e.node).filter((n) => n !== null && n !== undefined);
};

/** B21, 3.2: no list names an under-16, save the association's own list of its pairs (F15). */
function underSixteen(world: World, persona: Persona, root: string, { text }: Answer): string[] {
  const own = ['mentorships', 'mentorshipsQuiet', 'mentorshipsDue'].includes(root) && persona === 'mentoring';
  const ids = [world.youth('young').id, UNREGISTERED.file, UNREGISTERED.pair];
  return own ? [] : ids.filter((id) => text.includes(id)).map((id) => `${persona} ${root} lists the under-16 ${id}`);
}

/** Fields that no answer can show: a withdrawn offer, or who left a consortium, is in no list. No person is in any of them. */
const NEVER = [
  'MentoringOffer.withdrawnOn', 'ConsortiumMember.until',
  // A type stands once on a path: what leads from a public row to another of its kind is not asked.
  'Funder.managedBy', 'Funder.parent', 'Funder.children', 'MissionLocale.mergedInto', 'Organisation.mergedInto',
  // What a mutation counted.
  'Reassignment.count', 'Reassignment.remaining',
];

/** Every field of every type that a query can reach: `Type.field`. */
export const reachable = (world: World): string[] =>
  Object.values(world.schema.getTypeMap()).filter((t) => isObjectType(t)).filter((t) => !t.name.startsWith('__') && !/Payload$|^Query$|^Mutation$|^UserError$|^CharterSignature$/.test(t.name))
    .flatMap((t) => Object.keys(t.getFields()).map((f) => `${t.name}.${f}`)).filter((field) => !NEVER.includes(field));
