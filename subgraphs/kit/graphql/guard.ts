import { getNamedType, isObjectType, type GraphQLArgument, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../server/context.ts';
import { forbidden, unauthenticated } from './errors.ts';
import { checkArgument } from './arguments.ts';
import { attempt } from './mutation.ts';
import type { AboutYouth, Allowed, Shown } from '../trust/policy.ts';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

const ROOTS = ['Query', 'Mutation'];
const own = (source: unknown, name: string) => (source as Record<string, unknown> | null)?.[name];

/** Who may see a type; undefined when nobody said. */
export const shownOf = (type: GraphQLObjectType) => type.extensions['shown'] as Shown | undefined;

/**
 * Puts the declared policies in front of every resolver, so that a resolver cannot forget one.
 * A root field or a type without a declared policy stops the subgraph: nothing is open by omission.
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (!ROOTS.includes(type.name) && !shownOf(type)) throw new Error(`${type.name} declares no policy: add Public, Members or Shared`);
    for (const field of Object.values(type.getFields())) {
      let resolve: Resolve = field.resolve ?? ((source) => own(source, field.name));
      const target = getNamedType(field.type);
      const targetShown = isObjectType(target) ? shownOf(target) : undefined;
      if (targetShown && targetShown !== 'PUBLIC') resolve = filtered(resolve, targetShown);
      const nodeShown = nodeShownOf(target);
      if (nodeShown && nodeShown !== 'PUBLIC') resolve = edgesShown(resolve, nodeShown);
      if (ROOTS.includes(type.name)) {
        const allowed = field.extensions['allowed'] as Allowed | undefined;
        if (!allowed) throw new Error(`${type.name}.${field.name} declares no policy: add Allow`);
        if (field.args.length) resolve = argumentsChecked(resolve, field.args);
        resolve = allowedOnly(type.name === 'Mutation' ? attempt(resolve) : resolve, allowed);
      } else {
        const shown = field.extensions['shown'] as Shown | undefined;
        if (shown) resolve = shownOnly(resolve, shown);
      }
      field.resolve = resolve;
    }
  }
  return schema;
}

/** Lets through only objects that the viewer may see: one object becomes null, a list loses it. */
function filtered(resolve: Resolve, shown: Shown): Resolve {
  return async (source, args, context, info) => {
    const value = await resolve(source, args, context, info);
    if (value === null || value === undefined) return value;
    if (!Array.isArray(value)) return (await context.shows(shown, value as AboutYouth)) ? value : null;
    const seen = await Promise.all(value.map(async (item) => context.shows(shown, item as AboutYouth)));
    return value.filter((_, i) => seen[i]);
  };
}

/** Who may see the nodes of a list, given the type of its edges. */
const nodeShownOf = (target: unknown): Shown | undefined => {
  if (!isObjectType(target) || !target.name.endsWith('Edge')) return undefined;
  const node = getNamedType(target.getFields()['node']?.type);
  return isObjectType(node) ? shownOf(node) : undefined;
};

/** Leaves out the edges whose node the viewer may not see: their cursors and their number would tell that they exist. */
function edgesShown(resolve: Resolve, shown: Shown): Resolve {
  return async (source, args, context, info) => {
    const edges = (await resolve(source, args, context, info)) as { node: AboutYouth }[];
    const seen = await Promise.all(edges.map(async ({ node }) => context.shows(shown, node)));
    return edges.filter((_, i) => seen[i]);
  };
}

/** Lets through only arguments that a statement can take. */
function argumentsChecked(resolve: Resolve, named: readonly GraphQLArgument[]): Resolve {
  return (source, args, context, info) => {
    for (const { name, type } of named) checkArgument(type, args[name]);
    return resolve(source, args, context, info);
  };
}

function shownOnly(resolve: Resolve, shown: Shown): Resolve {
  return async (source, args, context, info) =>
    (await context.shows(shown, source as AboutYouth)) ? resolve(source, args, context, info) : null;
}

function allowedOnly(resolve: Resolve, allowed: Allowed): Resolve {
  return (source, args, context, info) => {
    if (allowed === 'ANYONE') return resolve(source, args, context, info);
    if (!context.viewer) throw unauthenticated();
    if (allowed !== 'MEMBER') {
      const { roles, networks } = allowed;
      if (roles && !roles.some((r) => context.member.roles.includes(r))) throw forbidden();
      if (networks && !networks.includes(context.member.network)) throw forbidden();
    }
    return resolve(source, args, context, info);
  };
}
