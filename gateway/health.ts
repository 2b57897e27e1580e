import type { FastifyInstance } from 'fastify';
import type { SubgraphClient } from './subgraph-client.ts';

const PROBE = 1_000;

/**
 * `/health/live`: the process answers. `/health/ready`: it can serve youth records, so coordination answers too; the
 * other partners that do not answer are named, but cost their slice only. Names, never addresses.
 * @param draining true once the process is stopping
 */
export function healthRoutes(app: FastifyInstance, clients: ReadonlyMap<string, SubgraphClient>, draining: () => boolean): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const probes = await Promise.all([...clients.values()].map(async (client) => await client.probe('/health/live', PROBE) ? [] : [client.name]));
    const down = probes.flat();
    const ready = !draining() && !down.includes('coordination');
    return reply.code(ready ? 200 : 503).header('cache-control', 'no-store').send({ status: ready ? 'ready' : draining() ? 'stopping' : 'not ready', down });
  });
}
