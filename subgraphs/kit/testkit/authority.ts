import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { GRANT, ISSUER, localKeys, PASSPORT, type Keys } from '../trust/keys.ts';
import { SCOPES, type Scope } from '../trust/scope.ts';
import type { Viewer } from '../trust/viewer.ts';

/** Makes real passports and grants with a key of its own: what coordination is to the slices, for tests of one slice. */
export interface Authority {
  readonly keys: Keys;
  passport(viewer: Partial<Viewer>, changes?: Record<string, unknown>): Promise<string>;
  grant(viewer: Pick<Viewer, 'person' | 'organisation'>, youth: string, scopes?: readonly Scope[], changes?: Record<string, unknown>): Promise<string>;
}

/** A viewer for tests: an assistant of a platform, habilitated, charter signed, unless changed. */
export const aViewer = (changes: Partial<Viewer> = {}): Viewer => ({
  person: randomUUID(), organisation: randomUUID(), network: 'COORDINATION', roles: ['ASSISTANT'], platforms: [], territory: ['59'],
  habilitated: true, charter: true, machine: false, passport: '', ...changes,
});

export async function anAuthority(): Promise<Authority> {
  const { privateKey, publicKey } = await generateKeyPair('Ed25519', { extractable: true });
  const keys = localKeys({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' }] });
  const sign = (claims: Record<string, unknown>, { audience, typ }: { audience: string; typ: string }) => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: ISSUER, aud: audience, iat: now, exp: now + 60, ...claims }).setProtectedHeader({ alg: 'EdDSA', kid: 'test', typ }).sign(privateKey);
  };
  return {
    keys,
    passport: (given, changes) => {
      const { person, passport: _, ...viewer } = aViewer(given);
      return sign({ ...viewer, sub: person, jti: randomUUID(), ...changes }, PASSPORT);
    },
    grant: (viewer, youth, scopes = SCOPES, changes) =>
      sign({ viewer: viewer.person, organisation: viewer.organisation, youth, ids: [youth], scopes, purpose: 'SUIVI', ...changes }, GRANT),
  };
}
