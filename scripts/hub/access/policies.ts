import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subgraphs } from '@passerelle/schema/subgraphs';
import { checkout } from '../../start/paths.ts';

/** The declared policy of each `Type.field`: PUBLIC, MEMBER, OWNER, YOUTH, a scope; for Query and Mutation, who may call. */
export type Policies = ReadonlyMap<string, string>;

/** The committed policies of one subgraph (`schema/policies/<name>.csv`, checked for drift by `npm test`). */
export function policiesOfSubgraph(name: string): Policies {
  const [, ...lines] = readFileSync(join(checkout, 'schema/policies', `${name}.csv`), 'utf8').trim().split('\n');
  return new Map(lines.map((line) => line.split(';') as [string, string]));
}

/**
 * The committed policies of all subgraphs together.
 * @throws Error where two subgraphs disagree on a field
 */
export function allPolicies(): Policies {
  const all = new Map<string, string>();
  for (const { name } of subgraphs) {
    for (const [field, policy] of policiesOfSubgraph(name)) {
      if ((all.get(field) ?? policy) !== policy) throw new Error(`${field} is ${all.get(field)} for one subgraph and ${policy} for ${name}`);
      all.set(field, policy);
    }
  }
  return all;
}
