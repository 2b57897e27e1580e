import type { DemoOrganisation } from './types.ts';

/**
 * Schools and education services of Poitou-Charentes (Charente, Charente-Maritime, Deux-Sèvres, Vienne).
 * As in the Nord, a lycée that official files give without a name carries its UAI.
 */
export const educationPoitouCharentes: readonly DemoOrganisation[] = [
  { key: 'lycee-louis-armand-poitiers', network: 'EDUCATION', kind: 'LYCEE_POLYVALENT', name: 'Lycée polyvalent Louis Armand', codes: { uai: '0860037Y' }, commune: '86194', departement: '86' },
  { key: 'lycee-kyoto-poitiers', network: 'EDUCATION', kind: 'LYCEE_AGRICOLE', name: 'Lycée polyvalent Kyoto', codes: { uai: '0861408N', siret: '19860800200038' }, commune: '86194', departement: '86' },
  { key: 'lp-poitiers-0860039a', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Poitiers (0860039A)', codes: { uai: '0860039A' }, commune: '86194', departement: '86' },
  { key: 'lp-poitiers-0860823c', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Poitiers (0860823C)', codes: { uai: '0860823C' }, commune: '86194', departement: '86' },
  { key: 'lp-chatellerault-0860006p', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Châtellerault (0860006P)', codes: { uai: '0860006P' }, commune: '86066', departement: '86' },
  { key: 'lp-chatellerault-0860752a', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Châtellerault (0860752A)', codes: { uai: '0860752A' }, commune: '86066', departement: '86' },
  { key: 'lp-chatellerault-0861113t', network: 'EDUCATION', kind: 'LYCEE_PROFESSIONNEL', name: 'Lycée professionnel, Châtellerault (0861113T)', codes: { uai: '0861113T' }, commune: '86066', departement: '86' },
  { key: 'college-chatellerault-sand', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège George Sand', codes: { uai: '0860876K' }, commune: '86066', departement: '86' },
  { key: 'college-chatellerault-mace', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Jean Macé', codes: { uai: '0860702W' }, commune: '86066', departement: '86' },
  { key: 'college-buxerolles-verne', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Jules Verne', codes: { uai: '0860799B' }, commune: '86041', departement: '86' },
  { key: 'college-poitiers-ronsard', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Pierre de Ronsard', codes: { uai: '0860723U' }, commune: '86194', departement: '86' },
  { key: 'college-angouleme-pallet', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Michelle Pallet', codes: { uai: '0160113L' }, commune: '16015', departement: '16' },
  { key: 'college-soyaux-rolland', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Romain Rolland', codes: { uai: '0160100X' }, commune: '16374', departement: '16' },
  { key: 'college-cognac-boucher', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Claude Boucher', codes: { uai: '0160864C' }, commune: '16102', departement: '16' },
  { key: 'college-la-rochelle-mendes-france', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Pierre Mendès France', codes: { uai: '0170077S' }, commune: '17300', departement: '17' },
  { key: 'college-la-rochelle-fabre', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Fabre d’Églantine', codes: { uai: '0171117X' }, commune: '17300', departement: '17' },
  { key: 'college-niort-zay', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Jean Zay', codes: { uai: '0790027A' }, commune: '79191', departement: '79' },
  { key: 'college-cerizay-clemenceau', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Georges Clemenceau', codes: { uai: '0790945Y' }, commune: '79062', departement: '79' },
  { key: 'college-thouars-rostand', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Jean Rostand', codes: { uai: '0791002K' }, commune: '79329', departement: '79' },
  { key: 'college-angouleme-valois', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Marguerite de Valois', codes: { uai: '0160884Z' }, commune: '16015', departement: '16' },
  { key: 'college-saintes-quinet', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Edgar Quinet', codes: { uai: '0170063B' }, commune: '17415', departement: '17' },
  { key: 'college-rochefort-la-fayette', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège La Fayette', codes: { uai: '0170081W' }, commune: '17299', departement: '17' },
  { key: 'college-la-rochelle-camus', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Albert Camus', codes: { uai: '0170142M' }, commune: '17300', departement: '17' },
  { key: 'college-la-rochelle-missy', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Samuel de Missy', codes: { uai: '0170088D' }, commune: '17300', departement: '17' },
  { key: 'college-niort-curie', network: 'EDUCATION', kind: 'COLLEGE', name: 'Collège Pierre et Marie Curie', codes: { uai: '0790052C' }, commune: '79191', departement: '79' },
  { key: 'cio-poitiers', network: 'EDUCATION', kind: 'CIO', name: 'Centre d’information et d’orientation de Poitiers', codes: {}, commune: '86194', departement: '86', parent: 'rectorat-poitiers' },
  { key: 'cio-chatellerault', network: 'EDUCATION', kind: 'CIO', name: 'Centre d’information et d’orientation de Châtellerault', codes: {}, commune: '86066', departement: '86', parent: 'rectorat-poitiers' },
  { key: 'mlds-vienne', network: 'EDUCATION', kind: 'MLDS', name: 'Mission de lutte contre le décrochage scolaire de la Vienne', codes: {}, commune: '86194', departement: '86', parent: 'rectorat-poitiers' },
];
