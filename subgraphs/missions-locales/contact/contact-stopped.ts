import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { PlainDate } from '@passerelle/kit/values/date';

const list = (ids: readonly string[]) => `{${ids.join(',')}}`;

/**
 * Whether nobody may contact a youth on a day, whoever was told so (C29): a mission locale by the youth, or another partner.
 * It answers yes or no of rows that policies may hide.
 * @param ids every id of one youth
 * @param day AAAA-MM-JJ
 */
export async function contactStopped(em: EntityManager, ids: readonly string[], day: PlainDate): Promise<boolean> {
  const [row] = await em.execute<{ stopped: boolean }[]>('select contact_stopped(?::uuid[], ?::date) as stopped', [list(ids), day]);
  return row!.stopped;
}

/**
 * Takes a stopped youth's calls back off the lists of every mission locale; without a stop in force, none.
 * @param ids, day as `contactStopped`
 */
export async function dropCallbacks(em: EntityManager, ids: readonly string[], day: PlainDate): Promise<void> {
  await em.execute('select drop_callbacks(?::uuid[], ?::date)', [list(ids), day]);
}

/** What whoever would contact the youth is told (C29): not why, but who can change it. */
export const contactIsStopped = (field: readonly string[]): Refusal => new Refusal('CONTACT_STOPPED',
  'Ce jeune ne doit pas être contacté : lui-même ou un partenaire l’a demandé. S’il revient vers vous, levez d’abord son refus ; si un partenaire l’a déclaré, adressez-vous à la plate-forme.', [...field]);
