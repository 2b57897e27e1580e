import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admit } from './limits.ts';
import { RECORD, startHub, type TestHub } from './testkit/hub.ts';

let hub: TestHub;
let token: string;
beforeAll(async () => {
  hub = await startHub();
  token = await hub.issuer.token();
  await hub.ask(RECORD, { token, variables: { id: 'warm' } });
});
afterAll(() => hub.close());

const nested = (open: string, inner: string, times: number) => `${open.repeat(times)}${inner}${'}'.repeat(times)}`;
const doubling = (n: number) => `{ youth(id: 1) { ...f0 } } ${Array.from({ length: n }, (_, i) => `fragment f${i} on Youth { ${i === n - 1 ? 'id' : `a: friend { ...f${i + 1} } b: friend { ...f${i + 1} }`} }`).join(' ')}`;

describe('security.md 2: each document made to exhaust is refused with 4xx, quickly, and nothing is asked of a subgraph', () => {
  const attacks: [string, string, string][] = [
    ['1,000 aliases of a root field', `{ ${Array.from({ length: 1_000 }, (_, i) => `a${i}: platforms`).join(' ')} }`, 'QUERY_TOO_LARGE'],
    ['16 aliases', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: platforms`).join(' ')} }`, 'QUERY_TOO_LARGE'],
    ['11 root fields', `{ ${'platforms '.repeat(11)} }`, 'QUERY_TOO_LARGE'],
    ['root fields through fragments', `{ ...f ...f } fragment f on Query { ${'platforms '.repeat(6)} }`, 'QUERY_TOO_LARGE'],
    ['2^16 fields by fragments', doubling(17), 'QUERY_TOO_LARGE'],
    ['2,000 nested inline fragments', `{ youth(id: 1) ${nested('{ ... ', '{ id }', 2_000)} }`, 'QUERY_TOO_LARGE'],
    ['200 nested inline fragments', `{ youth(id: 1) { ${nested('... { ', 'id', 200)} } }`, 'QUERY_TOO_LARGE'],
    ['300 nested fields', `{ youth(id: 1) ${nested('{ friend ', '{ id }', 300)} }`, 'QUERY_TOO_LARGE'],
    ['13 levels', `{ youth(id: 1) { ${nested('friend { ', 'id', 12)} } }`, 'QUERY_TOO_LARGE'],
    ['fragments in a circle', '{ youth(id: 1) { ...a } } fragment a on Youth { friend { ...b } } fragment b on Youth { friend { ...a } }', 'QUERY_TOO_LARGE'],
    ['21 directives', `{ platforms ${'@include(if: true) '.repeat(21)} }`, 'QUERY_TOO_LARGE'],
    ['more than 1,000 tokens', `{ ${'platforms '.repeat(1_100)} }`, 'QUERY_TOO_LARGE'],
    ['a page of 101', '{ youths(first: 101) { edges { node { id } } } }', 'QUERY_TOO_LARGE'],
    ['pages in pages in pages', `{ youths(first: 100) { edges { node { ${'friend { id } '.repeat(160)} } } } }`, 'QUERY_TOO_LARGE'],
    ['a document that does not parse', '{ youth(', 'GRAPHQL_PARSE_FAILED'],
    ['an empty document', ' ', 'GRAPHQL_PARSE_FAILED'],
    ['only a fragment', 'fragment a on Youth { id }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', 'subscription { youth(id: 1) { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['introspection of the schema', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['introspection of a type', '{ __type(name: "Youth") { fields { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a subgraph’s own root field', '{ _service { sdl } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['entities', '{ _entities(representations: []) { __typename } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown directive', '{ platforms @defer }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a hundred mistakes', `{ ${Array.from({ length: 9 }, (_, i) => `x${i}`).join(' ')} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ];
  test.each(attacks)('%s', async (_name, query, code) => {
    const seen = hub.subgraphs.coordination.seen.length;
    const [attack, canary] = await Promise.all([hub.ask(query, { token }), hub.send('/health/live')]);
    expect(attack.status).toBe(400);
    expect(attack.errors[0]!.extensions.code).toBe(code);
    expect(attack.errors.length).toBeLessThanOrEqual(6);
    expect(attack.took).toBeLessThan(500);
    expect(canary.took).toBeLessThan(250);
    expect(hub.subgraphs.coordination.seen.length).toBe(seen);
  });

  test('a body of more than 100 kB', async () => {
    expect(await hub.ask(RECORD, { variables: { id: 'x'.repeat(100_000) } })).toMatchObject({ status: 413, errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }] });
  });
  test('variables nested a thousand times', async () => {
    const deep: unknown = JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`);
    expect((await hub.ask('query A($v: Anything) { hello(word: $v) }', { variables: { v: deep } })).status).toBe(400);
  });
  test('a page of 101 as a variable; and the cost of pages given as variables', async () => {
    const query = 'query Page($n: Int) { youths(first: $n) { edges { node { id } } } }';
    expect((await hub.ask(query, { token, variables: { n: 101 } })).status).toBe(400);
    expect(await hub.ask(query, { token, variables: { n: 3 } })).toMatchObject({ status: 200, errors: [] });
  });
});

describe('what is asked wrongly is said so, with 4xx', () => {
  const bodies: [string, string, string][] = [
    ['a batch', '[{"query":"{ platforms }"}]', 'application/json'],
    ['a persisted query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}', 'application/json'],
    ['no query', '{}', 'application/json'],
    ['null', 'null', 'application/json'],
    ['broken JSON', '{"query": "{ secret', 'application/json'],
    ['a prototype', '{"query":"{ platforms }","__proto__":{"a":1}}', 'application/json'],
    ['text/plain', '{"query":"{ platforms }"}', 'text/plain'],
    ['a form', 'query={platforms}', 'application/x-www-form-urlencoded'],
    ['multipart', '--x\r\n\r\n--x--', 'multipart/form-data; boundary=x'],
  ];
  test.each(bodies)('%s', async (_name, body, type) => {
    const answer = await hub.send('/graphql', { method: 'POST', body, headers: { 'content-type': type } });
    expect([400, 415]).toContain(answer.status);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
  test('a body without content type', async () => {
    expect((await hub.send('/graphql', { method: 'POST', body: Buffer.from('{"query":"{ platforms }"}') })).status).toBe(415);
  });
  test.each([['{ platforms }'], ['mutation { rename(id: 1, name: "x") { id } }']])('GET %s', async (query) => {
    expect((await hub.send(`/graphql?query=${encodeURIComponent(query)}`, { headers: { 'content-type': 'application/json' } })).status).toBe(405);
  });
  test('a variable of the wrong type, an unknown operation, a missing variable', async () => {
    expect(await hub.ask(RECORD, { variables: { id: { $ne: null } } })).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(await hub.ask(RECORD, {})).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    const answer = await hub.send('/graphql', { method: 'POST', body: JSON.stringify({ query: RECORD, operationName: 'Other' }), headers: { 'content-type': 'application/json' } });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

test('design.md 6: fields kept from consumers cannot be asked for, nor guessed from the error', async () => {
  const { status, text } = await hub.ask('{ youth(id: 1) { grant } a: youth(id: 1) { gran } }', { token });
  expect(status).toBe(400);
  expect(text).not.toMatch(/Did you mean/);
});

test('query plans are not shown', async () => {
  const { text } = await hub.ask(RECORD, { token, variables: { id: 'y1' }, headers: { 'apollo-query-plan-experimental': '1', 'apollo-federation-include-trace': 'ftv1' } });
  expect(text).not.toMatch(/QueryPlan|extensions/);
});

test('a legal document is let in, whatever its size below the limits', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 100 }), (depth, width, first) => {
    const query = `{ ${`youths(first: ${first}) { edges { node { id } } } `.repeat(width)} }`;
    expect(() => admit({ query })).not.toThrow();
    expect(() => admit({ query: `{ youth(id: 1) { ${nested('friend { ', 'id', Math.max(0, depth - 1))} } }` })).not.toThrow();
  }));
});

test('any text is either let in or refused with a 4xx, never a crash', () => {
  const bits = fc.constantFrom('{', '}', '...', 'a', ' on ', 'fragment', 'query', '(', ')', '[', ']', 'first:', '1', '$', '@', ':', '"', '"""', '!');
  fc.assert(fc.property(fc.array(bits, { maxLength: 60 }).map((parts) => parts.join(' ')), (query) => {
    try { admit({ query }); } catch (error) { expect(error).toMatchObject({ status: 400 }); }
  }), { numRuns: 500 });
});

const operations = new URL('../schema/operations/', import.meta.url);
test('every operation that the schema registers is within the limits, with no variable told', () => {
  const files = existsSync(operations) ? readdirSync(operations).filter((name) => name.endsWith('.graphql')) : [];
  for (const file of files) expect(() => admit({ query: readFileSync(new URL(file, operations), 'utf8') }), file).not.toThrow();
});
