import { basename } from 'node:path';
import { departementOfUai } from '@passerelle/kit/values/uai';
import { PROVIDER_NETWORKS, type ProviderNetwork } from '@passerelle/solutions/provider/network';
import { OperatorError } from '../start/operator-error.ts';
import { csvList } from './csv-list.ts';
import type { Kind } from './list.ts';
import { places } from './places.ts';
import { kindOf, ofProviders, type ListedProvider } from './providers.ts';

// Networks whose members are all of one kind; in the others, the role in apprenticeship tells.
const KINDS: Readonly<Partial<Record<ProviderNetwork, string>>> = { AFPA: 'AFPA', GRETA: 'GRETA', MFR: 'MFR' };

/** `cfa_reseau_compagnons-du-devoir.csv` is the list of COMPAGNONS. @throws OperatorError when no network is meant */
export function networkOf(path: string, said?: string): ProviderNetwork {
  const name = (said ?? /reseau[_-]([\p{L}-]+)/iu.exec(basename(path))?.[1] ?? '').toUpperCase().split('-')[0]!;
  const network = PROVIDER_NETWORKS.find((it) => it === name);
  if (network) return network;
  throw new OperatorError(`De quel réseau est cette liste ? Ajoutez --network RÉSEAU, parmi ${PROVIDER_NETWORKS.join(', ')}.`);
}

/** The postcode and town at the end of an address: `7 Cours Aristide Briand 84100 Orange`. */
const townOf = (address: string) => /(\d{5})\s+([^\d,;]+?)(?: \d+)?\s*$/.exec(address);

/** The list that one network keeps of its members. */
export const providersNetwork: Kind<ListedProvider> = {
  ...ofProviders,
  says: 'CFA et organismes d’un réseau : CSV cfa_reseau_RÉSEAU.csv (Siret, UAI validée, Raison sociale…)',
  async open(path, _target, said) {
    const network = networkOf(path, said);
    const columns = { SIRET: { required: true }, UAI_VALIDEE: { aliases: ['UAI'] }, RAISON_SOCIALE: {}, ENSEIGNE: {}, ETAT_ADMINISTRATIF: {}, NATURE: {}, ADRESSE: {} };
    return csvList(path, columns, (cells, check) => {
      const siret = check.siret('SIRET', cells.SIRET);
      const uai = cells.UAI_VALIDEE.trim() ? check.uai('UAI_VALIDEE', cells.UAI_VALIDEE) : null;
      if (/^ferm/i.test(cells.ETAT_ADMINISTRATIF)) check.reject('ETAT_ADMINISTRATIF', 'PROVIDER_CLOSED', 'Cet établissement est fermé : retirez la ligne, ou indiquez le SIRET qui l’a remplacé.');
      if (!siret) return null;
      const name = cells.ENSEIGNE.trim() || cells.RAISON_SOCIALE.trim() || null;
      if (!name) check.flag('NAME_MISSING');
      if (!cells.UAI_VALIDEE.trim()) check.flag('UAI_ABSENT');
      const [, postcode = '', town = ''] = townOf(cells.ADRESSE) ?? [];
      const departement = places().departementOfPostcode(postcode) ?? (uai && departementOfUai(uai));
      const commune = places().communeOf(town, { postcode, departement });
      return { siret, uai, name, label: `${network} (SIRET ${siret})`, kind: KINDS[network] ?? null, likelyKind: kindOf(cells.NATURE), networks: [network], commune, departement };
    });
  },
};
