import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** Where coordination's public keys are found: what every passport and grant is checked against. */
export type Keys = JWTVerifyGetKey;

/** Who publishes the keys cannot be asked now: this says nothing about the token, which is neither good nor bad. */
export class KeysUnreachable extends Error {}

/** Where else keys are published: the same, telling {@link KeysUnreachable} apart from a token that no key fits. */
export const tellUnreachable = (keys: Keys): Keys => async (header, token) => {
  try {
    return await keys(header, token);
  } catch (error) {
    // jose has no code of its own for an answer that is not a key set.
    const isAboutToken = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';
    throw isAboutToken ? error : new KeysUnreachable('keys unreachable');
  }
};

/**
 * Public keys read from coordination, cached; an unknown key id asks again, at most every 30 s, so that keys rotate
 * without a restart and a flood of made-up ids costs one request.
 * @param base coordination's base URL
 */
export const remoteKeys = (base: string): Keys =>
  tellUnreachable(createRemoteJWKSet(new URL('/.well-known/jwks.json', base), { cooldownDuration: 30_000, cacheMaxAge: 600_000, timeoutDuration: 2_000 }));

/** Public keys at hand (coordination itself, tests). */
export const localKeys = (jwks: JSONWebKeySet): Keys => createLocalJWKSet(jwks);

/** Who signs passports and grants, and for whom: both are fixed, so that no other token of the house passes for one. */
export const ISSUER = 'passerelle:coordination';
export const PASSPORT = { audience: 'passerelle:subgraphs', typ: 'passport+jwt' };
export const GRANT = { audience: 'passerelle:slices', typ: 'grant+jwt' };
