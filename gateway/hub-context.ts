/** What the gateway knows of one request; the context of its plan's execution. */
export interface HubContext {
  /** Made here for each request, never taken from the client; in every answer, log line and call to a subgraph. */
  readonly requestId: string;
  /** The viewer's passport, as coordination signed it; absent for an anonymous request. */
  readonly passport?: string;
  /** Somebody signed in, and coordination could not say who: answers say so instead of "sign in". */
  readonly coordinationDown: boolean;
  /** Why the person reads (the journal keeps it). */
  readonly purpose?: string;
  /** When the answer must have left: milliseconds of `performance.now()`. */
  readonly deadline: number;
}

const PURPOSE = /^[A-Z_]{3,40}$/;

/** The client's purpose header when it is one of our words, else nothing (coordination has a default per role). */
export function purposeOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && PURPOSE.test(header) ? header : undefined;
}

/** Milliseconds left before the request's deadline; zero when it has passed. */
export function remaining(context: Pick<HubContext, 'deadline'>): number {
  return Math.max(0, Math.floor(context.deadline - performance.now()));
}
