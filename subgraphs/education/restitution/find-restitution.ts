import { LockMode } from '@mikro-orm/core';
import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { sideOf } from '../diagnosis/pair.ts';
import type { Side } from '../diagnosis/kind.ts';
import { asParty, Restitution } from './restitution.ts';

/** The organisations of a pair, by network. */
export type Pair = Readonly<Record<Side, string>>;

/** Whether a person writes for one of the two organisations of the pair, in a function that may (B12, B14). */
export const isOfPair = (member: Viewer, pair: Pair): boolean => {
  const side = sideOf(member);
  return side !== null && pair[side] === member.organisation;
};

export const notOfThePair = (field: string) =>
  new Refusal('NOT_OF_THE_PAIR', 'Ce document est écrit par le binôme qui a signé le diagnostic. Adressez-vous à l’un des deux.', ['input', field]);

/**
 * The document that one of the pair changes, locked until the request ends, for somebody to whom the youth's case is open (CASE).
 * @throws Refusal RESTITUTION_NOT_FOUND, also when it is hidden: both look the same; NOT_OF_THE_PAIR
 */
export async function findRestitution(context: RequestContext, id: string): Promise<Restitution> {
  const found = await openById(context, Restitution, id);
  const grant = found && (await context.grantOf(found.youthId));
  if (!found || !grant?.scopes.includes('CASE')) {
    throw new Refusal('RESTITUTION_NOT_FOUND', 'Ce document n’existe pas ou ne vous est pas ouvert. Reprenez-le dans le dossier du jeune.', ['input', 'restitutionId']);
  }
  if (!isOfPair(context.member, { EDUCATION: found.educationOrganisationId, MISSION_LOCALE: found.missionLocaleOrganisationId })) throw notOfThePair('restitutionId');
  return asParty(context, await (await context.em()).refreshOrFail(found, { lockMode: LockMode.PESSIMISTIC_WRITE }));
}

/**
 * A document that is still being written, as `findRestitution`, under the version that the viewer has read.
 * @throws Refusal RESTITUTION_NOT_FOUND, NOT_OF_THE_PAIR, ALREADY_ISSUED, TEXT_CHANGED
 */
export async function findDraft(context: RequestContext, id: string, version: number): Promise<Restitution> {
  const found = await findRestitution(context, id);
  if (found.issuedOn) throw new Refusal('ALREADY_ISSUED', 'Ce document est approuvé des deux : il ne change plus. Remettez-le au jeune.', ['input', 'restitutionId']);
  if (found.version !== version) throw new Refusal('TEXT_CHANGED', 'Ce document a changé depuis que vous l’avez lu. Relisez-le, puis recommencez.', ['input', 'version']);
  return found;
}
