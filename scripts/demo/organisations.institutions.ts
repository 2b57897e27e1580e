import type { DemoOrganisation } from './types.ts';

/** Institutions that steer (D24, D25) and bodies that coordinate or report. None is given a number that the sources do not show. */
export const institutions: readonly DemoOrganisation[] = [
  { key: 'rectorat-lille', network: 'PILOTAGE', kind: 'RECTORAT', name: 'Rectorat de l’académie de Lille', codes: {}, commune: '59350', departement: '59' },
  { key: 'rectorat-poitiers', network: 'PILOTAGE', kind: 'RECTORAT', name: 'Rectorat de l’académie de Poitiers', codes: {}, commune: '86194', departement: '86' },
  { key: 'dsden-nord', network: 'PILOTAGE', kind: 'DSDEN', name: 'Direction des services départementaux de l’éducation nationale du Nord', codes: {}, commune: '59350', departement: '59', parent: 'rectorat-lille' },
  { key: 'dsden-vienne', network: 'PILOTAGE', kind: 'DSDEN', name: 'Direction des services départementaux de l’éducation nationale de la Vienne', codes: {}, commune: '86194', departement: '86', parent: 'rectorat-poitiers' },
  { key: 'prefecture-hauts-de-france', network: 'PILOTAGE', kind: 'PREFECTURE_REGION', name: 'Préfecture de la région Hauts-de-France', codes: {}, commune: '59350', departement: '59' },
  { key: 'prefecture-nouvelle-aquitaine', network: 'PILOTAGE', kind: 'PREFECTURE_REGION', name: 'Préfecture de la région Nouvelle-Aquitaine', codes: {}, commune: '33063', departement: '33' },
  { key: 'prefecture-nord', network: 'PILOTAGE', kind: 'PREFECTURE', name: 'Préfecture du Nord', codes: {}, commune: '59350', departement: '59', parent: 'prefecture-hauts-de-france' },
  { key: 'prefecture-vienne', network: 'PILOTAGE', kind: 'PREFECTURE', name: 'Préfecture de la Vienne', codes: {}, commune: '86194', departement: '86', parent: 'prefecture-nouvelle-aquitaine' },
  { key: 'region-hauts-de-france', network: 'PILOTAGE', kind: 'CONSEIL_REGIONAL', name: 'Région Hauts-de-France', codes: {}, commune: '59350', departement: '59' },
  { key: 'region-nouvelle-aquitaine', network: 'PILOTAGE', kind: 'CONSEIL_REGIONAL', name: 'Région Nouvelle-Aquitaine', codes: {}, commune: '33063', departement: '33' },
  { key: 'dreets-hauts-de-france', network: 'PILOTAGE', kind: 'DREETS', name: 'DREETS Hauts-de-France', aliases: ['DIRECCTE Hauts-de-France'], codes: {}, commune: '59350', departement: '59', parent: 'prefecture-hauts-de-france' },
  { key: 'dreets-nouvelle-aquitaine', network: 'PILOTAGE', kind: 'DREETS', name: 'DREETS Nouvelle-Aquitaine', aliases: ['DIRECCTE Nouvelle-Aquitaine'], codes: {}, commune: '33063', departement: '33', parent: 'prefecture-nouvelle-aquitaine' },
  { key: 'psad-roubaix-tourcoing', network: 'COORDINATION', kind: 'PSAD', name: 'Plate-forme de suivi et d’appui aux décrocheurs de Roubaix–Tourcoing', codes: {}, commune: '59512', departement: '59' },
  { key: 'psad-poitiers-chatellerault', network: 'COORDINATION', kind: 'PSAD', name: 'Plate-forme de suivi et d’appui aux décrocheurs de Poitiers–Châtellerault', codes: {}, commune: '86194', departement: '86' },
  { key: 'csn-lille', network: 'COORDINATION', kind: 'CENTRE_SERVICE_NATIONAL', name: 'Centre du service national de Lille', aliases: ['CSN de Lille'], codes: {}, commune: '59350', departement: '59' },
  { key: 'csn-poitiers', network: 'COORDINATION', kind: 'CENTRE_SERVICE_NATIONAL', name: 'Centre du service national de Poitiers', aliases: ['CSN de Poitiers'], codes: {}, commune: '86194', departement: '86' },
  { key: 'pjj-nord', network: 'COORDINATION', kind: 'PJJ', name: 'Protection judiciaire de la jeunesse du Nord', codes: {}, commune: '59350', departement: '59' },
  { key: 'ase-nord', network: 'COORDINATION', kind: 'ASE', name: 'Aide sociale à l’enfance du Nord', codes: {}, commune: '59350', departement: '59' },
  { key: 'service-social-eleves-nord', network: 'COORDINATION', kind: 'SERVICE_SOCIAL', name: 'Service social en faveur des élèves, Nord', codes: {}, commune: '59350', departement: '59', parent: 'dsden-nord' },
  { key: 'ville-roubaix', network: 'COORDINATION', kind: 'COMMUNE', name: 'Ville de Roubaix', codes: {}, commune: '59512', departement: '59' },
  { key: 'ville-poitiers', network: 'COORDINATION', kind: 'COMMUNE', name: 'Ville de Poitiers', codes: {}, commune: '86194', departement: '86' },
  { key: 'exploitant', network: 'COORDINATION', kind: 'EXPLOITANT', name: 'Exploitation de Passerelle (démonstration)', codes: {}, commune: '59350', departement: '59', invented: true },
];
