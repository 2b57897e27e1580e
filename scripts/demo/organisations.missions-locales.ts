import type { DemoOrganisation } from './types.ts';

/**
 * Every mission locale of Nord and Poitou-Charentes with its i-Milo code, as the official list has them.
 * The commune is that of the seat: the first five characters of the code, except Civray, whose code starts with
 * another commune's number.
 */
export const missionsLocales: readonly DemoOrganisation[] = [
  { key: 'ml-roubaix', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale de Roubaix – Lys-lez-Lannoy', aliases: ['Mission locale Roubaix'], codes: { imilo: '59512S00' }, commune: '59512', departement: '59' },
  { key: 'ml-lys-tourcoing', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale Lys-Tourcoing', codes: { imilo: '59599S00' }, commune: '59599', departement: '59' },
  { key: 'ml-wattrelos-leers', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale Wattrelos-Leers', codes: { imilo: '59650S00' }, commune: '59650', departement: '59' },
  { key: 'ml-val-de-marque', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale Val de Marque', codes: { imilo: '59299S00' }, commune: '59299', departement: '59' },
  { key: 'ml-lille', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Lille Avenirs – mission locale de Lille', aliases: ['Mission locale de Lille'], codes: { imilo: '59350S00' }, commune: '59350', departement: '59' },
  { key: 'ml-metropole-est', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale Métropole Est', aliases: ['ML Villeneuve d’Ascq'], codes: { imilo: '59009S00' }, commune: '59009', departement: '59' },
  { key: 'ml-metropole-sud', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale Métropole Sud', codes: { imilo: '59220S00' }, commune: '59220', departement: '59' },
  { key: 'ml-metropole-nord-ouest', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale Métropole Nord-Ouest', codes: { imilo: '59386S00' }, commune: '59386', departement: '59' },
  { key: 'ml-weppes', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale des Weppes', aliases: ['ML Loos'], codes: { imilo: '59360S00' }, commune: '59360', departement: '59' },
  { key: 'ml-armentieres', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale Armentières – Vallée de la Lys', codes: { imilo: '59017S00' }, commune: '59017', departement: '59' },
  { key: 'ml-flandre-interieure', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale de Flandre intérieure', codes: { imilo: '59295S00' }, commune: '59295', departement: '59' },
  { key: 'ml-rives-de-l-aa', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale des Rives de l’Aa et de la Colme', aliases: ['ML Bourbourg'], codes: { imilo: '59094S00' }, commune: '59094', departement: '59' },
  { key: 'ml-dunkerque', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Entreprendre Ensemble – mission locale de Dunkerque', aliases: ['Mission locale de l’agglomération dunkerquoise'], codes: { imilo: '59183S00' }, commune: '59183', departement: '59' },
  { key: 'ml-douaisis', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale du Douaisis', codes: { imilo: '59178S00' }, commune: '59178', departement: '59' },
  { key: 'ml-cambresis', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale du Cambrésis', codes: { imilo: '59122S00' }, commune: '59122', departement: '59' },
  { key: 'ml-valenciennois', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale jeunes du Valenciennois', aliases: ['ML Marly'], codes: { imilo: '59383S00' }, commune: '59383', departement: '59' },
  { key: 'ml-sambre-avesnois', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Réussir en Sambre-Avesnois – mission locale', codes: { imilo: '59392S00' }, commune: '59392', departement: '59' },
  { key: 'ml-angouleme', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale du Grand Angoumois', codes: { imilo: '16015S00' }, commune: '16015', departement: '16' },
  { key: 'ml-arc-charente', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale Arc Charente', aliases: ['ML Cognac'], codes: { imilo: '16102S00' }, commune: '16102', departement: '16' },
  { key: 'ml-la-rochelle', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale La Rochelle – Ré – Pays d’Aunis', codes: { imilo: '17300S00' }, commune: '17300', departement: '17' },
  { key: 'ml-rochefort', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale Rochefort – Marennes – Oléron', codes: { imilo: '17299S00' }, commune: '17299', departement: '17' },
  { key: 'ml-royan', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale de l’agglomération Royan Atlantique', codes: { imilo: '17306S00' }, commune: '17306', departement: '17' },
  { key: 'ml-saintes', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale de Saintes', codes: { imilo: '17415S00' }, commune: '17415', departement: '17' },
  { key: 'ml-jonzac', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale de Haute-Saintonge', aliases: ['ML Jonzac'], codes: { imilo: '17197S00' }, commune: '17197', departement: '17' },
  { key: 'ml-sud-79', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale Sud 79', aliases: ['Mission locale Sud Deux-Sèvres'], codes: { imilo: '79191S00' }, commune: '79191', departement: '79' },
  { key: 'ml-parthenay', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'MDEE Parthenay-Gâtine – mission locale', codes: { imilo: '79202S00' }, commune: '79202', departement: '79' },
  { key: 'ml-thouars', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Maison de l’emploi et de la formation du Thouarsais – service mission locale', codes: { imilo: '79329S00' }, commune: '79329', departement: '79' },
  { key: 'ml-bressuire', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Maison de l’emploi du Bocage bressuirais – mission locale', codes: { imilo: '79049S00' }, commune: '79049', departement: '79' },
  { key: 'ml-poitou', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale d’insertion du Poitou', aliases: ['ML Poitiers'], codes: { imilo: '86194S00' }, commune: '86194', departement: '86' },
  { key: 'ml-nord-vienne', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale Nord Vienne', aliases: ['ML Châtellerault'], codes: { imilo: '86066S00' }, commune: '86066', departement: '86' },
  { key: 'ml-civray', network: 'MISSION_LOCALE', kind: 'MISSION_LOCALE', name: 'Mission locale de Civray', codes: { imilo: '86139S00' }, commune: '86078', departement: '86' },
  {
    key: 'i-milo', network: 'MISSION_LOCALE', kind: 'SYSTEME_IMILO', name: 'i-Milo, système d’information des missions locales',
    codes: {}, commune: '75056', departement: '75',
  },
];
