import { acceptDiplomaLevels, acceptDiplomas, acceptMefs, type DiplomaLevelRow, type DiplomaRow, type MefRow } from '@passerelle/education/reference/accept-nomenclatures';
import { DiplomaLevel } from '@passerelle/education/reference/diploma-level';
import { Diploma } from '@passerelle/education/reference/diploma';
import { Mef } from '@passerelle/education/reference/mef';
import { parseCfd, parseMef, parseRome } from '@passerelle/kit/values/codes';
import { acceptOccupations } from '@passerelle/solutions/reference/accept-occupations';
import { Occupation } from '@passerelle/solutions/reference/occupation';
import { parseBcnDate } from './bcn-date.ts';
import type { Check } from './check.ts';
import { csvList } from './csv-list.ts';
import type { Kind } from './list.ts';

const spaced = (text: string): string => text.trim().replace(/\s+/g, ' ');
const parseLevel = (text: string): string | null => (/^[A-Z\d]{3}$/.test(text.trim()) ? text.trim() : null);

/** A day that may be missing; one that is wrong rejects the row. */
function day(check: Check, column: string, text: string): string | null {
  if (!text.trim()) return null;
  return parseBcnDate(text) ?? check.reject(column, 'DATE_INVALID', 'Date fausse : écrivez-la JJ/MM/AAAA puis renvoyez la ligne.');
}

/** Levels of training and kinds of diploma (BCN, CP1252). */
export const diplomaLevels: Kind<DiplomaLevelRow> = {
  says: 'niveaux de formation et types de diplôme : CSV de la BCN (NIVEAU_FORMATION_DIPLOME)',
  subgraph: 'education', entities: [DiplomaLevel], key: (row) => row.code,
  open: (path) => csvList(path, { NIVEAU_FORMATION_DIPLOME: { required: true }, LIBELLE_100: { required: true }, NIVEAU_QUALIFICATION_RNCP: {} }, (cells, check) => {
    const code = check.code('NIVEAU_FORMATION_DIPLOME', cells.NIVEAU_FORMATION_DIPLOME, parseLevel, 'Code de niveau');
    const label = check.text('LIBELLE_100', cells.LIBELLE_100);
    return code && label ? { code, label: spaced(label), qualification: cells.NIVEAU_QUALIFICATION_RNCP.trim() || null } : null;
  }),
  accept: ({ own }, rows) => acceptDiplomaLevels(own, rows),
};

/** Diplomas by CFD (BCN, CP1252). */
export const diplomas: Kind<DiplomaRow> = {
  says: 'diplômes et formations : CSV de la BCN (FORMATION_DIPLOME)',
  subgraph: 'education', entities: [Diploma], key: (row) => row.code,
  open: (path) => csvList(path, {
    FORMATION_DIPLOME: { required: true }, LIBELLE_LONG_200: { required: true }, NIVEAU_FORMATION_DIPLOME: {}, DATE_OUVERTURE: {}, DATE_FERMETURE: {},
    NATURE: { aliases: ['N_NATURE_FORMATION_DIPLOME.LIBELLE_100'] },
  }, (cells, check) => {
    const code = check.code('FORMATION_DIPLOME', cells.FORMATION_DIPLOME, parseCfd, 'Code de formation-diplôme');
    const label = check.text('LIBELLE_LONG_200', cells.LIBELLE_LONG_200);
    const [openedOn, closedOn] = [day(check, 'DATE_OUVERTURE', cells.DATE_OUVERTURE), day(check, 'DATE_FERMETURE', cells.DATE_FERMETURE)];
    const nature = spaced(cells.NATURE) || null;
    if (nature?.startsWith('ERREUR')) check.flag('MARKED_AS_ERROR');
    return code && label ? { code, label: spaced(label), levelCode: cells.NIVEAU_FORMATION_DIPLOME.trim() || code.slice(0, 3), nature, openedOn, closedOn } : null;
  }),
  accept: ({ own }, rows) => acceptDiplomas(own, rows),
};

/** MEF of a school year. */
export const mef: Kind<MefRow> = {
  says: 'modules élémentaires de formation : CSV de la BCN (MEF, FORMATION_DIPLOME, LIBELLE_EDITION)',
  subgraph: 'education', entities: [Mef], key: (row) => row.code,
  open: (path) => csvList(path, {
    MEF: { required: true }, LIBELLE_LONG: { required: true }, LIBELLE_EDITION: {}, FORMATION_DIPLOME: {}, DATE_OUVERTURE: {}, DATE_FERMETURE: {},
  }, (cells, check) => {
    const code = check.code('MEF', cells.MEF, parseMef, 'Code MEF');
    const label = check.text('LIBELLE_LONG', cells.LIBELLE_EDITION.trim() || cells.LIBELLE_LONG);
    const diplomaCode = cells.FORMATION_DIPLOME.trim() ? check.code('FORMATION_DIPLOME', cells.FORMATION_DIPLOME, parseCfd, 'Code de formation-diplôme') : null;
    const [openedOn, closedOn] = [day(check, 'DATE_OUVERTURE', cells.DATE_OUVERTURE), day(check, 'DATE_FERMETURE', cells.DATE_FERMETURE)];
    return code && label ? { code, label: spaced(label), diplomaCode, openedOn, closedOn } : null;
  }),
  accept: ({ own }, rows) => acceptMefs(own, rows),
};

/** Trades of the ROME. */
export const rome: Kind<Pick<Occupation, 'code' | 'label'>> = {
  says: 'métiers : CSV du ROME (code, libelle)',
  subgraph: 'solutions', entities: [Occupation], key: (row) => row.code,
  open: (path) => csvList(path, { CODE: { required: true, aliases: ['CODE_ROME'] }, LIBELLE: { required: true } }, (cells, check) => {
    const code = check.code('CODE', cells.CODE, parseRome, 'Code ROME');
    const label = check.text('LIBELLE', cells.LIBELLE);
    return code && label ? { code, label: spaced(label) } : null;
  }),
  accept: ({ own }, rows) => acceptOccupations(own, rows),
};
