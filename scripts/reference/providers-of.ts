import { normaliseDepartement, parseCommune } from '@passerelle/kit/values/codes';
import { departementOfUai } from '@passerelle/kit/values/uai';
import { jsonList, textOf, within } from './json-list.ts';
import type { Kind } from './list.ts';
import { kindOf, ofProviders, type ListedProvider } from './providers.ts';

/** Organismes de formation of the national référentiel: codes and addresses, no names, no networks. */
export const providersOf: Kind<ListedProvider> = {
  ...ofProviders,
  says: 'organismes de formation : JSON du référentiel (siret, uai, nature, adresse) ; les noms viennent d’autres listes',
  open: (path) => jsonList(path, (item, check) => {
    const siret = check.siret('siret', textOf(item, 'siret'));
    const said = textOf(item, 'uai');
    const uai = said ? check.uai('uai', said) : null;
    if (textOf(item, 'etat_administratif') === 'fermé') check.reject('etat_administratif', 'PROVIDER_CLOSED', 'Cet établissement est fermé : retirez l’élément, ou indiquez le SIRET qui l’a remplacé.');
    if (!siret) return null;
    const address = within(item, 'adresse');
    const town = textOf(address, 'localite');
    const name = textOf(item, 'enseigne') || textOf(item, 'raison_sociale') || null;
    if (!name) check.flag('NAME_MISSING');
    if (!said) check.flag('UAI_ABSENT');
    const departement = normaliseDepartement(textOf(within(address, 'departement'), 'code')) ?? (uai && departementOfUai(uai));
    const label = town ? `Organisme de formation, ${town} (SIRET ${siret})` : `Organisme de formation (SIRET ${siret})`;
    return { siret, uai, name, label, likelyKind: kindOf(textOf(item, 'nature')), networks: [], commune: parseCommune(textOf(address, 'code_insee')), departement };
  }),
};
