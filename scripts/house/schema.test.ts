import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { admit } from '@passerelle/gateway/limits';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isNonNullType, isNullableType, isObjectType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { committed } from '../compose/print.ts';
import { checkout } from '../start/paths.ts';
import { bounded } from './bounded-lists.ts';
import { boundedLists, described, fieldsOf, typesOf } from './schema.testkit.ts';

const schema = buildSchema(committed('api.graphql'));
const fields = fieldsOf(schema);

describe('schema/RULES.md', () => {
  it('6: everything has a description, in French', () => {
    const all = described(schema);
    expect([...all].filter(([, text]) => text.trim() === '').map(([at]) => at)).toEqual([]);
    expect([...all].filter(([, text]) => /\b(the|of|with|such as|which|list of)\b/i.test(text)).map(([at]) => at)).toEqual([]);
  });

  it('3: a list that grows is a connection; those that cannot are known', () => {
    expect(boundedLists(schema)).toEqual([...bounded].sort());
    for (const { at, field } of fields.filter((f) => getNamedType(f.field.type).name.endsWith('Connection'))) {
      expect(Object.fromEntries(field.args.map((a) => [a.name, String(a.type)])), at).toMatchObject({ first: 'Int!', after: 'String' });
    }
    for (const type of typesOf(schema).filter(isObjectType).filter((t) => t.name.endsWith('Connection'))) {
      const [edges, node] = [`${type.name.replace(/Connection$/, 'Edge')}`, type.name.replace(/Connection$/, '')];
      expect(Object.values(type.getFields()).map((f) => `${f.name}: ${f.type}`)).toEqual([`edges: [${edges}!]!`, 'pageInfo: PageInfo!']);
      expect(String((schema.getType(edges) as typeof type).getFields()['node']!.type)).toBe(node);
    }
  });

  it('4: a mutation starts with a verb, takes one input, and answers a nullable result with its user errors', () => {
    const payloads: string[] = [];
    for (const field of Object.values(schema.getMutationType()!.getFields())) {
      expect(field.args.map((a) => a.name), field.name).toEqual(['input']);
      expect(isNonNullType(field.args[0]!.type) && isInputObjectType(getNamedType(field.args[0]!.type)), field.name).toBe(true);
      const payload = getNamedType(field.type);
      if (!isObjectType(payload) || !payload.name.endsWith('Payload') || !isNonNullType(field.type)) throw new Error(`${field.name} answers ${field.type}`);
      const { userErrors, ...results } = payload.getFields();
      expect(String(userErrors?.type), field.name).toBe('[UserError!]!');
      expect(Object.values(results).filter((f) => !isNullableType(f.type)), field.name).toEqual([]);
      expect(Object.keys(results), field.name).toHaveLength(1);
      payloads.push(payload.name);
    }
    expect(typesOf(schema).map((t) => t.name).filter((n) => n.endsWith('Payload') && !payloads.includes(n))).toEqual([]);
  });

  it('6: names are nouns, booleans say is or has, enum values are SCREAMING_SNAKE', () => {
    expect(fields.filter(({ field }) => /^(get|list|fetch|find)[A-Z]/.test(field.name)).map((f) => f.at)).toEqual([]);
    expect(fields.filter(({ field }) => getNamedType(field.type).name === 'Boolean' && !/^(is|has|needs|ends)[A-Z]/.test(field.name)).map((f) => f.at)).toEqual([]);
    const values = typesOf(schema).flatMap((t) => (isEnumType(t) ? t.getValues().map((v) => v.name) : []));
    expect(values.filter((v) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(v))).toEqual([]);
    expect(typesOf(schema).map((t) => t.name).filter((n) => !/^[A-Z][A-Za-z0-9]*$/.test(n))).toEqual([]);
    expect(fields.filter(({ field }) => !/^[a-z][A-Za-z0-9]*$/.test(field.name)).map((f) => f.at)).toEqual([]);
  });

  it('2: an id is an ID; what the rest of the graph can give is given as an object, not by its id', () => {
    const named = fields.filter(({ field }) => /(^id|Id)$/.test(field.name));
    expect(named.filter(({ field }) => !['ID', 'ID!'].includes(String(field.type)) && !field.name.startsWith('external')).map((f) => f.at)).toEqual([]);
    expect(named.filter(({ field }) => field.name !== 'id').map((f) => f.at)).toEqual(['MissionLocaleFile.externalId', 'Organisation.parentId', 'Youth.canonicalId']);
    const inputs = typesOf(schema).filter(isInputObjectType).flatMap((t) => Object.values(t.getFields()).map((f) => [`${t.name}.${f.name}`, f] as const));
    expect(inputs.filter(([, f]) => /Ids?$/.test(f.name) && getNamedType(f.type).name !== 'ID').map(([at]) => at)).toEqual([]);
  });

  it('7, 8: no grant for clients, no router-only directive, @provides or @override', () => {
    expect(fields.filter(({ field }) => /grant/i.test(field.name)).map((f) => f.at)).toEqual([]);
    expect(committed('api.graphql')).not.toMatch(/\b_(entities|service)\b|@inaccessible/);
    expect(committed('supergraph.graphql')).not.toMatch(/@(authenticated|requiresScopes|policy|context|fromContext)\b|specs\.apollo\.dev\/(authenticated|requiresScopes|policy|context)|(provides|override): "/);
    const requires = [...committed('supergraph.graphql').matchAll(/requires: "([^"]*)"/g)].map((m) => m[1]);
    expect([...new Set(requires)]).toEqual(['grant']);
  });
});

describe('schema/operations', () => {
  const folder = join(checkout, 'schema/operations');
  it.each(readdirSync(folder).filter((file) => file.endsWith('.graphql')))('%s is valid, and within the gateway’s limits', (file) => {
    const query = readFileSync(join(folder, file), 'utf8');
    expect(validate(schema, parse(query))).toEqual([]);
    expect(() => admit({ query })).not.toThrow();
  });
});
