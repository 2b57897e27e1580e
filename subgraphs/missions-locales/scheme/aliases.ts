import { normaliseName } from '@passerelle/kit/values/name';
import type { PlainDate } from '@passerelle/kit/values/date';

/** A name that people and software give to a scheme, and from when to when it meant that one (both included; null: no end). */
export interface SchemeAlias {
  readonly name: string;
  readonly code: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

const alias = (code: string, from: PlainDate, until: PlainDate | null, ...names: string[]): SchemeAlias[] => names.map((name) => ({ name, code, from, until }));

/**
 * E15, I06: names and their meaning in time. One name may have meant two schemes: since 2018 a CUI of the non-market sector is
 * a PEC. Which of them, the day of entry says. An own code needs no line.
 */
export const ALIASES: readonly SchemeAlias[] = [
  ...alias('GARANTIE_JEUNES', '2013-10-01', '2022-02-28', 'Garantie jeunes', 'Garantie jeune', 'GJ'),
  ...alias('ANI_JEUNES', '2011-04-07', '2016-12-31', 'ANI', 'ANI Jeunes', 'ANI du 07/04/2011', 'Accord national interprofessionnel'),
  ...alias('CIVIS', '2005-03-14', '2016-12-31', 'Contrat d’insertion dans la vie sociale', 'CIVIS renforcé'),
  ...alias('PPAE', '2006-01-01', null, 'Co-traitance PPAE', 'Cotraitance PPAE', 'Co-traitance', 'Projet personnalisé d’accès à l’emploi'),
  ...alias('PACEA', '2017-01-01', null, 'Parcours contractualisé d’accompagnement vers l’emploi et l’autonomie'),
  ...alias('CEJ', '2022-03-01', null, 'Contrat d’engagement jeune', 'Contrat d’engagement jeunes', 'Contrat engagement jeune'),
  ...alias('AIJ', '2014-01-01', null, 'Accompagnement intensif des jeunes', 'Accompagnement intensif jeunes'),
  ...alias('EMPLOI_AVENIR', '2012-11-01', '2017-12-31', 'Emplois d’avenir', 'Emploi d’avenir', 'EAV'),
  ...alias('CUI_CAE', '2010-01-01', '2017-12-31', 'CUI', 'CUI CAE', 'CAE', 'Contrat d’accompagnement dans l’emploi', 'CUI non marchand'),
  ...alias('PEC', '2018-01-01', null, 'CUI', 'CUI CAE', 'CAE', 'CUI PEC', 'Contrat d’accompagnement dans l’emploi', 'CUI non marchand', 'Parcours emploi compétences'),
  ...alias('CUI_CIE', '2010-01-01', null, 'CUI CIE', 'CIE', 'Contrat initiative emploi', 'CUI marchand'),
  ...alias('FAJ', '2005-01-01', null, 'Fonds d’aide aux jeunes'),
  ...alias('FEJ', '2008-12-03', null, 'Fonds d’expérimentation pour la jeunesse'),
];

const CODES = new Set(ALIASES.map((a) => a.code));
const BY_NAME = Map.groupBy(ALIASES, (a) => normaliseName(a.name));

/**
 * The code of a scheme as typed: its own code, or one of its names, whatever the case, accents, hyphens and spaces.
 * @param day of entry; with it a name that meant two schemes is the one of that day, else the latest
 * @returns null for a name that is none; validity is not checked: an ended scheme is still known by its names
 */
export function schemeCodeOf(text: string, day: PlainDate | null): string | null {
  const code = normaliseName(text).toUpperCase().replaceAll(' ', '_');
  const meant = BY_NAME.get(normaliseName(text)) ?? [];
  const thatDay = day ? meant.find((a) => a.from <= day && (!a.until || day <= a.until)) : undefined;
  if (thatDay) return thatDay.code;
  if (CODES.has(code)) return code;
  return meant.at(-1)?.code ?? null;
}

/** The names of a scheme, by its code. */
export const aliasesOf = (code: string): readonly SchemeAlias[] => ALIASES.filter((a) => a.code === code);
