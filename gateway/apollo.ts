import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { finish, formatError } from './errors.ts';
import { silent } from './executor.ts';
import type { HubContext } from './hub-context.ts';
import { limits } from './limits.ts';

/**
 * The GraphQL server, with every door shut that security.md 1 names, whatever NODE_ENV says.
 * @param unexpected told of what nobody foresaw, for the log
 */
export function graphqlServer(gateway: ApolloServerOptionsWithGateway<HubContext>['gateway'], unexpected: (error: unknown, requestId: string) => void) {
  return new ApolloServer<HubContext>({
    gateway, formatError, logger: silent,
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: 5 },
    plugins: [
      ApolloServerPluginLandingPageDisabled(), ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginSchemaReportingDisabled(), finishing(unexpected),
    ],
  });
}

/** Last touch on every answer: errors told once per partner, none of the libraries' extensions. */
function finishing(unexpected: (error: unknown, requestId: string) => void): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors) if (error.extensions['code'] === undefined) unexpected(error.originalError ?? error, contextValue.requestId);
      },
      willSendResponse: async ({ response, contextValue }) => {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        delete result.extensions;
        if (result.errors) result.errors = finish(result.errors, contextValue.requestId);
      },
    }),
    unexpectedErrorProcessingRequest: async ({ error, requestContext }) => unexpected(error, requestContext.contextValue.requestId),
  };
}
