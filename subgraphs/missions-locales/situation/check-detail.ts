import { daysBetween, type PlainDate } from '@passerelle/kit/values/date';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { aliasesOf } from '../scheme/aliases.ts';
import { strayDetails, type CivicService, type Employment, type Immersion, type SituationDetail, type Training } from './detail.ts';
import type { SituationKind } from './kind.ts';
import { lastDayOf } from './last-day.ts';

const refuse = (code: string, message: string, ...field: string[]): never => { throw new Refusal(code, message, ['input', ...field]); };

/** Renewal included, in one structure over twelve months. */
const IMMERSION_DAYS = 60;
const ENDS = ['CDD', 'INTERIM'];

/**
 * The rules of a situation's detail: it is of the kind, and its dates are those that the law allows.
 * @param since first day
 * @throws Refusal with the field at fault
 */
export function checkDetail(kind: SituationKind, since: PlainDate, detail: SituationDetail): void {
  const [stray] = strayDetails(kind, detail);
  if (stray) refuse('DETAIL_OF_ANOTHER_KIND', 'Ces précisions ne sont pas celles de cette situation. Retirez-les, ou changez la situation.', stray);
  for (const [name, said] of Object.entries(detail) as [string, { endsOn?: PlainDate | null } | null][]) {
    if (said?.endsOn && said.endsOn < since) refuse('ENDS_BEFORE_START', 'La fin précède le début. Corrigez une des deux dates.', name, 'endsOn');
  }
  if (detail.immersion) checkImmersion(since, detail.immersion);
  if (detail.employment) checkEmployment(since, detail.employment);
  if (detail.training) checkTraining(detail.training);
  if (detail.civicService) checkService(since, detail.civicService);
}

/** Circulaire DGEFP of 14 January 2015: one month from date to date, renewable once, 60 days in all. */
function checkImmersion(since: PlainDate, { endsOn, renewedUntil, days }: Immersion): void {
  if (endsOn > lastDayOf(since, 1)) refuse('IMMERSION_TOO_LONG', 'Une immersion dure un mois au plus, de date à date. Rapprochez la fin, ou indiquez la date du renouvellement.', 'immersion', 'endsOn');
  const last = renewedUntil ?? endsOn;
  if (renewedUntil && renewedUntil <= endsOn) refuse('RENEWAL_BEFORE_END', 'Le renouvellement finit après la première période. Corrigez sa date.', 'immersion', 'renewedUntil');
  if (renewedUntil && (renewedUntil > lastDayOf(since, 2) || daysBetween(since, renewedUntil) + 1 > IMMERSION_DAYS)) {
    refuse('IMMERSION_TOO_LONG', `Une immersion se renouvelle une fois, pour un mois au plus, et ne dépasse pas ${IMMERSION_DAYS} jours en tout. Rapprochez la fin.`, 'immersion', 'renewedUntil');
  }
  if (days !== null && days !== undefined && (days < 1 || days > daysBetween(since, last) + 1)) refuse('DAYS_OUT_OF_PERIOD', 'Le nombre de jours ne tient pas entre les deux dates. Corrigez-le.', 'immersion', 'days');
}

/** I06: an « emploi d’avenir » began while they were signed. */
function checkEmployment(since: PlainDate, { contract, endsOn }: Employment): void {
  if (contract === 'CDI' && endsOn) refuse('CDI_HAS_NO_END', 'Un CDI n’a pas de date de fin. Retirez-la, ou choisissez un CDD.', 'employment', 'endsOn');
  if (ENDS.includes(contract) && !endsOn) refuse('END_MISSING', 'Ce contrat a une date de fin. Indiquez-la.', 'employment', 'endsOn');
  if (contract === 'EMPLOI_AVENIR' && !aliasesOf('EMPLOI_AVENIR').some((a) => a.from <= since && (!a.until || since <= a.until))) {
    refuse('CONTRACT_NOT_VALID', 'On ne signait pas d’emploi d’avenir à cette date (2012 à 2017). Corrigez la date, ou choisissez un autre contrat.', 'employment', 'contract');
  }
}

function checkTraining({ level }: Training): void {
  if (level !== null && level !== undefined && (level < 3 || level > 8)) refuse('LEVEL_UNKNOWN', 'Le niveau d’une certification va de 3 (CAP) à 8 (doctorat). Corrigez-le, ou laissez-le vide.', 'training', 'level');
}

/** E11: 6 to 12 months. */
function checkService(since: PlainDate, { endsOn }: CivicService): void {
  if (endsOn < lastDayOf(since, 6)) refuse('SERVICE_TOO_SHORT', 'Un service civique dure 6 mois au moins. Vérifiez ses dates.', 'civicService', 'endsOn');
  if (endsOn > lastDayOf(since, 12)) refuse('SERVICE_TOO_LONG', 'Un service civique dure 12 mois au plus. Vérifiez ses dates.', 'civicService', 'endsOn');
}

/** Durable employment: a CDI, or a CDD of six months or more from date to date. */
export const isDurable = (since: PlainDate | null, { contract, endsOn }: Employment): boolean =>
  contract === 'CDI' || (contract === 'CDD' && !!since && !!endsOn && endsOn >= lastDayOf(since, 6));
