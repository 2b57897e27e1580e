import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AskGrants } from '../server/context.ts';
import type { SubgraphDefinition } from '../server/define.ts';
import { serve, type Running } from '../server/serve.ts';
import type { Settings } from '../server/settings.ts';
import { grantReader } from '../trust/grant.ts';
import type { Scope } from '../trust/scope.ts';
import type { Viewer } from '../trust/viewer.ts';
import { anAuthority, type Authority } from './authority.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

/** An answer as a client gets it. */
export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: { message: string; path?: (string | number)[]; extensions: { code: string } }[] | undefined;
}

/** A real subgraph, on a real port, over a fresh database. */
export interface TestSubgraph {
  readonly running: Running;
  readonly url: string;
  readonly database: TestDatabase;
  readonly authority: Authority;
  /** The worker's entity manager: sees everything, for arranging and checking. */
  worker(): EntityManager;
  /** Lets the subgraph obtain this grant when it asks coordination. */
  allow(viewer: Viewer, youth: string, scopes: readonly Scope[]): void;
  execute(query: string, options?: { viewer?: Viewer; passport?: string; variables?: Record<string, unknown> }): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * Starts a subgraph for a test file; the test's own authority stands for coordination.
 * @param definition its table of contents
 */
export async function startTestSubgraph(definition: SubgraphDefinition, settings: Partial<Settings> = {}): Promise<TestSubgraph> {
  const database = await freshDatabase(definition.name);
  const authority = await anAuthority();
  const given = new Map<string, { viewer: Viewer; youth: string; scopes: readonly Scope[] }>();
  const read = grantReader(authority.keys);
  const ask: AskGrants = async ({ member }, youths) => {
    const found = new Map();
    for (const youth of youths) {
      const leave = given.get(`${member.person} ${youth}`);
      const grant = leave && (await read(await authority.grant(leave.viewer, youth, leave.scopes), member));
      if (grant) found.set(youth, grant);
    }
    return found;
  };
  const running = await serve(
    { ...definition, keys: definition.keys ?? (() => authority.keys), askGrants: definition.askGrants ?? (() => ask) },
    { port: 0, host: '127.0.0.1', database: database.app, workerDatabase: database.worker, coordination: 'http://127.0.0.1:9', siblings: {}, eventsSecret: 'whsec_dGVzdA==', ...settings },
  );
  return {
    running, url: running.url, database, authority,
    worker: () => running.services.worker.em.fork(),
    allow: (viewer, youth, scopes) => void given.set(`${viewer.person} ${youth}`, { viewer, youth, scopes }),
    async execute(query, { viewer, passport, variables } = {}) {
      const text = passport ?? (viewer && (await authority.passport(viewer)));
      const response = await fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': randomUUID(), ...(text ? { authorization: `Bearer ${text}` } : {}) },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
    close: () => running.close(),
  };
}
