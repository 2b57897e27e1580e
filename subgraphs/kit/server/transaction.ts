import type { ApolloServerPlugin } from '@apollo/server';
import { coded } from '../graphql/errors.ts';
import type { RequestContext } from './context.ts';

/**
 * Closes a request's transaction before its answer leaves. A database error, or any top-level error in a mutation,
 * rolls back and answers no data; a commit that fails answers an error, never data that was not kept.
 */
export const oneTransaction: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response, operation }) {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        const failed = contextValue.broken || (!!result.errors?.length && operation?.operation === 'mutation');
        try {
          await contextValue.finish(failed);
          if (failed && result.data) result.data = null;
        } catch {
          contextValue.broken = true;
          result.data = null;
          result.errors = [coded('INTERNAL_ERROR', 'Rien n’a été enregistré : une erreur est survenue. Réessayez.').toJSON()];
        }
      },
    };
  },
};
