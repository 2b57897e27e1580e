import type { SchoolRow } from '@passerelle/education/school/accept-schools';
import { csvList } from './csv-list.ts';
import type { Kind } from './list.ts';
import { places } from './places.ts';
import { ofSchools, withWord } from './schools.ts';

const KINDS: readonly (readonly [RegExp, string, string])[] = [
  [/^SEGPA/, 'SEGPA', 'SEGPA'],
  [/^COLLEGE/, 'COLLEGE', 'Collège'],
  [/MATERNELLE/, 'ECOLE_MATERNELLE', 'École maternelle'],
  [/ELEMENTAIRE/, 'ECOLE_ELEMENTAIRE', 'École élémentaire'],
  [/./, 'ECOLE', 'École'],
];

const titled = (text: string): string => text.trim().toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase());

/** Schools and collèges of priority education, as the ministry lists them. */
export const schoolsRep: Kind<SchoolRow> = {
  ...ofSchools,
  says: 'écoles et collèges des réseaux d’éducation prioritaire (REP, REP+) : CSV du ministère',
  open: (path) => csvList(path, {
    NUMERO: { required: true, aliases: ['UAI', 'CODE_UAI'] }, UAI_TETE_DE_RESEAU: {}, NOM_DE_L_ETABLISSEMENT: { required: true },
    TYPE_DETABLISSEMENT: {}, N_DEPARTEMENT: { required: true, aliases: ['N°Département'] }, COMMUNE: {}, ACADEMIE: {},
  }, (cells, check) => {
    const type = cells.TYPE_DETABLISSEMENT.trim();
    // An isolated school heads no network: its own code stands in the column of the head.
    const isolated = !cells.NUMERO.trim() && type === 'ECOLE ISOLEE';
    if (isolated) check.flag('UAI_IN_OTHER_COLUMN');
    const uai = isolated ? check.uai('UAI_TETE_DE_RESEAU', cells.UAI_TETE_DE_RESEAU) : check.uai('NUMERO', cells.NUMERO);
    const departement = check.departementOf(uai, cells.N_DEPARTEMENT);
    if (!departement) check.reject('N_DEPARTEMENT', 'DEPARTEMENT_UNKNOWN', 'Département inconnu : corrigez-le puis renvoyez la ligne.');
    if (!uai || !departement) return null;
    const [, kind, word] = KINDS.find(([form]) => form.test(type)) ?? KINDS.at(-1)!;
    const name = cells.NOM_DE_L_ETABLISSEMENT.trim();
    if (!name) check.flag('NAME_MISSING');
    const commune = places().communeOf(cells.COMMUNE, { departement });
    if (!commune) check.flag('COMMUNE_UNKNOWN');
    return { uai, name: withWord(word, name), kind, commune, departement, academie: titled(cells.ACADEMIE) || null };
  }),
};
