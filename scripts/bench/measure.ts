import autocannon from 'autocannon';
import type { Case } from './cases.ts';
import { usageOf, usageOfFamily, type Usage } from './processes.ts';

/** Connections that ask at the same time: below every limit of the gateway, enough to keep it busy. */
const CONNECTIONS = 16;

/** One measurement of a request. */
export interface Measure {
  readonly perSecond: number;
  /** Milliseconds within which half of the answers, and 99 of 100, arrived. */
  readonly p50: number;
  readonly p99: number;
  /** Answers that were late, broken, not 200, or held a GraphQL error. */
  readonly errors: number;
  /** Milliseconds of CPU per request, by process; absent where the system does not tell. */
  readonly cpu: Readonly<Record<string, number>>;
  /** Bytes in use at the end, by process. */
  readonly rss: Readonly<Record<string, number>>;
}

/** What is measured, and how it is reached. */
export interface Target {
  /** Address of GraphQL. */
  readonly url: string;
  readonly token: () => Promise<string>;
  /** Process numbers by name; `postgres` stands for its whole family. */
  readonly pids: () => Readonly<Record<string, number>>;
}

/** Sends a request over and over for a while, and says what it cost. */
export async function measure({ url, token, pids }: Target, { bodies }: Case, seconds: number): Promise<Measure> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await token()}` };
  const before = usage(pids());
  let connection = 0;
  const result = await autocannon({
    url, connections: CONNECTIONS, duration: seconds, method: 'POST', headers, body: bodies[0] ?? '',
    // Each connection begins elsewhere in the list: no sixteen people read the same record in the same millisecond.
    setupClient: (client) => {
      const first = Math.floor((connection++ * bodies.length) / CONNECTIONS);
      client.setRequests([...bodies.slice(first), ...bodies.slice(0, first)].map((body) => ({ method: 'POST', headers, body })));
    },
    verifyBody: (body) => isWhole(String(body)),
  });
  const after = usage(pids());
  const answered = result.requests.total;
  return {
    perSecond: answered / result.duration, p50: result.latency.p50, p99: result.latency.p99,
    errors: result.errors + result.non2xx + result.mismatches,
    cpu: Object.fromEntries(Object.entries(after).map(([name, { cpu }]) => [name, (cpu - (before[name]?.cpu ?? 0)) / answered])),
    rss: Object.fromEntries(Object.entries(after).map(([name, { rss }]) => [name, rss])),
  };
}

/** An answer with data and no errors, told without reading it whole: measuring must not cost what is measured. */
const isWhole = (body: string): boolean => body.startsWith('{"data":{') && !body.includes('"errors":[');

function usage(pids: Readonly<Record<string, number>>): Record<string, Usage> {
  const all = Object.entries(pids).map(([name, pid]) => [name, name === 'postgres' ? usageOfFamily(pid) : usageOf(pid)] as const);
  return Object.fromEntries(all.filter((entry): entry is [string, Usage] => entry[1] !== undefined));
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The median of several measurements of one request, value by value; errors add up, memory is the last one's. */
export function median(rounds: readonly Measure[]): Measure {
  const of = (value: (round: Measure) => number): number => middle(rounds.map(value));
  return {
    perSecond: of((it) => it.perSecond), p50: of((it) => it.p50), p99: of((it) => it.p99),
    errors: rounds.reduce((sum, it) => sum + it.errors, 0),
    cpu: Object.fromEntries(Object.keys(rounds[0]?.cpu ?? {}).map((name) => [name, of((it) => it.cpu[name] ?? 0)])),
    rss: rounds.at(-1)?.rss ?? {},
  };
}
