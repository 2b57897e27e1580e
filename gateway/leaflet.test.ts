import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpServer } from './http.ts';
import { leafletRoutes } from './leaflet.ts';
import { defaultTimings } from './settings.ts';

let slice: FastifyInstance;
let door: FastifyInstance;
let port = 0;
const seen: { url: string; headers: Record<string, unknown> }[] = [];

beforeAll(async () => {
  slice = fastify({ forceCloseConnections: true });
  slice.addHook('onRequest', async ({ url, headers }) => { seen.push({ url, headers }); });
  slice.get('/plaquette', async (request, reply) => {
    const { departement } = request.query as { departement?: string };
    if (departement === 'boom') return reply.code(500).send({ code: 'INTERNAL_ERROR', message: 'at work (/srv/passerelle/x.ts:3)' });
    if (departement === 'odd') return reply.code(400).send({ code: 'BAD_USER_INPUT', message: 'x' });
    return reply.code(departement ? 200 : 400).type('text/html; charset=utf-8').header('cache-control', 'public, max-age=300').header('set-cookie', 'a=b').send('<!doctype html><p>Édition</p>');
  });
  slice.get('/plaquette.pdf', async (_, reply) => reply.type('application/pdf').header('content-disposition', 'inline; filename="plaquette-mentorat-59.pdf"').send(Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00])));
  port = Number(new URL(await slice.listen({ port: 0, host: '127.0.0.1' })).port);
  door = await httpServer({ issuers: [], log: false, timings: defaultTimings });
  leafletRoutes(door, { subgraphUrls: { mentoring: `http://127.0.0.1:${port}` } });
});
afterAll(async () => { await door.close(); await slice.close(); });

test('F17: anyone reads the leaflet, and the slice is told nothing of who asks', async () => {
  const { statusCode, headers, body } = await door.inject({ url: '/plaquette?departement=59', headers: { authorization: 'Bearer token', cookie: 'session=1' } });
  expect([statusCode, headers['content-type'], headers['cache-control'], body]).toEqual([200, 'text/html; charset=utf-8', 'public, max-age=300', '<!doctype html><p>Édition</p>']);
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(seen.at(-1)!.url).toBe('/plaquette?departement=59');
  expect(Object.keys(seen.at(-1)!.headers)).not.toEqual(expect.arrayContaining(['authorization']));
  expect(Object.keys(seen.at(-1)!.headers)).not.toEqual(expect.arrayContaining(['cookie']));
});

test('F17: the file passes byte by byte, under its name', async () => {
  const { rawPayload, headers } = await door.inject({ url: '/plaquette.pdf?departement=59' });
  expect([...rawPayload]).toEqual([0x25, 0x50, 0x44, 0x46, 0xff, 0x00]);
  expect([headers['content-type'], headers['content-disposition']]).toEqual(['application/pdf', 'inline; filename="plaquette-mentorat-59.pdf"']);
});

test('what the slice says of a choice is shown; what it says of itself is not', async () => {
  expect((await door.inject({ url: '/plaquette' })).statusCode).toBe(400);
  expect((await door.inject({ url: '/plaquette?departement=odd' })).statusCode).toBe(404);
  const broken = await door.inject({ url: '/plaquette?departement=boom' });
  expect(broken.statusCode).toBe(503);
  expect(broken.body).toContain('SUBGRAPH_UNAVAILABLE');
  expect(broken.body).not.toContain('/srv');
});

test('the slice away: told so, and when to come back', async () => {
  const away = await httpServer({ issuers: [], log: false, timings: defaultTimings });
  leafletRoutes(away, { subgraphUrls: { mentoring: 'http://127.0.0.1:9' } });
  const { statusCode, headers, body } = await away.inject({ url: '/plaquette?departement=59' });
  expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
  expect(body).toContain('"partner":"mentoring"');
  await away.close();
});
