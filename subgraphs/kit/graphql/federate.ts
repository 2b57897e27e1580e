import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { GraphQLObjectType, parse, type GraphQLSchema } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { RequestContext } from '../server/context.ts';
import { describe } from './descriptions.ts';
import { forbidden } from './errors.ts';
import { guard, shownOf } from './guard.ts';
import type { AboutYouth } from '../trust/policy.ts';
import { policiesOf } from './policies.ts';
import { admitRepresentations } from './representations.ts';

/** Finds an entity for a representation; null when it is missing or not for this viewer. */
export type Reference = (representation: { id: string; grant?: string | null }, context: RequestContext) => object | null | Promise<object | null>;

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@inaccessible", "@tag"])`;

/**
 * Makes a federation subgraph of TypeGraphQL classes: policies in front of every resolver, representations checked,
 * SDL printed for composition, policies listed.
 * @param references how each entity type is found from its key
 */
export function federate(resolvers: NonEmptyArray<Function>, references: Readonly<Record<string, Reference>>): { sdl: string; schema: GraphQLSchema; policies: ReturnType<typeof policiesOf> } {
  const built = guard(describe(buildSchemaSync({
    resolvers, orphanedTypes: [], validate: false, skipCheck: true,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTimeISO }],
  })));
  const sdl = `${LINK}\n\n${printSchemaWithDirectives(built)}`;
  const map = createResolversMap(built) as Record<string, Record<string, unknown>>;
  for (const [name, find] of Object.entries(references)) {
    const type = built.getType(name);
    if (!(type instanceof GraphQLObjectType)) throw new Error(`${name} is referenced but is not a type of this subgraph`);
    const shown = shownOf(type)!;
    map[name] = {
      ...map[name],
      __resolveReference: async (representation: { id: string; grant?: string | null }, context: RequestContext) => {
        const found = await find(representation, context);
        return found && (await context.shows(shown, found as AboutYouth)) ? found : null;
      },
    };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]);
  const query = schema.getQueryType()!.getFields();
  // The SDL is committed and composed beforehand; at run time nobody needs it.
  if (query['_service']) query['_service'].resolve = () => { throw forbidden(); };
  if (query['_entities']) query['_entities'].resolve = admitRepresentations(query['_entities'].resolve!);
  return { sdl, schema, policies: policiesOf(built) };
}

export { GraphQLLocalDate as LocalDate };
