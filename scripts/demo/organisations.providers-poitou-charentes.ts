import type { DemoOrganisation } from './types.ts';

/** Solution providers of Poitou-Charentes, from the official lists of CFA and networks. The CNED has its seat there. */
export const providersPoitouCharentes: readonly DemoOrganisation[] = [
  { key: 'cfa-cci-vienne', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'CCI de la Vienne – centre de formation d’apprentis', codes: { uai: '0860995P', siret: '18860003500037' }, commune: '86194', departement: '86' },
  { key: 'cfa-cma-vienne', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'CFA de la CMA de la Vienne', codes: { uai: '0860841X', siret: '13002792300353' }, commune: '86214', departement: '86' },
  { key: 'gip-fcip-poitiers', network: 'SOLUTION_PROVIDER', kind: 'GIP_ACADEMIQUE', name: 'GIP FCIP de l’académie de Poitiers – CFA académique', codes: { uai: '0861419A', siret: '18860907700055' }, commune: '86115', departement: '86' },
  { key: 'cfa-agricole-venours', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'EPLEFPA de Poitiers-Venours – CFA agricole', codes: { uai: '0861219H', siret: '19860718600030' }, commune: '86213', departement: '86' },
  { key: 'compagnons-poitiers', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'Compagnons du devoir – Poitiers', codes: { uai: '0861318R', siret: '77566202601108' }, commune: '86194', departement: '86' },
  { key: 'mfr-fonteveille', network: 'SOLUTION_PROVIDER', kind: 'MFR', name: 'Maison familiale rurale de Fonteveille', codes: { uai: '0861128J', siret: '78151401300015' }, commune: '86066', departement: '86' },
  { key: 'mfr-chauvigny', network: 'SOLUTION_PROVIDER', kind: 'MFR', name: 'Maison familiale rurale de Chauvigny', codes: { uai: '0861145C', siret: '78151651300012' }, commune: '86070', departement: '86' },
  { key: 'mfr-gencay', network: 'SOLUTION_PROVIDER', kind: 'MFR', name: 'Maison familiale rurale de Gençay', codes: { uai: '0861131M', siret: '30436842600017' }, commune: '86103', departement: '86' },
  { key: 'mfr-ingrandes', network: 'SOLUTION_PROVIDER', kind: 'MFR', name: 'Maison familiale rurale d’Ingrandes', codes: { uai: '0861127H', siret: '31419618900018' }, commune: '86111', departement: '86' },
  { key: 'cma-cognac', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'CMA Nouvelle-Aquitaine – campus des métiers de Cognac', codes: { uai: '0161229Z', siret: '13002792300056' }, commune: '16102', departement: '16' },
  { key: 'cfa-agricole-charente', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'EPLEFPA de l’Oisellerie – CFA agricole de la Charente', codes: { uai: '0161077J', siret: '19160006300025' }, commune: '16113', departement: '16' },
  { key: 'mfr-saint-projet', network: 'SOLUTION_PROVIDER', kind: 'MFR', name: 'Maison familiale rurale de Saint-Projet', codes: { uai: '0161043X', siret: '78125674800026' }, commune: '16281', departement: '16' },
  { key: 'cma-lagord', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'CMA Nouvelle-Aquitaine – centre de formation de Lagord', codes: { uai: '0171183U', siret: '13002792300080' }, commune: '17200', departement: '17' },
  { key: 'mfr-saintonge-aunis', network: 'SOLUTION_PROVIDER', kind: 'MFR', name: 'MFR de la Saintonge et de l’Aunis', codes: { uai: '0171552V', siret: '78135632400017' }, commune: '17331', departement: '17' },
  { key: 'cma-niort', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'CMA Nouvelle-Aquitaine – campus des métiers de Niort', codes: { uai: '0790924A', siret: '13002792300320' }, commune: '79191', departement: '79' },
  { key: 'mfr-mauleon', network: 'SOLUTION_PROVIDER', kind: 'MFR', name: 'Maison familiale rurale de Mauléon', codes: { uai: '0791013X', siret: '78142228200017' }, commune: '79079', departement: '79' },
  { key: 'cned', network: 'SOLUTION_PROVIDER', kind: 'CNED', name: 'Centre national d’enseignement à distance (CNED)', codes: {}, commune: '86062', departement: '86' },
];
