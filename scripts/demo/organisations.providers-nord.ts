import type { DemoOrganisation } from './types.ts';

/** Solution providers of the Nord and national ones. E2C, EPIDE and national bodies stand in no list with a SIRET: none is given. */
export const providersNord: readonly DemoOrganisation[] = [
  { key: 'cma-tourcoing-virolois', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'CMA Hauts-de-France – centre de Tourcoing Virolois', codes: { uai: '0596868V', siret: '13002374000041' }, commune: '59599', departement: '59' },
  { key: 'cma-tourcoing-cefma', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'CMA Hauts-de-France – CEFMA de Tourcoing', codes: { uai: '0594663Y', siret: '13002374000033' }, commune: '59599', departement: '59' },
  { key: 'cci-cepreco-roubaix', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'CCI Grand Lille – CEPRECO de Roubaix', codes: { uai: '0596691C', siret: '13002271800188' }, commune: '59512', departement: '59' },
  { key: 'cfa-academique-lille', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'FCIP – CFA académique de Lille', codes: { uai: '0596792M', siret: '18592161600057' }, commune: '59350', departement: '59' },
  { key: 'compagnons-villeneuve-d-ascq', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'Compagnons du devoir – Villeneuve-d’Ascq', codes: { uai: '0595645R', siret: '77566202600258' }, commune: '59009', departement: '59' },
  { key: 'institut-de-genech', network: 'SOLUTION_PROVIDER', kind: 'CFA', name: 'Institut de Genech', codes: { uai: '0595689N', siret: '78362626000013' }, commune: '59258', departement: '59' },
  { key: 'greta-lille-metropole', network: 'SOLUTION_PROVIDER', kind: 'GRETA', name: 'GRETA Lille Métropole', codes: { siret: '19590258000065' }, commune: '59350', departement: '59' },
  { key: 'afpa-lille', network: 'SOLUTION_PROVIDER', kind: 'AFPA', name: 'AFPA Entreprises – Lille', codes: { uai: '0932751K', siret: '82409268800178' }, commune: '59350', departement: '59' },
  { key: 'mfr-haussy', network: 'SOLUTION_PROVIDER', kind: 'MFR', name: 'Maison familiale rurale de Haussy', codes: { uai: '0595773E', siret: '78386532200029' }, commune: '59289', departement: '59' },
  { key: 'e2c-grand-lille', network: 'SOLUTION_PROVIDER', kind: 'E2C', name: 'École de la deuxième chance Grand Lille', aliases: ['E2C Grand Lille'], codes: {}, commune: '59350', departement: '59' },
  { key: 'epide-cambrai', network: 'SOLUTION_PROVIDER', kind: 'EPIDE', name: 'EPIDE – centre de Cambrai', codes: {}, commune: '59122', departement: '59' },
  { key: 'france-travail-hauts-de-france', network: 'SOLUTION_PROVIDER', kind: 'FRANCE_TRAVAIL', name: 'France Travail Hauts-de-France', aliases: ['Pôle emploi Hauts-de-France'], codes: {}, commune: '59350', departement: '59' },
  { key: 'agence-service-civique', network: 'SOLUTION_PROVIDER', kind: 'SERVICE_CIVIQUE', name: 'Agence du service civique', codes: {}, commune: '75056', departement: '75' },
];
