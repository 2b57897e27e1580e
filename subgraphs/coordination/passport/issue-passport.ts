import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ISSUER, PASSPORT } from '@passerelle/kit/trust/keys';
import { passportClaims } from '@passerelle/kit/trust/viewer';
import { SignJWT } from 'jose';
import type { SigningKeys } from '../keys/signing-keys.ts';
import type { Subject } from './access-token.ts';

/** Seconds a passport is good for: a revoked person is out within this time. */
export const PASSPORT_LIFE = 60;

/** Posts, memberships and charters end and start with the day in France, not in Greenwich. */
const TODAY = "(now() at time zone 'Europe/Paris')::date";

/** The person, its post, its organisation's circles and its charter, as they stand now, in one statement. */
const CLAIMS = `
  select p.id as sub, o.id as organisation, o.network, array_agg(distinct t.role) as roles, bool_or(t.is_habilitated) as habilitated,
    p.is_machine as machine,
    (p.is_machine or exists (select 1 from charter_signature s where s.person_id = p.id
       and s.version_id = (select v.id from charter_version v where v.in_force_from <= ${TODAY} order by v.number desc limit 1))) as charter,
    coalesce((select json_agg(json_build_object('id', m.platform_id, 'circle', m.circle)) from membership m where m.organisation_id = o.id and (m.ended_on is null or m.ended_on > ${TODAY})), '[]') as platforms,
    coalesce(array_agg(distinct o.departement) filter (where o.departement is not null), '{}') as territory
  from person p join post t on t.person_id = p.id and (t.ended_on is null or t.ended_on > ${TODAY})
  join organisation o on o.id = t.organisation_id
  where p.issuer = ? and p.subject = ?
  group by p.id, o.id, o.network order by max(t.created_at) desc limit 1`;

/**
 * Makes the passport of a signed-in person: the only identity that subgraphs accept.
 * @returns null when nobody in the register is known under that name, or no post is current
 */
export async function issuePassport(em: EntityManager, keys: SigningKeys, { issuer, subject }: Subject) {
  const [row] = (await em.execute(CLAIMS, [issuer, subject])) as Record<string, unknown>[];
  if (!row) return null;
  const now = Math.floor(Date.now() / 1000);
  const claims = passportClaims.parse({ ...row, iss: ISSUER, aud: PASSPORT.audience, iat: now, exp: now + PASSPORT_LIFE, jti: randomUUID() });
  const { key, kid } = await keys.current();
  const passport = await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'EdDSA', kid, typ: PASSPORT.typ }).sign(key);
  return { passport, expiresAt: claims.exp };
}
