import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * What is not GraphQL: the consumer schema at `/api.graphql` (introspection is off), where to sign in, and the web page at
 * `/` when its folder has been built. Folders are never listed.
 */
export async function pageRoutes(app: FastifyInstance, apiSchema: string, staticDirectory: string, issuers: readonly string[]): Promise<void> {
  app.get('/api.graphql', async (_request, reply) => reply.type('application/graphql; charset=utf-8').send(apiSchema));
  app.get('/sign-in.json', async () => ({ issuer: issuers[0], personas: [] }));
  if (existsSync(staticDirectory)) await app.register(fastifyStatic, { root: staticDirectory, index: 'index.html', list: false, dotfiles: 'deny' });
}
