import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { Issuer } from './issuer.ts';
import { Refusal } from './refusal.ts';
import type { GatewaySettings } from './settings.ts';

/** Asymmetric algorithms only: with a public key nobody can sign. */
const ALGORITHMS = ['ES256', 'EdDSA', 'RS256', 'PS256'];
const TOLERANCE_SECONDS = 5;
const LONGEST = 8_192;

/** Checks an access token. Resolves to when it ends (epoch seconds). */
export type CheckAccessToken = (token: string) => Promise<number>;

/**
 * Access tokens as the issuers sign them: issuer of our list, our audience, known algorithm, not expired, meant as an
 * access token. The passport endpoint of coordination checks the same token again.
 * @throws Refusal 401 for any other token; 503 when an issuer's keys cannot be had
 */
export function accessTokenCheck({ issuers, audience, timings }: Pick<GatewaySettings, 'issuers' | 'audience' | 'timings'>): CheckAccessToken {
  const known = new Map(issuers.map((url) => [url, new Issuer(url, timings)]));
  return async (token) => {
    const issuer = token.length <= LONGEST ? known.get(issuerOf(token)) : undefined;
    if (!issuer) throw invalid();
    try {
      const { payload, protectedHeader } = await jwtVerify(token, issuer.key, {
        issuer: issuer.url, audience, algorithms: ALGORITHMS, clockTolerance: TOLERANCE_SECONDS, requiredClaims: ['exp', 'sub'],
      });
      if (!isAccessToken(protectedHeader.typ, payload)) throw invalid();
      return payload.exp ?? 0;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw error instanceof errors.JWTExpired ? new Refusal(401, 'UNAUTHENTICATED', 'Votre session a expiré. Reconnectez-vous.', challenge) : invalid();
    }
  };
}

/** The issuer that a token claims, unchecked: only to choose whose keys to check it with. */
function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    return '';
  }
}

/** RFC 9068 marks access tokens `at+jwt`; Keycloak's carry `JWT` and say `Bearer` inside, where its identity tokens say `ID`. */
function isAccessToken(typ: string | undefined, payload: JWTPayload): boolean {
  const kind = typ?.toLowerCase().replace(/^application\//, '');
  if (kind === 'at+jwt') return true;
  if (kind !== undefined && kind !== 'jwt') return false;
  return (payload['typ'] === undefined || payload['typ'] === 'Bearer') && payload['nonce'] === undefined && payload['at_hash'] === undefined;
}

const challenge = { 'www-authenticate': 'Bearer error="invalid_token"' };

function invalid(): Refusal {
  return new Refusal(401, 'UNAUTHENTICATED', 'Votre connexion n’est pas valable. Reconnectez-vous.', challenge);
}
