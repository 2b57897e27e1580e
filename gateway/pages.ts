import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { GatewaySettings } from './settings.ts';

/**
 * What is not GraphQL: the consumer schema at `/api.graphql` (introspection is off), and the web page at `/` when its
 * folder has been built. Folders are never listed.
 */
export async function pageRoutes(app: FastifyInstance, { apiSchemaFile, staticDirectory }: Pick<GatewaySettings, 'apiSchemaFile' | 'staticDirectory'>): Promise<void> {
  const schema = await readFile(apiSchemaFile, 'utf8');
  app.get('/api.graphql', async (_request, reply) => reply.type('application/graphql; charset=utf-8').send(schema));
  if (existsSync(staticDirectory)) await app.register(fastifyStatic, { root: staticDirectory, index: 'index.html', list: false, dotfiles: 'deny' });
}
