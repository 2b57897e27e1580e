import { randomUUID } from 'node:crypto';
import { GraphQLID, GraphQLInputObjectType, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import { expect, test } from 'vitest';
import { checkArgument } from './arguments.ts';

const input = new GraphQLNonNull(new GraphQLInputObjectType({
  name: 'Input', fields: { id: { type: new GraphQLNonNull(GraphQLID) }, others: { type: new GraphQLList(GraphQLID) }, text: { type: GraphQLString } },
}));

test('what a statement can take passes', () => {
  expect(() => checkArgument(input, { id: randomUUID(), others: [randomUUID()], text: 'Éloïse' })).not.toThrow();
  expect(() => checkArgument(GraphQLID, null)).not.toThrow();
});

test.each([
  [{ id: '12' }], [{ id: 12 }], [{ id: randomUUID(), others: ['{"$ne":null}'] }], [{ id: randomUUID(), text: 'a\0b' }],
])('%j is refused before it reaches a statement', (value) => {
  expect(() => checkArgument(input, value)).toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }));
});
