import type { DemoAgency } from './types.ts';

/**
 * Agences of the missions locales, named and numbered as the official list does (its « département - » prefix removed).
 * Two agences of Charente-Maritime are left out: the list does not say which structure holds them.
 */
export const agencies: readonly DemoAgency[] = [
  { key: 'agence-7', imiloId: 7, organisation: 'ml-angouleme', name: 'Mission Locale Du Grand Angoumois', departement: '16' },
  { key: 'agence-54', imiloId: 54, organisation: 'ml-arc-charente', name: 'Mission Locale Arc Charente', departement: '16' },
  { key: 'agence-98', imiloId: 98, organisation: 'ml-royan', name: 'Mission Locale De L’Agglomération Royan Atlantique', departement: '17' },
  { key: 'agence-317', imiloId: 317, organisation: 'ml-saintes', name: 'Mission Locale Saintes', departement: '17' },
  { key: 'agence-372', imiloId: 372, organisation: 'ml-la-rochelle', name: 'Mission Locale La Rochelle -Re- Pays D’Aunis', departement: '17' },
  { key: 'agence-1367', imiloId: 1367, organisation: 'ml-rochefort', name: 'Mission Locale Rochefort Marennes Oléron', departement: '17' },
  { key: 'agence-56', imiloId: 56, organisation: 'ml-armentieres', name: 'Mission Locale Armentieres - Vallee De La Lys', departement: '59' },
  { key: 'agence-88', imiloId: 88, organisation: 'ml-flandre-interieure', name: 'Mission Locale De Flandre Interieure', departement: '59' },
  { key: 'agence-95', imiloId: 95, organisation: 'ml-dunkerque', name: 'Mission Locale De L’Agglomeration Dunkerquoise', departement: '59' },
  { key: 'agence-119', imiloId: 119, organisation: 'ml-lille', name: 'Mission Locale De Lille', departement: '59' },
  { key: 'agence-150', imiloId: 150, organisation: 'ml-rives-de-l-aa', name: 'Mission Locale Des Rives De L’Aa Et De La Colme', departement: '59' },
  { key: 'agence-171', imiloId: 171, organisation: 'ml-cambresis', name: 'Mission Locale Du Cambresis', departement: '59' },
  { key: 'agence-180', imiloId: 180, organisation: 'ml-douaisis', name: 'Mission Locale Du Douaisis', departement: '59' },
  { key: 'agence-260', imiloId: 260, organisation: 'ml-valenciennois', name: 'Mission Locale Jeunes Du Valenciennois', departement: '59' },
  { key: 'agence-269', imiloId: 269, organisation: 'ml-lys-tourcoing', name: 'Mission Locale Lys-Tourcoing', departement: '59' },
  { key: 'agence-271', imiloId: 271, organisation: 'ml-metropole-est', name: 'Mission Locale Métropole Est', departement: '59' },
  { key: 'agence-272', imiloId: 272, organisation: 'ml-metropole-nord-ouest', name: 'Mission Locale Metropole Nord-Ouest', departement: '59' },
  { key: 'agence-273', imiloId: 273, organisation: 'ml-metropole-sud', name: 'Mission Locale Métropole Sud', departement: '59' },
  { key: 'agence-308', imiloId: 308, organisation: 'ml-roubaix', name: 'Mission Locale Roubaix Lys Lez Lannoy', departement: '59' },
  { key: 'agence-334', imiloId: 334, organisation: 'ml-val-de-marque', name: 'Mission Locale Val De Marque', departement: '59' },
  { key: 'agence-339', imiloId: 339, organisation: 'ml-wattrelos-leers', name: 'Mission Locale Wattrelos-Leers', departement: '59' },
  { key: 'agence-445', imiloId: 445, organisation: 'ml-sambre-avesnois', name: 'Mission Locale - Reussir En Sambre Avesnois', departement: '59' },
  { key: 'agence-1363', imiloId: 1363, organisation: 'ml-dunkerque', name: 'Mission Locale Entreprendre Ensemble', departement: '59' },
  { key: 'agence-1365', imiloId: 1365, organisation: 'ml-valenciennois', name: 'Mission Locale Jeunes Du Valenciennois', departement: '59' },
  { key: 'agence-36', imiloId: 36, organisation: 'ml-bressuire', name: 'Mission Locale - Maison De L’Emploi Du Bocage Bressuirais', departement: '79' },
  { key: 'agence-42', imiloId: 42, organisation: 'ml-thouars', name: 'Mission Locale - Maison De L’Emploi Et De La Formation Du Thouarsais', departement: '79' },
  { key: 'agence-43', imiloId: 43, organisation: 'ml-parthenay', name: 'Mdee Parthenay-Gâtine', departement: '79' },
  { key: 'agence-399', imiloId: 399, organisation: 'ml-sud-79', name: 'Mission Locale Sud 79', departement: '79' },
  { key: 'agence-83', imiloId: 83, organisation: 'ml-poitou', name: 'Mission Locale D’Insertion Du Poitou', departement: '86' },
  { key: 'agence-286', imiloId: 286, organisation: 'ml-nord-vienne', name: 'Mission Locale Nord Vienne', departement: '86' },
  { key: 'agence-354', imiloId: 354, organisation: 'ml-civray', name: 'Mission Locale Civray', departement: '86' },
];
