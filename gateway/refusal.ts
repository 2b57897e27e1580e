import { type Code, messages } from './codes.ts';

/** A request that the gateway itself refuses, with its HTTP status (4xx; 503 when nobody can be asked). */
export class Refusal extends Error {
  readonly code: Code;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: Code, message: string = messages[code], headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The body of a refusal: the shape of any GraphQL answer, so that clients need one way to read errors. */
export function refusalBody(code: Code, message: string, requestId: string, partner?: string) {
  return { errors: [{ message, extensions: { code, ...(partner ? { partner } : {}), requestId } }] };
}
