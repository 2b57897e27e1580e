import { Cells } from '@passerelle/kit/imports/cells';
import { importKind, type ImportOptions, type Reading } from '@passerelle/kit/imports/kind';
import type { Identity } from '@passerelle/kit/imports/register';
import { rowFingerprint } from '@passerelle/kit/imports/row-fingerprint';
import { parseMef } from '@passerelle/kit/values/codes';
import { parseIne } from '@passerelle/kit/values/ine';
import { parsePhone } from '@passerelle/kit/values/phone';
import { isUnderSixteen } from '../leaver/withhold.ts';
import { acceptEnrolments, type EnrolmentRow } from './accept-enrolments.ts';
import { campaignOf } from './campaign-of.ts';
import { schoolCell } from './school-cell.ts';
import { educationSender } from './senders.ts';

const columns = {
  INE: {}, NOM: { required: true, aliases: ['NOM_NAISSANCE', 'NOM DE FAMILLE'] }, NOM_USAGE: {}, PRENOM: { required: true }, PRENOM_2: {}, SEXE: {},
  DATE_NAISSANCE: { required: true, aliases: ['DATE DE NAISSANCE', 'NE_LE'] }, COMMUNE_NAISSANCE: {}, ADRESSE: {}, CODE_POSTAL: {}, CODE_COMMUNE: {},
  TEL_FIXE: {}, MOBILE: {}, MEL: { aliases: ['COURRIEL', 'EMAIL'] }, UAI: { required: true, aliases: ['RNE'] }, MEF: {}, CLASSE: {}, DATE_ENTREE: {}, DATE_SORTIE: {},
  DIPLOME_OBTENU: {}, REPRESENTANT_LEGAL: {}, TEL_REPRESENTANT: {},
} as const;
type Column = keyof typeof columns;

/** `O` yes, `N` no, `I` only an intermediate diploma of the three-year BAC PRO (A05). */
const parseDiploma = (text: string): string | null => (/^[ONI]$/i.test(text) ? text.toUpperCase() : null);

/**
 * A leaver as a school declares it. Known again by its INE, or else by names and birth date, with school and entry.
 * A03: under 16 at the processing date, nobody is handed over.
 */
export function readLeaver(values: Readonly<Record<Column, string>>, { campaign, today }: ImportOptions): Reading<Column, EnrolmentRow> {
  const cells = new Cells(values);
  const [familyName, givenName, birthDate] = [cells.name('NOM'), cells.name('PRENOM'), cells.birthDate('DATE_NAISSANCE', today)];
  if (cells.faults.length) return { faults: cells.faults };
  const ine = cells.parsed('INE', parseIne, 'INE_UNREADABLE')?.ine ?? null;
  cells.flag('INE_MISSING', !cells.text('INE'));
  const uai = schoolCell(cells, 'UAI');
  const [startedOn, endedOn] = [cells.date('DATE_ENTREE', 'ENTRY_UNREADABLE'), cells.date('DATE_SORTIE', 'EXIT_UNREADABLE')];
  cells.flag('EXIT_BEFORE_ENTRY', startedOn && endedOn && endedOn < startedOn);
  const mef = cells.text('MEF');
  cells.flag('MEF_UNREADABLE', mef && !parseMef(mef));
  const guardianPhone = cells.text('TEL_REPRESENTANT');
  cells.flag('GUARDIAN_PHONE_UNREADABLE', guardianPhone && !parsePhone(guardianPhone));
  const diploma = cells.parsed('DIPLOME_OBTENU', parseDiploma, 'DIPLOMA_UNKNOWN');
  cells.keep('NOM_USAGE', 'PRENOM_2');
  const externalId = [ine ?? rowFingerprint(familyName, givenName, birthDate), uai ?? cells.text('UAI') ?? '', startedOn ?? cells.text('DATE_ENTREE') ?? ''].join('|');
  const person: Identity = {
    externalId, owner: uai ? { scheme: 'uai', code: uai } : null, ground: uai ? 'SCHOOL_OF_ORIGIN' : null, familyName, givenName, birthDate,
    sex: cells.sex('SEXE'), ine: cells.text('INE'), birthplace: cells.text('COMMUNE_NAISSANCE'), phones: cells.phones('MOBILE', 'TEL_FIXE'), email: cells.email('MEL'),
    address: cells.text('ADRESSE'), postcode: cells.postcode('CODE_POSTAL'), communeCode: cells.communeCode('CODE_COMMUNE'), flags: [...cells.flags],
  };
  const isOut = isUnderSixteen(birthDate, campaign!);
  return {
    externalId, person: isOut ? null : person,
    row: {
      uai, withheld: isOut ? { ...values } : null,
      facts: {
        network: 'EN', mef, className: cells.text('CLASSE'), startedOn, endedOn, diploma, birthDate, communeCode: person.communeCode ?? null, guardianName: cells.text('REPRESENTANT_LEGAL'), guardianPhone,
        typed: cells.kept, flags: [...cells.flags],
      },
    },
  };
}

/** A03–A06, A08: schools' leavers, for the comparator. */
export const sortants = importKind<Column, EnrolmentRow>({
  name: 'sortants', source: 'education/sortants', columns, audience: educationSender, campaign: campaignOf, read: readLeaver,
  accept: (em, rows, { campaign, today }) => acceptEnrolments(em, 'sortants', rows, campaign!, today),
});
