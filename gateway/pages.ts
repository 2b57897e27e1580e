import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * What is not GraphQL: the consumer schema at `/api.graphql` (introspection is off), where to sign in, and the web page at
 * `/` when its folder has been built. Folders are never listed.
 */
export async function pageRoutes(app: FastifyInstance, apiSchema: string, staticDirectory: string, issuers: readonly string[]): Promise<void> {
  app.get('/api.graphql', async (_request, reply) => reply.type('application/graphql; charset=utf-8').send(apiSchema));
  app.get('/sign-in.json', async () => ({ issuer: issuers[0], personas: [] }));
  if (!existsSync(staticDirectory)) return;
  await app.register(fastifyStatic, {
    root: staticDirectory, index: 'index.html', list: false, dotfiles: 'deny',
    // The name of each says what is in it: it is never asked for twice. The page itself always is.
    setHeaders: (answer, path) => { if (path.startsWith(join(staticDirectory, 'assets'))) answer.header('cache-control', 'public, max-age=31536000, immutable'); },
  });
}
