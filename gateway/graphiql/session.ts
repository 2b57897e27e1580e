/** Who is signed in, in this tab only: closing it forgets them. */
export interface Session {
  readonly token: string;
  /** When the token ends, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** The person's key at the sign-in server. */
  readonly subject: string;
  /** Their name, when the sign-in server gives it. */
  readonly name?: string;
}

const KEY = 'passerelle:session';
const listeners = new Set<() => void>();
let current = read();

function read(): Session | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null ?? undefined;
  } catch {
    return undefined;
  }
}

/** The session, expired or not. The same object until it changes. */
export const session = (): Session | undefined => current;

/** Replaces the session; none signs out. */
export function setSession(next: Session | undefined): void {
  current = next;
  if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
  else sessionStorage.removeItem(KEY);
  for (const tell of listeners) tell();
}

/** The gateway refused this token: it counts as expired, unless another one came meanwhile. */
export function rejectSession(token: string): void {
  if (current?.token === token) setSession({ ...current, expiresAt: 0 });
}

/** Calls `tell` at each change; gives back how to stop. */
export function onSession(tell: () => void): () => void {
  listeners.add(tell);
  return () => { listeners.delete(tell); };
}
