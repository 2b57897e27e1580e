import { columns, type Column } from '../imports/files.ts';

/** Plain names for the columns of the export; a software may send either, never both for one value. */
const PLAIN: Readonly<Record<string, Column>> = {
  number: 'ID_DOSSIER', structure: 'STRUCTURE', familyName: 'NOM', givenName: 'PRENOM', birthDate: 'DATE_NAISSANCE', sex: 'SEXE', address: 'ADRESSE',
  postcode: 'CODE_POSTAL', commune: 'COMMUNE', phone: 'TELEPHONE', email: 'COURRIEL', registeredOn: 'DATE_INSCRIPTION', scheme: 'DISPOSITIF',
  startedOn: 'DATE_DEBUT', situation: 'SITUATION', adviser: 'CONSEILLER', closedOn: 'DATE_SORTIE', closingReason: 'MOTIF_SORTIE',
};

export const COLUMNS = Object.keys(columns) as readonly Column[];
const KNOWN = new Map<string, Column>([...COLUMNS.map((c): [string, Column] => [c, c]), ...Object.entries(PLAIN)]);

/** The column that a field of a pushed file stands for; undefined for a field that nobody knows. */
export const columnOf = (field: string): Column | undefined => KNOWN.get(field);
