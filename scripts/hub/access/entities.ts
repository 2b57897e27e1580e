import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subgraphs } from '@passerelle/schema/subgraphs';
import { buildASTSchema, isObjectType, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkout } from '../../start/paths.ts';
import { differences, plain } from './compare.ts';
import { documentsFor } from './documents.ts';
import { PERSONAS, scopesOf, type Persona } from './expected.ts';
import { forger, type Forger } from './forge.ts';
import type { KnownRow } from './known-rows.ts';
import { Oracle, type Node } from './oracle.ts';
import { policiesOfSubgraph } from './policies.ts';
import { eachOf, type Answer, type World } from './world.ts';

/** A subgraph as one meets it at its own port. */
interface Port {
  readonly name: string;
  readonly url: string;
  readonly schema: GraphQLSchema;
  readonly oracle: Oracle;
  /** Types about youths that `_entities` answers for. */
  readonly entities: readonly string[];
}

const HEAD = 'query Q($r: [_Any!]!)';
/** Who brings grants that nobody signed: the grants' own holder, somebody with a passport and no right, somebody without. */
const FORGERS: readonly Persona[] = ['assistant', 'outsider', 'nobody'];
type Representation = Readonly<Record<string, unknown>>;

function portsOf(world: World): Port[] {
  return subgraphs.map(({ name }) => {
    const text = readFileSync(join(checkout, 'schema/subgraphs', `${name}.graphql`), 'utf8');
    const schema = buildASTSchema(parse(text), { assumeValidSDL: true });
    const policies = policiesOfSubgraph(name);
    const entities = [...text.matchAll(/^type (\w+) @key\(fields: "id"\)/gm)].map(([, type]) => type ?? '').filter((type) => !['PUBLIC', 'MEMBER'].includes(policies.get(`${type}.id`) ?? ''));
    return { name, url: `${world.hub.urls.subgraphs[name]}/graphql`, schema, oracle: new Oracle({ schema, policies, known: world.known }), entities };
  });
}

const queries = new Map<string, string>();

/** A query of `_entities` for one type, everything one field deep. */
function queryOf({ name, schema }: Port, type: string): string {
  const found = queries.get(`${name}.${type}`) ?? `${documentsFor(HEAD, `_entities(representations: $r) { ... on ${type}`, schema.getType(type) as GraphQLObjectType, { repeats: 1, depth: 2, isAbout: () => true })[0]} }`;
  queries.set(`${name}.${type}`, found);
  return found;
}

/** Asks `_entities` straight, as somebody, with these representations of one type. */
async function askEntities(world: World, port: Port, type: string, persona: Persona, representations: readonly unknown[], headers?: Readonly<Record<string, string>>): Promise<Answer> {
  const given = headers ?? (persona === 'nobody' ? {} : { authorization: `Bearer ${await world.passport(persona)}` });
  return world.post(port.url, { query: queryOf(port, type), variables: { r: representations } }, given, persona);
}

const rowsOf = (answer: Answer): (Node | null)[] => ((answer.data?.['_entities'] ?? []) as (Node | null)[]);

/** Faults of an answer of `_entities`: what is in it and may not be; and, without any entitlement, anything at all. */
function faultsOf(port: Port, type: string, persona: Persona, what: string, answer: Answer): string[] {
  const shape = port.schema.getType(type);
  if (!isObjectType(shape)) return [`${type} is no type`];
  return rowsOf(answer).flatMap((row) => {
    if (!row || Object.values(row).every((value) => value === null || Array.isArray(value) && !value.length)) return [];
    // Under a root that the oracle does not know, the row itself is judged as a list of one.
    const allowed = port.oracle.trimItem(persona, shape, row);
    return differences(plain(row), plain(allowed)).map((d) => `${persona} ${port.name} ${type} ${what}: ${d}`);
  });
}

/** Representations of every row of a type, each with the grant that `grantOf` gives for its youth. */
const representations = (rows: readonly KnownRow[], grantOf: (row: KnownRow) => string | null): Representation[] =>
  rows.map((row) => { const grant = grantOf(row); return { __typename: row.type, id: row.id, ...(grant ? { grant } : {}) }; });

/** Straight at the ports: passports, grants, representations that nobody signed or that were made for somebody else. */
export function entities(world: () => World): void {
  describe('a subgraph trusts nobody: _entities at its own port', () => {
    const eachEntity = async (work: (w: World, port: Port, type: string, rows: readonly KnownRow[], forge: Forger) => Promise<string[]>): Promise<string[]> => {
      const w = world();
      const forge = await forger(w);
      const faults: string[] = [];
      const all = portsOf(w).flatMap((port) => port.entities.map((type) => ({ port, type, rows: [...w.known.values()].filter((row) => row.type === type) })));
      await eachOf(all, async ({ port, type, rows }) => { faults.push(...(rows.length ? await work(w, port, type, rows, forge) : [`${type} has no row`])); });
      return faults.slice(0, 20);
    };

    test('without a grant, with one stolen from the assistant, expired, forged, of another youth: no row that the table does not allow', async () => {
      const faults = await eachEntity(async (w, port, type, rows, forge) => {
        const found: string[] = [];
        const kinds = forge.kinds(w);
        for (const persona of PERSONAS) {
          const tried = Object.entries(kinds).filter((_, i) => i < 2 || FORGERS.includes(persona));
          for (const [what, grantOf] of tried) found.push(...faultsOf(port, type, persona, what, await askEntities(w, port, type, persona, representations(rows, grantOf))));
        }
        return found;
      });
      expect(faults).toEqual([]);
    }, 120_000);

    test('an authentic grant opens what it says and nothing else: the test above is not vacuous', async () => {
      let opened = 0;
      const faults = await eachEntity(async (w, port, type, rows, forge) => {
        const own = forge.own('assistant', w);
        const answer = await askEntities(w, port, type, 'assistant', representations(rows, own));
        opened += rowsOf(answer).filter((row) => row !== null && row['id'] !== null).length;
        return faultsOf(port, type, 'assistant', 'own grant', answer);
      });
      expect(faults).toEqual([]);
      expect(opened).toBeGreaterThan(50);
    });

    test('operators, arrays, other keys, 1,001 representations: refused, no row', async () => {
      const faults = await eachEntity(async (w, port, type, rows) => {
        const id = rows[0]?.id ?? '';
        const odd: readonly unknown[][] = [
          [{ __typename: type, id: { $ne: null } }], [{ __typename: type, id: [id] }], [{ __typename: type, id, ownerId: id }], [{ __typename: type, id, grant: { $ne: null } }],
          [{ __typename: type, id, youthId: { $gt: '' } }], [{ __typename: type }], Array.from({ length: 1_001 }, () => ({ __typename: type, id })),
        ];
        const found: string[] = [];
        for (const given of odd) {
          const answer = await askEntities(w, port, type, 'assistant', given);
          if (rowsOf(answer).some((row) => row !== null) || !answer.codes.length) found.push(`${port.name} ${type} ${JSON.stringify(given).slice(0, 120)}: ${answer.text.slice(0, 120)}`);
        }
        return found;
      });
      expect(faults).toEqual([]);
    }, 60_000);

    test('no passport, headers that name somebody, the end user’s own token, a passport that nobody signed: nothing', async () => {
      const faults = await eachEntity(async (w, port, type, rows, forge) => {
        const viewer = { 'x-viewer': 'assistant', 'x-user-id': 'assistant', 'x-org': 'psad-roubaix-tourcoing', 'x-organisation': 'psad-roubaix-tourcoing', 'x-role': 'ASSISTANT', 'x-forwarded-user': 'assistant' };
        const attempts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
          anonymous: {}, headers: viewer, 'access token': { authorization: `Bearer ${await w.token('assistant')}` }, basic: { authorization: 'Basic YTpi' },
          'forged passport': { authorization: `Bearer ${await forge.passport(await w.passport('assistant'))}` }, 'expired passport': { authorization: `Bearer ${await forge.expiredPassport(await w.passport('assistant'))}` },
          'unsigned passport': { authorization: `Bearer ${forge.unsigned(await w.passport('assistant'))}` }, 'a grant for a passport': { authorization: `Bearer ${forge.own('assistant', w)(rows[0]!) ?? ''}` },
        };
        const found: string[] = [];
        for (const [what, headers] of Object.entries(attempts)) {
          const answer = await askEntities(w, port, type, 'nobody', representations(rows, forge.own('assistant', w)), headers);
          const refused = 'authorization' in headers ? answer.status === 401 : true;
          if (!refused || rowsOf(answer).some((row) => row !== null)) found.push(`${port.name} ${type} ${what}: ${answer.status} ${answer.text.slice(0, 160)}`);
        }
        return found;
      });
      expect(faults).toEqual([]);
    }, 60_000);

    test('_service and introspection are refused, also to a member', async () => {
      const w = world();
      for (const port of portsOf(w)) {
        for (const query of ['{ _service { sdl } }', '{ __schema { types { name } } }']) {
          const answer = await w.post(port.url, { query }, { authorization: `Bearer ${await w.passport('assistant')}` }, 'assistant');
          expect([port.name, query, answer.codes.length > 0, answer.text.includes('type Youth')]).toEqual([port.name, query, true, false]);
        }
      }
    });

    test('nobody without a scope for a youth gets a grant for it from coordination', async () => {
      const w = world();
      for (const persona of PERSONAS.filter((p) => p !== 'nobody')) {
        const answer = await w.post(`${w.hub.environment['COORDINATION_URL']}/grants`, { youths: w.youths.map((y) => y.id) }, { authorization: `Bearer ${await w.passport(persona)}` }, persona);
        const { grants } = JSON.parse(answer.text) as { grants: Record<string, string> };
        expect([persona, Object.keys(grants).sort()]).toEqual([persona, w.youths.filter((y) => scopesOf(persona, y.key).length).map((y) => y.id).sort()]);
      }
    });
  });
}
