import { KeysUnreachable, tellUnreachable } from '@passerelle/kit/trust/keys';
import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTVerifyGetKey } from 'jose';

/** How long a sign-in server is waited for (ms): less than the gateway waits for a passport. */
const WAIT = 1_000;
const ALGORITHMS = ['ES256', 'EdDSA', 'RS256', 'PS256'];

/** Who an access token stands for, as its issuer names it. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Checks access tokens again, although the gateway did: coordination trusts nobody.
 * @param issuers the only sign-in servers that are believed
 * @returns a function that throws on anything but an authentic, unexpired token made for this hub: KeysUnreachable when the
 * sign-in server cannot be asked for its keys
 */
export function accessTokenReader(issuers: readonly string[], audience: string) {
  const keys = new Map<string, Promise<JWTVerifyGetKey>>();
  const keysOf = (issuer: string) => {
    const known = keys.get(issuer) ?? discover(issuer);
    keys.set(issuer, known);
    known.catch(() => keys.delete(issuer));
    return known;
  };
  return async (token: string): Promise<Subject> => {
    const issuer = decodeJwt(token).iss ?? '';
    if (!issuers.includes(issuer)) throw new Error('unknown issuer');
    const { payload } = await jwtVerify(token, await keysOf(issuer), { issuer, audience, algorithms: ALGORITHMS, clockTolerance: 5, requiredClaims: ['exp', 'sub'] });
    return { issuer, subject: payload.sub! };
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  try {
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(WAIT) });
    const { jwks_uri: uri } = (await answer.json()) as { jwks_uri: string };
    return tellUnreachable(createRemoteJWKSet(new URL(uri), { cooldownDuration: 30_000, timeoutDuration: WAIT }));
  } catch {
    throw new KeysUnreachable('issuer unreachable');
  }
}
