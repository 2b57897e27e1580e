import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { TestSubgraph } from './subgraph.ts';

type Context = { headers: Record<string, string | undefined> };

/** Coordination in small: the root of the record, a mutation, some public catalogue, and the passports. */
export function coordination(passports: Passports): TestSubgraph {
  const tokens = { count: 0 };
  return new TestSubgraph(`
    type Query { youth(id: ID!): Youth  youths(first: Int = 20, after: String): YouthConnection  platforms: [String!] hello(word: Anything): String }
    type Mutation { rename(id: ID!, name: String!): Youth }
    scalar Anything
    type YouthConnection { edges: [YouthEdge!]! } type YouthEdge { node: Youth }
    type Youth @key(fields: "id") { id: ID! name: String friend: Youth grant: String @inaccessible }
  `, {
    Query: {
      youth: (_: unknown, { id }: { id: string }, { headers }: Context) => {
        if (!headers['authorization']) throw new GraphQLError('Connectez-vous pour lire un dossier.', { extensions: { code: 'UNAUTHENTICATED' } });
        return { id, name: 'Ève', grant: 'g', friend: { id: 'f', grant: 'g' } };
      },
      youths: (_: unknown, { first }: { first: number }) => ({ edges: Array.from({ length: first }, (_unused, i) => ({ node: { id: `y${i}`, grant: 'g' } })) }),
      platforms: () => ['Roubaix'],
      hello: () => 'bonjour',
    },
    Mutation: { rename: (_: unknown, { id, name }: { id: string; name: string }) => { tokens.count += 1; return { id, name, grant: 'g' }; } },
    Youth: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
  }, (app) => {
    passports.routes(app);
    app.get('/integrations/changes', async ({ query, headers }) => ({ query, headers: { ...headers, host: undefined } }));
  });
}

/** A slice of the record behind its grant, with a public catalogue, like the four partners' subgraphs. */
export function slice(field: string, type: string, catalogue: string): TestSubgraph {
  return new TestSubgraph(`
    type Query { ${catalogue}: [String!] }
    type Youth @key(fields: "id") { id: ID! grant: String @external ${field}: ${type} @requires(fields: "grant") }
    type ${type} { note: String }
  `, {
    Query: { [catalogue]: () => [`${catalogue} 1`] },
    Youth: { [field]: ({ grant }: { grant: string | null }) => (grant ? { note: `${field} note` } : null), __resolveReference: (reference: object) => reference },
  }, importRoutes);
}

/** The import endpoint in small: counts what it is sent. The push door: says what it was sent. */
function importRoutes(app: FastifyInstance): void {
  app.post<{ Params: { kind: string }; Body: { files?: unknown[] } }>('/integrations/:kind', async (request, reply) => {
    const problem = { type: 'urn:passerelle:probleme:key-reused', title: 'Clé déjà employée', status: 422, detail: 'Envoyez ces dossiers sous une nouvelle clé.', code: 'KEY_REUSED' };
    if (request.params.kind === 'refused') return reply.code(422).type('application/problem+json').send({ ...problem, stack: 'at x (/srv/secret.js:1)' });
    if (request.params.kind === 'broken') return reply.code(422).send({ ...problem, detail: 'relation "youth" violates' });
    if (request.params.kind === 'busy') return reply.code(429).header('retry-after', '7').type('application/problem+json').send({ ...problem, status: 429 });
    if (request.params.kind === 'failed') return reply.code(500).send({ message: 'at /srv/secret.js:1' });
    return reply.header('idempotency-replayed', 'true').header('x-inside', 'a').send({ kind: request.params.kind, files: request.body.files?.length, headers: { ...request.headers, host: undefined } });
  });
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<{ Params: { kind: string } }>('/imports/:kind', { bodyLimit: 300_000_000 }, async (request, reply) => {
      if (request.params.kind === 'refused') return reply.code(422).send({ code: 'BAD_USER_INPUT', message: 'La colonne INE manque. Ajoutez-la.', stack: 'at x (/srv/secret.js:1)' });
      let bytes = 0;
      for await (const chunk of request.raw) bytes += (chunk as Buffer).length;
      return reply.code(202).send({ kind: request.params.kind, bytes, query: request.query, authorization: request.headers.authorization, cookie: request.headers.cookie ?? null });
    });
    scope.get('/imports/:id', async () => ({ state: 'done' }));
    scope.get('/imports/:id/rejects', async (_request, reply) => reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="rejets.csv"').send('a;b\n'));
  });
}

/** Coordination's passport endpoint, under the tests' control. */
export class Passports {
  exchanges = 0;
  /** Life of the passports issued, in milliseconds. */
  life = 60_000;
  revoked = false;
  broken: 'no' | 'error' | 'hung' = 'no';

  routes(app: FastifyInstance): void {
    app.post('/passport', async (request, reply) => {
      this.exchanges += 1;
      if (this.broken === 'hung') return new Promise(() => undefined);
      if (this.broken === 'error') return reply.code(500).send({ stack: 'at /srv/coordination/passport.js:1' });
      if (this.revoked) return reply.code(403).send({ code: 'FORBIDDEN', message: 'Votre accès a été retiré. Adressez-vous à votre plate-forme.' });
      const subject = JSON.parse(Buffer.from(String(request.headers.authorization).split('.')[1]!, 'base64url').toString()) as { sub: string };
      return { passport: `passport.${subject.sub}.${this.exchanges}`, expiresAt: (Date.now() + this.life) / 1_000 };
    });
  }
}
