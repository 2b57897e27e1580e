import { isObjectType, type GraphQLSchema } from 'graphql';
import type { Allowed, Shown } from '../trust/policy.ts';
import { shownOf } from './guard.ts';

const ROOTS = ['Query', 'Mutation'];

const saidOf = (allowed: Allowed): string =>
  typeof allowed === 'string' ? allowed : [...(allowed.roles ?? []), ...(allowed.networks ?? []).map((n) => `network ${n}`)].join(', ');

/**
 * Who may see or call what, line by line: `Type.field` and its policy. Committed beside the schema, so that a policy that
 * changes is a line that a reader sees change.
 * @param schema the guarded schema of a subgraph, as TypeGraphQL built it
 */
export function policiesOf(schema: GraphQLSchema): [field: string, policy: string][] {
  const types = Object.values(schema.getTypeMap()).filter((t) => isObjectType(t)).filter((t) => !t.name.startsWith('__'));
  return types.flatMap((type) => Object.values(type.getFields()).map(({ name, extensions }): [string, string] => [
    `${type.name}.${name}`,
    ROOTS.includes(type.name) ? saidOf(extensions['allowed'] as Allowed) : ((extensions['shown'] as Shown | undefined) ?? shownOf(type)!),
  ]));
}
