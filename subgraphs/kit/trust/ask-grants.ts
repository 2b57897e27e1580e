import { Pool } from 'undici';
import { z } from 'zod';
import type { AskGrants } from '../server/context.ts';
import { coded } from '../graphql/errors.ts';
import { grantReader, type Grant } from './grant.ts';
import type { Keys } from './keys.ts';

const answer = z.object({ grants: z.record(z.uuid(), z.string()) });

const unavailable = () => coded('COORDINATION_UNAVAILABLE', 'La plate-forme de coordination ne répond pas : les dossiers ne peuvent pas être ouverts. Réessayez dans une minute.');

/**
 * Asks coordination for the grants that a request came without: one call for the whole batch, under the caller's passport.
 * @param base coordination's base URL
 */
export function askCoordination(base: string, keys: Keys): AskGrants {
  const pool = new Pool(base, { connections: 8, headersTimeout: 2_000, bodyTimeout: 2_000, connectTimeout: 1_000 });
  const read = grantReader(keys);
  return async ({ member, facts }, youths) => {
    const response = await pool.request({
      path: '/grants', method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${member.passport}`, 'x-request-id': facts.requestId },
      body: JSON.stringify({ youths, purpose: facts.purpose, operation: facts.operation }),
    }).catch(() => { throw unavailable(); });
    if (response.statusCode !== 200) {
      await response.body.dump();
      throw unavailable();
    }
    const { grants } = answer.parse(await response.body.json());
    const given = new Map<string, Grant>();
    for (const [youth, text] of Object.entries(grants)) {
      const grant = await read(text, member);
      if (grant?.ids.includes(youth)) given.set(youth, grant);
    }
    return given;
  };
}
