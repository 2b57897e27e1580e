import { LockMode } from '@mikro-orm/core';
import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Diagnosis } from './diagnosis.ts';

/**
 * The diagnosis that a mutation is about, locked until the request ends so that two signatures do not cross, for somebody to
 * whom the youth's case is open (CASE).
 * @throws Refusal DIAGNOSIS_NOT_FOUND, also when it is hidden: both look the same
 */
export async function findDiagnosis(context: RequestContext, id: string): Promise<Diagnosis> {
  const found = await openById(context, Diagnosis, id);
  const grant = found && (await context.grantOf(found.youthId));
  if (!found || !grant?.scopes.includes('CASE')) {
    throw new Refusal('DIAGNOSIS_NOT_FOUND', 'Ce diagnostic n’existe pas ou ne vous est pas ouvert. Reprenez-le dans le dossier du jeune.', ['input', 'diagnosisId']);
  }
  return (await context.em()).refreshOrFail(found, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/**
 * A diagnosis that may still be changed, as `findDiagnosis`, under the version that the viewer has read.
 * @throws Refusal DIAGNOSIS_NOT_FOUND, ALREADY_SIGNED, TEXT_CHANGED
 */
export async function findDraft(context: RequestContext, id: string, version?: number): Promise<Diagnosis> {
  const found = await findDiagnosis(context, id);
  if (found.signedOn) throw new Refusal('ALREADY_SIGNED', 'Ce diagnostic est signé des deux réseaux : il ne change plus. Préparez-en un nouveau si la situation a changé.', ['input', 'diagnosisId']);
  if (version !== undefined && version !== found.version) {
    throw new Refusal('TEXT_CHANGED', 'Ce diagnostic a changé depuis que vous l’avez lu. Relisez-le, puis recommencez.', ['input', 'version']);
  }
  return found;
}
