import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import { request } from 'undici';
import { z } from 'zod';
import { Refusal } from './refusal.ts';
import type { Timings } from './settings.ts';

const TIMEOUT = 1_000;
/** After a failed fetch, an issuer is left alone this long (ms), so that a flood of tokens does not become a flood of fetches. */
const PAUSE = 2_000;
const configuration = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/**
 * The keys of one OIDC issuer, found by discovery on first use. Keys in hand outlive an issuer that is down; they are
 * fetched again in the background once they are `keyRefresh` old, and at most once per `keyCooldown` for an unknown id.
 */
export class Issuer {
  readonly url: string;
  readonly #timings: Pick<Timings, 'keyCooldown' | 'keyRefresh'>;
  #keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  #discovery: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  #failedAt = -Infinity;
  #refreshedAt = -Infinity;

  constructor(url: string, timings: Pick<Timings, 'keyCooldown' | 'keyRefresh'>) {
    this.url = url;
    this.#timings = timings;
  }

  /**
   * Gives jose the key for a token.
   * @throws Refusal 503 when the issuer cannot be asked and no key is in hand; jose's errors when it has no such key
   */
  readonly key: JWTVerifyGetKey = async (header, token) => {
    const keys = this.#keys ?? await this.#discover();
    if (!keys.jwks()) await keys.reload().catch(unreachable);
    else if (performance.now() - this.#refreshedAt > this.#timings.keyRefresh) {
      this.#refreshedAt = performance.now();
      void keys.reload().catch(() => undefined);
    }
    return keys(header, token);
  };

  #discover() {
    if (performance.now() - this.#failedAt < PAUSE) unreachable();
    this.#discovery ??= this.#read().catch((error: unknown) => {
      this.#failedAt = performance.now();
      return unreachable(error);
    }).finally(() => { this.#discovery = undefined; });
    return this.#discovery;
  }

  async #read() {
    const answer = await request(`${this.url.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(TIMEOUT), headers: { accept: 'application/json' } });
    const found = configuration.parse(await answer.body.json());
    if (found.issuer !== this.url) throw new Error('issuer mismatch');
    this.#keys = createRemoteJWKSet(new URL(found.jwks_uri), {
      timeoutDuration: TIMEOUT, cooldownDuration: this.#timings.keyCooldown, cacheMaxAge: Infinity, [customFetch]: (url, options) => this.#fetch(url, options),
    });
    return this.#keys;
  }

  async #fetch(url: string, options: RequestInit): Promise<Response> {
    if (performance.now() - this.#failedAt < PAUSE) throw new Error('issuer failed a moment ago');
    try {
      const answer = await fetch(url, options);
      this.#refreshedAt = performance.now();
      return answer;
    } catch (error) {
      this.#failedAt = performance.now();
      throw error;
    }
  }
}

function unreachable(_cause?: unknown): never {
  throw new Refusal(503, 'INTERNAL_ERROR', 'Le service de connexion ne répond pas. Réessayez dans une minute.', { 'retry-after': '10' });
}
