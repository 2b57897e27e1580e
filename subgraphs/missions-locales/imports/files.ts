import { Cells } from '@passerelle/kit/imports/cells';
import { importKind, type ImportOptions, type Reading } from '@passerelle/kit/imports/kind';
import { hasRole, type Viewer } from '@passerelle/kit/trust/viewer';
import { parseMiloStructure } from '@passerelle/kit/values/codes';
import { ageAt } from '@passerelle/kit/values/date';
import { acceptFiles } from '../file/accept-files.ts';
import { ageFlags } from '../file/age.ts';
import { parseClosingReason } from '../file/closing-reason.ts';
import type { IncomingFile } from '../file/incoming-file.ts';
import { ownStructures } from '../mission-locale/own-structures.ts';
import { parseSituation } from '../situation/kind.ts';

/** The columns of the export, in its own words. */
export const columns = {
  ID_DOSSIER: { required: true }, STRUCTURE: { required: true }, NOM: { required: true }, PRENOM: { required: true },
  DATE_NAISSANCE: { required: true, aliases: ['DATE DE NAISSANCE', 'NE_LE'] }, SEXE: {}, ADRESSE: {}, CODE_POSTAL: {}, COMMUNE: {}, TELEPHONE: {},
  COURRIEL: { aliases: ['MEL', 'EMAIL'] }, DATE_INSCRIPTION: {}, DISPOSITIF: {}, DATE_DEBUT: {}, SITUATION: {}, CONSEILLER: {},
  DATE_SORTIE: {}, MOTIF_SORTIE: {},
} as const;
export type Column = keyof typeof columns;

/** A file as read: who the youth is comes with the registration. */
export type FileRow = Omit<IncomingFile, 'youthId' | 'ownerId'>;

/**
 * A mission locale's file (dossier). Without its number or its structure it cannot be known again: given back.
 * 3.2: somebody under 16 is not registered; sent again at sixteen, they are. The commune is a name: it goes to coordination as typed, with the postcode.
 */
export function readFile(values: Readonly<Record<Column, string>>, { today }: ImportOptions): Reading<Column, FileRow> {
  const cells = new Cells(values);
  const [familyName, givenName, birthDate] = [cells.name('NOM'), cells.name('PRENOM'), cells.birthDate('DATE_NAISSANCE', today)];
  const number = cells.text('ID_DOSSIER');
  if (!number) cells.faults.push({ column: 'ID_DOSSIER', code: 'FILE_NUMBER_MISSING', message: 'Le numéro de dossier manque : complétez-le puis renvoyez la ligne.' });
  const structure = parseMiloStructure(values.STRUCTURE);
  if (!structure) cells.faults.push({ column: 'STRUCTURE', code: 'STRUCTURE_UNREADABLE', message: 'Le code de la structure est illisible : écrivez le code i-Milo (par exemple 59512S00) puis renvoyez la ligne.' });
  if (cells.faults.length || !number || !structure) return { faults: cells.faults };
  const registeredOn = cells.date('DATE_INSCRIPTION', 'REGISTRATION_UNREADABLE');
  const startedOn = cells.date('DATE_DEBUT', 'START_UNREADABLE');
  const situation = cells.parsed('SITUATION', parseSituation, 'SITUATION_UNKNOWN');
  const endedOn = cells.date('DATE_SORTIE', 'CLOSING_UNREADABLE');
  const closingReason = cells.parsed('MOTIF_SORTIE', parseClosingReason, 'CLOSING_REASON_UNKNOWN');
  // An end to come is not one yet: the line sent again after it closes the file.
  cells.flag('CLOSING_TO_COME', endedOn && endedOn > today);
  const closedOn = endedOn && endedOn <= today ? endedOn : null;
  const isUnder16 = birthDate <= today && ageAt(birthDate, today) < 16;
  cells.flag('UNDER_16', isUnder16);
  const externalId = `${structure}/${number}`;
  const person = {
    externalId, owner: { scheme: 'imilo' as const, code: structure }, ground: 'HOLDS_FILE' as const, familyName, givenName, birthDate, sex: cells.sex('SEXE'),
    phones: cells.phones('TELEPHONE'), email: cells.email('COURRIEL'), address: cells.text('ADRESSE'), postcode: cells.postcode('CODE_POSTAL'),
    commune: cells.text('COMMUNE'), flags: [...cells.flags],
  };
  return {
    externalId, person: isUnder16 ? null : person,
    row: {
      externalId: number, structure, registeredOn, startedOn, situation, closedOn, closingReason: closedOn ? closingReason : null, scheme: cells.text('DISPOSITIF')?.toUpperCase() ?? null, adviser: cells.text('CONSEILLER'),
      flags: [...cells.flags, ...ageFlags(birthDate, registeredOn)],
    },
  };
}

/** Everybody's files from the national software; a mission locale sends its own only. */
export const fileSender = (viewer: Viewer): 'ALL' | 'OWN' | null => {
  if (viewer.network !== 'MISSION_LOCALE') return null;
  if (hasRole(viewer, 'FEED')) return 'ALL';
  return hasRole(viewer, 'INTEGRATION', 'RESPONSABLE') ? 'OWN' : null;
};

/** Missions locales' files, from their own software. */
export const files = importKind<Column, FileRow>({
  name: 'missions-locales', source: 'missions-locales/file', columns, audience: fileSender, read: readFile,
  async ownUnregistered(em, rows, registered, organisation) {
    const own = await ownStructures(em, organisation, rows.flatMap(({ externalId, row }) => (registered.has(externalId) ? [row.structure] : [])));
    return new Set(rows.flatMap(({ externalId, row }) => (own.has(row.structure) ? [externalId] : [])));
  },
  async accept(em, rows, { today, organisation }) {
    return (await acceptFiles(em, rows.map(({ row, youthId, ownerId }) => ({ ...row, youthId, ownerId })), today, { channel: 'EXPORT', organisation })).created;
  },
});
