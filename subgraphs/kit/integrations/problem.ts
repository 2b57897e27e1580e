/** What went wrong, for a program and for whoever reads its log (RFC 9457). It never quotes what was sent. */
export interface Problem {
  /** Names the kind of problem, for good: `urn:passerelle:probleme:nir-refused`. */
  readonly type: string;
  /** The same for every problem of its type. */
  readonly title: string;
  /** As an HTTP status; an item's own inside an answer that is 200. */
  readonly status: number;
  /** What to do about it, in French. */
  readonly detail: string;
  /** Stable, for programs: `NIR_REFUSED`. */
  readonly code: string;
  /** Where in the body that was sent (RFC 6901): `#/files/3/birthDate`. */
  readonly pointer?: string;
}

/** Media type of a problem that is the whole answer. */
export const PROBLEM = 'application/problem+json; charset=utf-8';

/**
 * @param status 400 to 599
 * @param code capitals, digits and low lines
 * @param title French, the same for every problem of this code
 * @param detail French, says what to do, quotes nothing
 */
export const problem = (status: number, code: string, title: string, detail: string, pointer?: string): Problem => ({
  type: `urn:passerelle:probleme:${code.toLowerCase().replaceAll('_', '-')}`, title, status, detail, code, ...(pointer ? { pointer } : {}),
});

/** A call that is refused whole. */
export class RefusedCall extends Error {
  constructor(readonly problem: Problem, readonly headers: Readonly<Record<string, string>> = {}) {
    super(problem.code);
  }
}

/** @see problem */
export const refusedCall = (status: number, code: string, title: string, detail: string, headers?: Record<string, string>): RefusedCall =>
  new RefusedCall(problem(status, code, title, detail), headers);
