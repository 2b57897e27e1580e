import { z } from 'zod';
import { messages, presentable } from './codes.ts';
import { Refusal } from './refusal.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import { Unavailable } from './unavailable.ts';

/** A viewer's passport, as coordination signed it. */
export interface Passport {
  readonly passport: string;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

const issued = z.object({ passport: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/), expiresAt: z.number() });
const refused = z.object({ message: z.unknown(), code: z.unknown() }).partial();

/**
 * Exchanges a checked access token for a passport at coordination.
 * @param timeout milliseconds
 * @throws Refusal 401 or 403 when coordination does not (or no longer) know the person; Unavailable when it gives no answer
 */
export async function exchange(coordination: SubgraphClient, token: string, requestId: string, timeout: number): Promise<Passport> {
  const answer = await coordination.call({
    path: '/passport', timeout, retry: true, headers: { authorization: `Bearer ${token}`, 'x-request-id': requestId, 'content-length': '0' },
  });
  const body = jsonOf(answer.text);
  if (answer.status === 401 || answer.status === 403) {
    const code = answer.status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    const said = presentable(refused.safeParse(body).data?.message);
    throw new Refusal(answer.status, code, said ?? messages[code]);
  }
  const passport = issued.safeParse(body);
  if (answer.status !== 200 || !passport.success) throw new Unavailable('coordination', `passport status ${answer.status}`);
  return passport.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
