import { subgraphs } from '@passerelle/schema/subgraphs';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabases, type Server } from '../databases.ts';
import { settings } from '../settings.ts';
import { askToken } from '../sign-in/ask.ts';
import { demonstration } from '../sign-in/people.ts';
import { supervise, type Child, type ChildSpec } from './child.ts';
import { keepPostgres, type DatabaseServer } from './postgres/keep.ts';
import { isDemonstrationMissing, loadDemonstration } from './demonstration.ts';
import { gatewayEnvironment, local, scriptEnvironment, signInEnvironment, subgraphEnvironment, subgraphUrls, type Plan } from './environments.ts';
import { takeLock } from './lock.ts';
import { rotatedLog } from './logs.ts';
import { migrateSubgraph } from './migrations.ts';
import { OperatorError } from './operator-error.ts';
import { checkout, postgresHome, stateDir } from './paths.ts';
import { anyPorts, fixedPorts, prepareState } from './plan.ts';
import { silent, type Progress } from './progress.ts';
import { announce, retract } from './running.ts';
import { temporaryDataDir } from './temporary.ts';

/** How to start the hub. */
export interface HubOptions {
  /** Throw-away hub for tests: free ports, its own PostgreSQL and state, all removed by `stop()`. */
  readonly temporary?: boolean;
  /** A stopped cluster, migrated already, that a throw-away hub begins with: to migrate five databases takes longer than most tests. */
  readonly cluster?: string;
  /** Whether the demonstration is loaded into an empty register; by default not in a temporary hub. */
  readonly demonstration?: boolean;
  readonly progress?: Progress;
}

/** A hub that runs. */
export interface Hub {
  /** Base URLs: GraphQL is at `<gateway>/graphql`. */
  readonly urls: { readonly gateway: string; readonly signIn: string; readonly subgraphs: Readonly<Record<string, string>> };
  /** What scripts need to work on it: `DATABASE_URL_…`, `SUBGRAPH_URL_…`, `GATEWAY_URL`… */
  readonly environment: Readonly<Record<string, string>>;
  readonly server: Server;
  /** An access token of a persona of the demonstration. */
  token(persona: string): Promise<string>;
  /** Ends a process as a crash would: a subgraph's name, `gateway` or `sign-in`. It comes back unless `restart` is false. */
  kill(name: string, options?: { restart?: boolean }): Promise<void>;
  /** Starts a process ended by `kill(name, { restart: false })`; resolves when it is ready. */
  revive(name: string): Promise<void>;
  /** Process numbers, for measuring: `gateway`, `sign-in`, each subgraph, and `postgres` (the one whose children serve). */
  pids(): Readonly<Record<string, number>>;
  /** Stops everything: the gateway first, PostgreSQL last. 15 s at most. */
  stop(): Promise<void>;
}

/** A start under way, which may be stopped before it ends. */
export interface Starting { readonly ready: Promise<Hub>; stop(): Promise<void> }

/** Starts the hub and resolves when everything answers. @throws OperatorError saying what to do; nothing is left running */
export const startHub = (options: HubOptions = {}): Promise<Hub> => beginHub(options).ready;

/** Begins to start the hub; `stop()` works at any moment. */
export function beginHub(options: HubOptions = {}): Starting {
  const { temporary = false, progress = silent } = options;
  const children = new Map<string, Child>();
  const undo: (() => void)[] = [];
  const aborted = new AbortController();
  let database: Promise<DatabaseServer> | undefined;
  let stopped: Promise<void> | undefined;

  const go = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
    aborted.signal.throwIfAborted();
    return progress.step(label, work);
  };
  const child = (spec: Omit<ChildSpec, 'tell'>): Promise<void> => {
    const made = supervise({ ...spec, tell: (line) => { progress.say(`  ! ${line}`); } });
    children.set(spec.name, made);
    return made.start();
  };

  const begin = async (): Promise<Hub> => {
    const given = settings();
    const dataDir = temporary ? await temporaryDataDir() : join(postgresHome(), 'postgres');
    const state = temporary ? `${dataDir}.state` : stateDir();
    if (temporary) mkdirSync(state, { recursive: true, mode: 0o700 });
    if (temporary) undo.push(() => { rmSync(state, { recursive: true, force: true }); });
    undo.push(takeLock(state));
    const ports = temporary ? await anyPorts() : await fixedPorts(given);
    const { secrets, coordinationKeys, logs } = await prepareState(state);
    const log = (name: string): string => rotatedLog(logs, name);
    const names = subgraphs.map((it) => it.name);

    const signIn = go('serveur de connexion', () => child({
      name: 'sign-in', entry: join(checkout, 'scripts/dist/sign-in/main.js'), log: log('sign-in'), readyUrl: `${local(ports.signIn)}/health/ready`,
      env: signInEnvironment({ ports, state }),
    }));
    // Awaited below; a failure in the meantime must not count as unhandled.
    signIn.catch(() => {});
    database = keepPostgres({ dataDir, temporary, copyOf: options.cluster, ...(temporary ? {} : { port: given.PGPORT }), log: log('postgres') }, (line) => { progress.say(`  ! ${line}`); });
    const { postgres: server } = await go('PostgreSQL', () => database ?? Promise.reject(new Error('no database')));
    const plan: Plan = { ports, state, coordinationKeys, secrets, server };
    await go('bases et rôles', () => createDatabases(server, secrets, names));

    const subgraphStarts = names.map((name) => go(name, async () => {
      const file = log(name);
      if (!options.cluster) await migrateSubgraph({ server, secrets, name, log: file, signal: aborted.signal });
      aborted.signal.throwIfAborted();
      await child({ name, entry: join(checkout, 'subgraphs', name, 'dist/main.js'), log: file, readyUrl: `${subgraphUrls(ports)[name]}/health/ready`, env: subgraphEnvironment(name, plan) });
    }));
    const gateway = go('passerelle', () => child({ name: 'gateway', entry: join(checkout, 'gateway/dist/index.js'), log: log('gateway'), readyUrl: `${local(ports.gateway)}/health/ready`, env: gatewayEnvironment(plan) }));
    await Promise.all([signIn, gateway, ...subgraphStarts]);

    const environment = scriptEnvironment(plan);
    announce(state, environment);
    undo.push(() => { retract(state); });
    const wanted = options.demonstration ?? (!temporary && given.DEMO === 'yes');
    if (wanted && (await isDemonstrationMissing(server))) {
      progress.say('  … chargement de la démonstration (une seule fois)');
      await go('démonstration', () => loadDemonstration(server, environment, log('demonstration'), aborted.signal));
    }
    aborted.signal.throwIfAborted();
    return { urls: { gateway: local(ports.gateway), signIn: local(ports.signIn), subgraphs: subgraphUrls(ports) }, environment, server, token: tokenFrom(local(ports.signIn), secrets), kill, revive, pids: pidsWith(server.dataDir), stop };
  };

  const named = (name: string): Child => {
    const found = children.get(name);
    if (!found) throw new RangeError(`No process is called ${name}: ${[...children.keys()].join(', ')}`);
    return found;
  };
  const kill: Hub['kill'] = (name, how) => named(name).kill(how);
  const revive: Hub['revive'] = (name) => named(name).start();
  const pidsWith = (dataDir: string) => (): Record<string, number> => ({
    ...Object.fromEntries([...children].flatMap(([name, it]) => [it.pid()].filter((pid) => pid !== undefined).map((pid) => [name, pid]))),
    postgres: Number.parseInt(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'), 10),
  });
  const stop = (): Promise<void> => stopped ??= (async () => {
    aborted.abort(new OperatorError('Démarrage interrompu.'));
    await children.get('gateway')?.stop(5_000);
    await Promise.all([...children.values()].map((it) => it.stop(5_000)));
    await (await database?.catch(() => undefined))?.stop();
    for (const step of undo.splice(0).reverse()) step();
  })();
  const ready = begin().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { ready, stop };
}

const tokenFrom = (issuer: string, secrets: Plan['secrets']) => async (key: string): Promise<string> => {
  const persona = demonstration.find((it) => it.key === key);
  if (!persona) throw new RangeError(`No persona is called ${key}`);
  return askToken(issuer, persona, secrets);
};
