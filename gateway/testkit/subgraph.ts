import { buildSubgraphSchema } from '@apollo/subgraph';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { graphql, parse } from 'graphql';

type Resolvers = Record<string, Record<string, unknown>>;

/** What one call brought to a subgraph. */
export interface Seen {
  readonly headers: Record<string, unknown>;
  readonly query: string;
}

/** A subgraph that really runs on a port of its own, and can be made to misbehave. */
export class TestSubgraph {
  readonly seen: Seen[] = [];
  /** Set: answers in place of GraphQL. */
  misbehave: ((reply: FastifyReply) => unknown) | undefined;
  port = 0;
  readonly #sdl: string;
  readonly #resolvers: Resolvers;
  readonly #routes: (app: FastifyInstance) => void;
  #app: FastifyInstance | undefined;

  constructor(sdl: string, resolvers: Resolvers, routes: (app: FastifyInstance) => void = () => undefined) {
    this.#sdl = LINK + sdl;
    this.#resolvers = resolvers;
    this.#routes = routes;
  }

  get typeDefs() { return parse(this.#sdl); }
  get url() { return `http://127.0.0.1:${this.port}`; }

  /** Starts on the port it had before, or on any. */
  async start(): Promise<void> {
    const schema = buildSubgraphSchema([{ typeDefs: this.typeDefs, resolvers: this.#resolvers as never }]);
    const app = fastify({ forceCloseConnections: true, bodyLimit: 2_000_000 });
    app.get('/health/live', async () => 'ok');
    this.#routes(app);
    app.post<{ Body: { query: string; variables: Record<string, unknown> } }>('/graphql', async (request, reply) => {
      this.seen.push({ headers: request.headers, query: request.body.query });
      if (this.misbehave) return this.misbehave(reply);
      return graphql({ schema, source: request.body.query, variableValues: request.body.variables, contextValue: { headers: request.headers } });
    });
    this.port = Number(new URL(await app.listen({ port: this.port, host: '127.0.0.1' })).port);
    this.#app = app;
  }

  /** Ends like a killed process: connections are cut. */
  async stop(): Promise<void> {
    await this.#app?.close();
    this.#app = undefined;
  }
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@inaccessible", "@shareable"])\n';
