import { Cells } from '@passerelle/kit/imports/cells';
import { importKind, type ImportOptions, type Reading } from '@passerelle/kit/imports/kind';
import type { Identity } from '@passerelle/kit/imports/register';
import { rowFingerprint } from '@passerelle/kit/imports/row-fingerprint';
import { parseIne } from '@passerelle/kit/values/ine';
import { isUnderSixteen } from '../leaver/withhold.ts';
import { acceptEnrolments, type EnrolmentRow } from './accept-enrolments.ts';
import { campaignOf } from './campaign-of.ts';
import { schoolCell } from './school-cell.ts';
import { educationSender } from './senders.ts';

const columns = {
  RESEAU: { required: true }, INE: {}, NOM: { required: true }, PRENOM: { required: true }, DATE_NAISSANCE: { required: true, aliases: ['DATE DE NAISSANCE', 'NE_LE'] },
  CODE_COMMUNE: {}, UAI: { required: true, aliases: ['RNE'] }, DATE_INSCRIPTION: {}, DATE_FIN: {},
} as const;
type Column = keyof typeof columns;

const parseNetwork = (text: string): string | null => (/^(EN|AGRI|CFA)$/i.test(text) ? text.toUpperCase() : null);

/** A new enrolment in one of the networks: what takes a youth off the list (A06). Its school is no ground to read more. */
export function readNewEnrolment(values: Readonly<Record<Column, string>>, { campaign, today }: ImportOptions): Reading<Column, EnrolmentRow> {
  const cells = new Cells(values);
  const [familyName, givenName, birthDate] = [cells.name('NOM'), cells.name('PRENOM'), cells.birthDate('DATE_NAISSANCE', today)];
  if (cells.faults.length) return { faults: cells.faults };
  const network = cells.parsed('RESEAU', parseNetwork, 'NETWORK_UNKNOWN') ?? cells.text('RESEAU') ?? '';
  const ine = cells.parsed('INE', parseIne, 'INE_UNREADABLE')?.ine ?? null;
  // The other networks do not have it.
  cells.flag('INE_MISSING', network === 'EN' && !cells.text('INE'));
  const uai = schoolCell(cells, 'UAI');
  const [startedOn, endedOn] = [cells.date('DATE_INSCRIPTION', 'ENTRY_UNREADABLE'), cells.date('DATE_FIN', 'EXIT_UNREADABLE')];
  cells.flag('EXIT_BEFORE_ENTRY', startedOn && endedOn && endedOn < startedOn);
  const externalId = [ine ?? rowFingerprint(familyName, givenName, birthDate), network, uai ?? cells.text('UAI') ?? '', startedOn ?? cells.text('DATE_INSCRIPTION') ?? ''].join('|');
  const person: Identity = {
    externalId, owner: uai ? { scheme: 'uai', code: uai } : null, ground: null, familyName, givenName, birthDate, ine: cells.text('INE'),
    communeCode: cells.communeCode('CODE_COMMUNE'), flags: [...cells.flags],
  };
  const isOut = isUnderSixteen(birthDate, campaign!);
  return {
    externalId, person: isOut ? null : person,
    row: {
      uai, withheld: isOut ? { ...values } : null, facts: { network, startedOn, endedOn, birthDate, communeCode: person.communeCode ?? null, typed: cells.kept, flags: [...cells.flags] },
    },
  };
}

/** A06, A09: new enrolments of every network. */
export const nouveauxInscrits = importKind<Column, EnrolmentRow>({
  name: 'nouveaux-inscrits', source: 'education/nouveaux-inscrits', columns, audience: educationSender, campaign: campaignOf, read: readNewEnrolment,
  accept: (em, rows, { campaign, today }) => acceptEnrolments(em, 'nouveaux-inscrits', rows, campaign!, today),
});
