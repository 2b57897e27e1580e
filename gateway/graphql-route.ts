import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { type HubContext, purposeOf } from './hub-context.ts';
import { admit } from './limits.ts';
import { inFlightCap } from './load.ts';
import { Refusal } from './refusal.ts';
import type { GatewaySettings } from './settings.ts';
import type { SignIn } from './sign-in.ts';

/**
 * `POST /graphql`: load, document, person, then the plan. GET is refused altogether: what is asked about a young
 * person must not stand in addresses, which proxies and browsers keep.
 */
export function graphqlRoute(app: FastifyInstance, apollo: ApolloServer<HubContext>, signIn: SignIn, { maxInFlight, timings }: Pick<GatewaySettings, 'maxInFlight' | 'timings'>): void {
  const contexts = new WeakMap<object, HubContext>();
  app.route({
    method: 'POST', url: '/graphql', onRequest: inFlightCap(maxInFlight),
    preHandler: async (request, reply) => {
      const deadline = performance.now() + timings.budget;
      admit(request.body);
      const { passport, coordinationDown } = await signIn(request.headers.authorization, request.id);
      const purpose = purposeOf(request.headers['passerelle-purpose']);
      contexts.set(request, { requestId: request.id, coordinationDown, deadline, ...(passport ? { passport } : {}), ...(purpose ? { purpose } : {}) });
      reply.header('cache-control', 'no-store');
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        const context = contexts.get(request);
        if (!context) throw new Error('the request was not signed in');
        return context;
      },
    }),
  });
  app.get('/graphql', async () => {
    throw new Refusal(405, 'BAD_USER_INPUT', 'Envoyez la requête par POST, en JSON.', { allow: 'POST' });
  });
}
