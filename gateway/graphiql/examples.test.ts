import { existsSync, globSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const schemaFile = `${root}schema/api.graphql`;

/** Every operation that the page offers or sends by itself. */
const operations = globSync(['gateway/graphiql/examples/*.graphql', 'schema/operations/*.graphql'], { cwd: root });

test('the examples are there', () => {
  expect(operations.length).toBeGreaterThanOrEqual(6);
});

test.skipIf(!existsSync(schemaFile)).each(operations)('%s is valid against the consumer schema', (file) => {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  expect(validate(schema, parse(readFileSync(root + file, 'utf8')))).toEqual([]);
});
