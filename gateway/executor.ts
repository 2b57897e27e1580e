import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { HubContext } from './hub-context.ts';
import type { SubgraphSource } from './subgraph-source.ts';

type Gateway = NonNullable<ApolloServerOptionsWithGateway<HubContext>['gateway']>;

/** Apollo's loggers quote documents and answers; the gateway writes its own lines, which do not. */
export const silent = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * Apollo's planner and executor on a supergraph composed beforehand, so that it starts while subgraphs are down.
 * Documents are validated against the consumer schema: `@inaccessible` fields do not exist for clients.
 * @param supergraph text of the supergraph
 * @param sourceOf how each subgraph is reached, by its name in the supergraph
 */
export function plannedGateway(supergraph: string, sourceOf: (name: string) => SubgraphSource): Gateway {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph, logger: silent, debug: false, __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => sourceOf(name),
  });
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: executor && ((request) => executor(request).catch(refuseUnplannable)) };
    },
  };
}

/** A document that the planner gives up on is the client's to shorten: 400, not 500. */
function refuseUnplannable(error: unknown): { errors: GraphQLError[] } {
  const tooLarge = error instanceof RangeError || (error instanceof Error && /selections|query plans?.*limit/i.test(error.message));
  if (!tooLarge) throw error;
  return { errors: [new GraphQLError('', { extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } } })] };
}
