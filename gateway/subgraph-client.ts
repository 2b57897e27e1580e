import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel';
import { Pool } from 'undici';
import type { Timings } from './settings.ts';
import { Unavailable } from './unavailable.ts';

/** One call to a subgraph. */
export interface Call {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers: Record<string, string>;
  readonly body?: string;
  /** Longest wait, in milliseconds, retry included. */
  readonly timeout: number;
  /** Once more when the connection was refused or reset: for what may be done twice, never for mutations. */
  readonly retry: boolean;
}

/** What a subgraph answered, when it answered below 500. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

const BROKEN_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT']);
const LARGEST_ANSWER = 20_000_000;

/**
 * The connections to one subgraph: a keep-alive pool behind a circuit breaker that opens after five failures in a row.
 * What fails is thrown as `Unavailable`, whatever the cause.
 */
export class SubgraphClient {
  readonly name: string;
  readonly #pool: Pool;
  readonly #prefix: string;
  readonly #breaker;

  /** @param base the subgraph's base URL; its path, if any, is kept as a prefix */
  constructor(name: string, base: string, timings: Pick<Timings, 'halfOpen'>) {
    const { origin, pathname } = new URL(base);
    this.name = name;
    this.#prefix = pathname.replace(/\/$/, '');
    // No pipelining: a slow answer would hold back those behind it on its socket. The keep-alive is shorter than
    // the subgraphs', so that a socket is rarely closed under a request.
    this.#pool = new Pool(origin, {
      connections: 64, pipelining: 1, keepAliveTimeout: 4_000, connectTimeout: 1_000,
      headersTimeout: 0, bodyTimeout: 0, maxResponseSize: LARGEST_ANSWER,
    });
    this.#breaker = circuitBreaker(handleAll, { halfOpenAfter: timings.halfOpen, breaker: new ConsecutiveBreaker(5) });
  }

  /**
   * Asks the subgraph, within the call's time.
   * @throws Unavailable when it is dead, hung, answers 5xx, or failed too often just before
   */
  async call(call: Call): Promise<Answer> {
    const abort = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    // The breaker may itself wait (for a trial call): the time limit is around it, not inside.
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => { abort.abort(); reject(new Error('timeout')); }, call.timeout);
    });
    try {
      return await Promise.race([late, this.#breaker.execute(() => this.#attempt(call, abort.signal), abort.signal)]);
    } catch (error) {
      throw new Unavailable(this.name, error instanceof BrokenCircuitError ? 'circuit open' : causeOf(error));
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whether the subgraph answers 200 on a path, asked past the breaker so that health says what is, not what was. */
  async probe(path: string, timeout: number): Promise<boolean> {
    try {
      return (await this.#send({ path, method: 'GET', headers: {}, timeout, retry: false }, AbortSignal.timeout(timeout))).status === 200;
    } catch {
      return false;
    }
  }

  /** Closes the connections, after the calls in progress. */
  close(): Promise<void> {
    return this.#pool.close();
  }

  async #attempt(call: Call, signal: AbortSignal): Promise<Answer> {
    try {
      return await this.#send(call, signal);
    } catch (error) {
      if (!call.retry || signal.aborted || !BROKEN_CONNECTION.has(codeOf(error))) throw error;
      return this.#send(call, signal);
    }
  }

  async #send({ path, method = 'POST', headers, body }: Call, signal: AbortSignal): Promise<Answer> {
    const answer = await this.#pool.request({ path: this.#prefix + path, method, headers, body: body ?? null, signal });
    const text = await answer.body.text();
    if (answer.statusCode >= 500) throw new Error(`status ${answer.statusCode}`);
    return { status: answer.statusCode, contentType: String(answer.headers['content-type'] ?? ''), text };
  }
}

/** The system's or undici's code of an error (`ECONNRESET`…), or an empty text. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function causeOf(error: unknown): string {
  return codeOf(error) || (error instanceof Error ? error.message : 'unknown');
}
