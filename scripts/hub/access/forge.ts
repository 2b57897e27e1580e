import { readFileSync } from 'node:fs';
import { decodeJwt, generateKeyPair, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { GRANT, PASSPORT } from '@passerelle/kit/trust/keys';
import type { KnownRow } from './known-rows.ts';
import type { Persona } from './expected.ts';
import type { World } from './world.ts';

type GrantOf = (row: KnownRow) => string | null;

/** Grants and passports as an attacker would bring them. */
export interface Forger {
  /** The persona's own grants, as coordination signed them. */
  own(persona: Persona, world: World): GrantOf;
  /** Every kind of grant that must open nothing to anybody but its holder. */
  kinds(world: World): Readonly<Record<string, GrantOf>>;
  passport(text: string): Promise<string>;
  expiredPassport(text: string): Promise<string>;
  unsigned(text: string): string;
}

const ROLE = 'assistant';

/**
 * Takes the assistant's real grants, and makes from them what an attacker could: expired ones with coordination's own key
 * (read from the throw-away hub's state), ones signed by another key, ones of another youth.
 */
export async function forger(world: World): Promise<Forger> {
  const file = JSON.parse(readFileSync(world.hub.environment['COORDINATION_KEYS_FILE'] ?? '', 'utf8')) as { keys: JWK[] };
  const jwk = file.keys[0] ?? {};
  const key = await importJWK(jwk, 'EdDSA');
  const stranger = (await generateKeyPair('EdDSA')).privateKey;
  const sign = (claims: JWTPayload, typ: string, by: Parameters<SignJWT['sign']>[0]): Promise<string> => new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: jwk.kid ?? '', typ }).sign(by);
  const past = (claims: JWTPayload): JWTPayload => ({ ...claims, iat: (claims.iat ?? 0) - 3_600, exp: (claims.exp ?? 0) - 3_600 });

  const answer = await world.post(`${world.hub.environment['COORDINATION_URL']}/grants`, { youths: [...world.known.values()].filter((r) => r.type === 'Youth').map((r) => r.id) }, { authorization: `Bearer ${await world.passport(ROLE)}` }, ROLE);
  const { grants } = JSON.parse(answer.text) as { grants: Readonly<Record<string, string>> };
  const made = new Map<string, { expired: string; stranger: string; widened: string }>();
  for (const [youth, text] of Object.entries(grants)) {
    const claims = decodeJwt(text);
    const parts = text.split('.');
    const body = Buffer.from(JSON.stringify({ ...claims, scopes: ['IDENTITY', 'CONTACT', 'SOCIAL', 'RESTRICTED'] })).toString('base64url');
    made.set(youth, { expired: await sign(past(claims), GRANT.typ, key), stranger: await sign(claims, GRANT.typ, stranger), widened: [parts[0], body, parts[2]].join('.') });
  }
  const of = (row: KnownRow): string => (row.youthId ?? '');
  const own: GrantOf = (row) => grants[of(row)] ?? null;
  const other = grants[world.youth('opposed').id] ?? null;
  return {
    own: () => own,
    kinds: () => ({
      'without a grant': () => null,
      'with the assistant’s grant': own,
      'with an expired grant': (row) => made.get(of(row))?.expired ?? null,
      'with a grant signed by another key': (row) => made.get(of(row))?.stranger ?? null,
      'with a grant whose scopes were widened': (row) => made.get(of(row))?.widened ?? null,
      'with the grant of another youth': (row) => (of(row) === world.youth('opposed').id ? null : other),
    }),
    passport: (text) => sign(decodeJwt(text), PASSPORT.typ, stranger),
    expiredPassport: (text) => sign(past(decodeJwt(text)), PASSPORT.typ, key),
    unsigned: (text) => `${Buffer.from(JSON.stringify({ alg: 'none', typ: PASSPORT.typ })).toString('base64url')}.${text.split('.')[1]}.`,
  };
}
