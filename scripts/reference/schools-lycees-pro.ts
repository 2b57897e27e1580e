import type { SchoolRow } from '@passerelle/education/school/accept-schools';
import { jsonList, textOf, within } from './json-list.ts';
import type { Kind } from './list.ts';
import { ofSchools } from './schools.ts';

/** Schools with vocational classes: a GeoJSON that states nothing but codes and points. */
export const schoolsLyceesPro: Kind<SchoolRow> = {
  ...ofSchools,
  says: 'lycées professionnels : GeoJSON dont chaque point porte Code_UAI',
  open: (path) => jsonList(path, (item, check) => {
    const uai = check.uai('Code_UAI', textOf(within(item, 'properties'), 'Code_UAI'));
    const departement = check.departementOf(uai);
    if (uai && !departement) check.reject('Code_UAI', 'DEPARTEMENT_UNKNOWN', 'Cet UAI n’est d’aucun département : retirez l’établissement ou corrigez son UAI.');
    return uai && departement ? { uai, name: null, kind: 'LYCEE_PROFESSIONNEL', departement } : null;
  }),
};
