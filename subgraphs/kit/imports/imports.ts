import type { EntityClass } from '@mikro-orm/core';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import type { Services } from '../server/define.ts';
import type { ImportKind } from './kind.ts';
import { registrar } from './register.ts';
import { importRoutes } from './routes.ts';
import type { ImportTables } from './tables.ts';
import { bell, importWorker } from './worker.ts';

/** What a slice adds to its definition to take its partners' files in. */
export interface Imports {
  readonly entities: readonly EntityClass<object>[];
  routes(http: FastifyInstance, services: Services): void;
  work(services: Services): () => Promise<void>;
}

/**
 * The files that a slice takes in: its three tables, its HTTP doors, and the worker that reads what they received.
 * @param tables the slice's own (see `tables.ts`)
 */
export function imports(tables: ImportTables, kinds: readonly ImportKind[]): Imports {
  const door = bell();
  return {
    entities: [tables.file, tables.chunk, tables.reject],
    routes: (http, services) => importRoutes(http, services, tables, kinds, door),
    work(services) {
      const { register, close } = registrar(services.settings);
      const log = pino({ name: 'imports', level: 'info' }, pino.destination(2));
      const stop = importWorker({ fork: () => services.worker.em.fork(), tables, kinds, register }, services.settings.workerDatabase, door, log);
      return async () => {
        await stop();
        await close();
      };
    },
  };
}
