import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { explain, OperatorError } from './start/operator-error.ts';
import { lastLines } from './start/logs.ts';
import { postgresHome } from './start/paths.ts';
import { freePort, isFree } from './start/ports.ts';
import { ensureCluster, superuser } from './start/postgres/cluster.ts';
import { prepareNative, type Native } from './start/postgres/native.ts';
import { serverOptions } from './start/postgres/options.ts';
import { freeDataDir } from './start/postgres/orphan.ts';
import { until } from './start/processes.ts';

/** Port of the embedded server when nothing else has it. */
export const defaultPort = 54329;

/** What to start. */
export interface PostgresOptions {
  /** Folder of the cluster; created at first start. As root it must lie where an unprivileged account may enter. */
  dataDir: string;
  /** Exact port, refused when taken; without it 54329, or any free port when that one is taken or the server is temporary. */
  port?: number | undefined;
  /** Throw-away server: no fsync, any port, and its folder is removed by `stop()`. */
  temporary?: boolean;
  /** A stopped cluster that a new `dataDir` begins as a copy of. */
  copyOf?: string | undefined;
  /** Where PostgreSQL's own messages go; default `<dataDir>.log`. */
  log?: string;
  /** Folder that receives PostgreSQL's programs as root; default the place of this checkout. */
  home?: string;
}

/** A running server. */
export interface Postgres {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly superuserPassword: string;
  /** Connection string for a role; `password` is needed for every role. */
  url(database: string, role: string, password: string): string;
  /** Connection string of the superuser, for scripts and tests only. */
  superuserUrl(database?: string): string;
  /** Settles when the process ends, for whatever reason. */
  readonly exited: Promise<void>;
  /** Fast shutdown: ends sessions, writes everything, returns when the process is gone (10 s at most). A temporary server's folder goes, unless it is to be copied. */
  stop(options?: { keep?: boolean }): Promise<void>;
}

const host = '127.0.0.1';

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function choosePort(options: PostgresOptions): Promise<number> {
  if (options.port !== undefined) {
    if (await isFree(options.port)) return options.port;
    throw new OperatorError(`Le port ${options.port} (PostgreSQL) est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre port : PGPORT=${options.port + 1} npm start (sans PGPORT, un port libre est pris).`);
  }
  return !options.temporary && (await isFree(defaultPort)) ? defaultPort : freePort();
}

function launch(native: Native, options: PostgresOptions, port: number, log: string): { child: ChildProcess; exited: Promise<void>; failure: () => Error | undefined } {
  mkdirSync(dirname(log), { recursive: true });
  const out = openSync(log, 'w', 0o600);
  // Its own process group: Ctrl-C in the terminal reaches the supervisor, which stops PostgreSQL last.
  const child = spawn(`${native.bin}/postgres`, ['-D', options.dataDir, ...serverOptions(port, options.temporary === true)], {
    cwd: options.dataDir, uid: native.account?.uid, gid: native.account?.gid, detached: true, stdio: ['ignore', out, out],
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
  });
  closeSync(out);
  let failure: Error | undefined;
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => { failure = error; resolve(); });
    child.once('exit', () => { resolve(); });
  });
  return { child, exited, failure: () => failure };
}

async function stopProcess(child: ChildProcess, exited: Promise<void>): Promise<void> {
  let over = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  void exited.then(() => { over = true; });
  child.kill('SIGINT');
  if (await until(() => over, 7_000)) return;
  child.kill('SIGQUIT');
  if (await until(() => over, 3_000)) return;
  child.kill('SIGKILL');
  await exited;
}

/**
 * Starts the embedded PostgreSQL 18 on `dataDir` and returns once it accepts a query.
 * A data folder left locked by a killed command is taken over. Nobody else may be using it: the caller makes sure.
 * @throws OperatorError saying what to do: port taken, disk full, folder protected, account or platform missing
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  try {
    return await tryStart(options, options.log ?? `${options.dataDir}.log`);
  } catch (error) {
    if (options.temporary) removeAll(options.dataDir);
    throw error;
  }
}

/** Removes a cluster and what lies beside it. */
export const removeAll = (dataDir: string): void => {
  for (const suffix of ['', '.password', '.log']) rmSync(`${dataDir}${suffix}`, { recursive: true, force: true });
};

async function tryStart(options: PostgresOptions, log: string): Promise<Postgres> {
  const native = prepareNative(options.home ?? postgresHome());
  const { dataDir } = options;
  await freeDataDir(dataDir);
  if (options.port !== undefined) await choosePort(options);
  const superuserPassword = await ensureCluster(native, dataDir, options.temporary === true, options.copyOf);
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options);
    const url = (database: string, role: string, password: string) => `postgresql://${role}:${password}@${host}:${port}/${database}`;
    const superuserUrl = (database = 'postgres') => url(database, superuser, superuserPassword);
    const { child, exited, failure } = launch(native, options, port, log);
    let over = false;
    void exited.then(() => { over = true; });
    const ready = await until(async () => over || (await answers(superuserUrl())), 60_000);
    if (ready && !over) {
      const stop: Postgres['stop'] = async ({ keep = false } = {}) => {
        await stopProcess(child, exited);
        if (options.temporary && !keep) removeAll(dataDir);
      };
      return { host, port, dataDir, superuserPassword, url, superuserUrl, exited, stop };
    }
    await stopProcess(child, exited);
    const said = lastLines(log, 8);
    // Somebody took the port between the choice and the start.
    if (/Address already in use|could not bind/i.test(said) && options.port === undefined && attempt < 4) continue;
    const cause = failure();
    if (cause) throw new OperatorError(`PostgreSQL n’a pas pu être lancé (${cause.message}). Vérifiez que ce compte peut exécuter ${native.bin}/postgres${native.account ? ` sous le compte « ${native.account.name} », ou lancez avec un utilisateur ordinaire` : ''}.`, { cause });
    const error = explain(new Error(said), `Démarrage de PostgreSQL sur ${dataDir}`);
    throw error instanceof OperatorError ? error : new OperatorError(`PostgreSQL n’a pas démarré. Ses derniers messages (${log}) :\n${said}`);
  }
}
