import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CheckAccessToken } from './access-token.ts';
import { exchange, type Passport } from './passport.ts';
import { Refusal } from './refusal.ts';
import type { Timings } from './settings.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import { Unavailable } from './unavailable.ts';

/** Who a request comes from, as far as the gateway knows. */
export interface SignedIn {
  /** Absent for an anonymous request. */
  readonly passport?: string;
  /** A good token, but coordination could not say whose. */
  readonly coordinationDown: boolean;
}

/**
 * Signs a request in.
 * @param authorization the request's header, if any
 * @param requestId for coordination's log
 */
export type SignIn = (authorization: string | undefined, requestId: string) => Promise<SignedIn>;

const anonymous: SignedIn = { coordinationDown: false };
const MOST_VIEWERS = 20_000;

/**
 * Access token → passport (design.md 3.1), once per token and lifetime: an answer is kept for as long as the passport
 * lives, at most a minute, so that a revoked person is out within that minute. Simultaneous requests share one exchange.
 * @throws Refusal 401 or 403 (the token, or the person), 503 (the sign-in service cannot be reached)
 */
export function signInWith(check: CheckAccessToken, coordination: SubgraphClient, timings: Timings): SignIn {
  const passports = new LRUCache<string, Passport>({ max: MOST_VIEWERS });
  const pending = new Map<string, Promise<Passport>>();

  async function obtain(key: string, token: string, requestId: string): Promise<Passport> {
    const tokenEnds = await check(token);
    const passport = await exchange(coordination, token, requestId, timings.exchange);
    const left = Math.min(passport.expiresAt * 1_000 - timings.passportMargin, tokenEnds * 1_000) - Date.now();
    const ttl = Math.floor(Math.min(timings.passport, left));
    if (ttl > 0) passports.set(key, passport, { ttl });
    return passport;
  }

  return async (authorization, requestId) => {
    if (authorization === undefined) return anonymous;
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (!token) throw new Refusal(401, 'UNAUTHENTICATED', 'Votre connexion n’est pas valable. Reconnectez-vous.');
    const key = createHash('sha256').update(token).digest('base64');
    const known = passports.get(key);
    if (known) return { passport: known.passport, coordinationDown: false };
    let asked = pending.get(key);
    if (!asked) {
      asked = obtain(key, token, requestId).finally(() => pending.delete(key));
      pending.set(key, asked);
    }
    try {
      return { passport: (await asked).passport, coordinationDown: false };
    } catch (error) {
      if (error instanceof Unavailable) return { coordinationDown: true };
      throw error;
    }
  };
}
