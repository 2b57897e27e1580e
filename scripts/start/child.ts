import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { lastLines } from './logs.ts';
import { OperatorError } from './operator-error.ts';
import { checkout } from './paths.ts';
import { until } from './processes.ts';

/** A process of the hub. */
export interface ChildSpec {
  readonly name: string;
  /** Module that Node runs, e.g. `<checkout>/gateway/dist/index.js`. */
  readonly entry: string;
  /** Its whole environment. */
  readonly env: Readonly<Record<string, string>>;
  /** File that receives what it prints. */
  readonly log: string;
  /** Address that answers 200 once it can serve. */
  readonly readyUrl: string;
  /** Told when it dies or is back, in French. */
  readonly tell: (line: string) => void;
}

/** A process of the hub that is started again when it dies. */
export interface Child {
  readonly name: string;
  /** Its process number while it runs. */
  pid(): number | undefined;
  /** Starts it; resolves when it is ready. Rejects with its last lines when it ends or stays silent for {@link SILENCE}. */
  start(): Promise<void>;
  /** Ends it at once (SIGKILL), as a crash would; it comes back by itself unless `restart` is false. */
  kill(options?: { restart?: boolean }): Promise<void>;
  /** Asks it to end (SIGTERM), then forces it after `ms` milliseconds. */
  stop(ms: number): Promise<void>;
}

const leash = join(checkout, 'scripts/dist/start/leash.js');
/** How long a process may take to answer, in ms: on a busy machine the first start of six of them is slow. */
const SILENCE = 180_000;
const firstDelay = 500;
const longestDelay = 10_000;

async function isReady(url: string): Promise<boolean> {
  try {
    const { statusCode, body } = await request(url, { headersTimeout: 2_000, bodyTimeout: 2_000 });
    await body.dump();
    return statusCode === 200;
  } catch {
    return false;
  }
}

function launch(spec: ChildSpec): ChildProcess {
  const out = openSync(spec.log, 'a', 0o600);
  try {
    // Its own process group: Ctrl-C reaches the supervisor alone, which stops everything in order.
    return spawn(process.execPath, ['--import', leash, spec.entry], { cwd: checkout, env: spec.env, detached: true, stdio: ['ignore', out, out, 'ipc'] });
  } finally {
    closeSync(out);
  }
}

/** Describes a process; nothing runs before `start()`. */
export function supervise(spec: ChildSpec): Child {
  let current: ChildProcess | undefined;
  let gone: Promise<void> = Promise.resolve();
  let keep = false;
  let delay = firstDelay;
  let timer: NodeJS.Timeout | undefined;

  const run = (): ChildProcess => {
    const child = launch(spec);
    const began = performance.now();
    current = child;
    gone = new Promise<void>((resolve) => {
      child.once('error', () => { resolve(); });
      child.once('exit', () => { resolve(); });
    }).then(() => {
      current = undefined;
      if (!keep) return;
      if (performance.now() - began > 60_000) delay = firstDelay;
      spec.tell(`${spec.name} s’est arrêté ; nouvel essai dans ${String(delay / 1000).replace('.', ',')} s (journal : ${spec.log})`);
      timer = setTimeout(() => { void revive(); }, delay);
      delay = Math.min(delay * 2, longestDelay);
    });
    return child;
  };
  const revive = async (): Promise<void> => {
    const child = run();
    if (await until(async () => current !== child || (await isReady(spec.readyUrl)), SILENCE) && current === child) spec.tell(`${spec.name} répond de nouveau`);
  };
  const end = async (signal: NodeJS.Signals, ms: number): Promise<void> => {
    clearTimeout(timer);
    if (!current) return;
    let over = false;
    void gone.then(() => { over = true; });
    current.kill(signal);
    if (!(await until(() => over, ms))) current?.kill('SIGKILL');
    await gone;
  };
  return {
    name: spec.name,
    pid: () => current?.pid,
    async start() {
      if (!existsSync(spec.entry)) throw new OperatorError(`${spec.name} n’est pas construit (${spec.entry} manque). Lancez npm run build, puis recommencez.`);
      keep = false;
      const child = run();
      const ready = await until(async () => current !== child || (await isReady(spec.readyUrl)), SILENCE);
      if (ready && current === child) { keep = true; return; }
      const reason = current === child ? 'ne répond pas après 3 min' : 's’est arrêté au démarrage';
      await end('SIGTERM', 2_000);
      throw new OperatorError(`${spec.name} ${reason}. Ses dernières lignes (${spec.log}) :\n${lastLines(spec.log, 20) || '(rien)'}`);
    },
    async kill({ restart = true } = {}) {
      keep = restart;
      const ended = gone;
      current?.kill('SIGKILL');
      await ended;
    },
    async stop(ms) {
      keep = false;
      await end('SIGTERM', ms);
    },
  };
}
