import type { SchoolRow } from '@passerelle/education/school/accept-schools';
import { csvList } from './csv-list.ts';
import type { Kind } from './list.ts';
import { places } from './places.ts';
import { ofSchools, withWord } from './schools.ts';

/** Collèges typed by hand: spaces in UAI, small key letters, keys that are wrong. */
export const schoolsColleges: Kind<SchoolRow> = {
  ...ofSchools,
  says: 'collèges : CSV (Département, zipcode, Commune, ETABLISSEMENT, Code UAI)',
  open: (path) => csvList(path, {
    CODE_UAI: { required: true, aliases: ['UAI'] }, ETABLISSEMENT: { required: true }, ZIPCODE: { aliases: ['CODE_POSTAL'] }, COMMUNE: {},
  }, (cells, check) => {
    const uai = check.uai('CODE_UAI', cells.CODE_UAI);
    const name = check.text('ETABLISSEMENT', cells.ETABLISSEMENT);
    const departement = uai && check.departementOf(uai, places().departementOfPostcode(cells.ZIPCODE.trim()) ?? '');
    if (uai && !departement) check.reject('ZIPCODE', 'DEPARTEMENT_UNKNOWN', 'Ni le code postal ni l’UAI ne disent le département : corrigez l’un des deux puis renvoyez la ligne.');
    if (!uai || !name || !departement) return null;
    const commune = places().communeOf(cells.COMMUNE, { postcode: cells.ZIPCODE.trim(), departement });
    if (!commune) check.flag('COMMUNE_UNKNOWN');
    return { uai, name: withWord('Collège', name), kind: 'COLLEGE', commune, departement };
  }),
};
