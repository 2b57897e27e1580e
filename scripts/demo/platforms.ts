import { grandChatellerault, grandPoitiers, roubaixTourcoing } from './territories.ts';
import type { DemoPlatform } from './types.ts';

/** The two platforms (PSAD) of the demonstration: territory, circle 1 (D01) and circle 2 (D02). */
export const platforms: readonly DemoPlatform[] = [
  {
    key: 'roubaix-tourcoing',
    name: 'PSAD de Roubaix–Tourcoing',
    organisation: 'psad-roubaix-tourcoing',
    communes: roubaixTourcoing,
    departement: '59',
    academie: 'Lille',
    circle1: [
      'psad-roubaix-tourcoing', 'lycee-jean-moulin-roubaix', 'lycee-emile-zola-wattrelos', 'lp-roubaix-0590186g',
      'lp-roubaix-0590187h', 'lp-roubaix-0590189k', 'lp-roubaix-0592973l', 'lp-tourcoing-0590214m',
      'lp-tourcoing-0590216p', 'lp-tourcoing-0592965c', 'lp-tourcoing-0590217r', 'college-roubaix-sevigne',
      'college-roubaix-lebas', 'college-roubaix-rosa-parks', 'college-roubaix-anne-frank', 'college-roubaix-monod',
      'college-roubaix-van-der-meersch', 'college-tourcoing-mendes-france', 'college-tourcoing-roussel', 'college-tourcoing-aubrac',
      'college-tourcoing-curie', 'college-hem-devos', 'college-wattrelos-zola', 'college-wattrelos-nadaud',
      'college-wattrelos-neruda', 'cio-roubaix', 'cio-tourcoing', 'mlds-roubaix-tourcoing',
      'ml-roubaix', 'ml-lys-tourcoing', 'ml-wattrelos-leers', 'ml-val-de-marque',
    ],
    circle2: [
      'e2c-grand-lille', 'epide-cambrai', 'greta-lille-metropole', 'afpa-lille',
      'cma-tourcoing-virolois', 'cma-tourcoing-cefma', 'cci-cepreco-roubaix', 'cfa-academique-lille',
      'compagnons-villeneuve-d-ascq', 'institut-de-genech', 'agence-service-civique', 'cned',
      'france-travail-hauts-de-france', 'pjj-nord', 'csn-lille', 'ville-roubaix',
      'collectif-mentorat',
    ],
  },
  {
    key: 'poitiers-chatellerault',
    name: 'PSAD de Poitiers–Châtellerault',
    organisation: 'psad-poitiers-chatellerault',
    communes: [...grandPoitiers, ...grandChatellerault],
    departement: '86',
    academie: 'Poitiers',
    circle1: [
      'psad-poitiers-chatellerault', 'lycee-louis-armand-poitiers', 'lycee-kyoto-poitiers', 'lp-poitiers-0860039a',
      'lp-poitiers-0860823c', 'lp-chatellerault-0860006p', 'lp-chatellerault-0860752a', 'lp-chatellerault-0861113t',
      'college-chatellerault-sand', 'college-chatellerault-mace', 'college-buxerolles-verne', 'college-poitiers-ronsard',
      'cio-poitiers', 'cio-chatellerault', 'mlds-vienne', 'ml-poitou',
      'ml-nord-vienne',
    ],
    circle2: [
      'cfa-cci-vienne', 'cfa-cma-vienne', 'gip-fcip-poitiers', 'cfa-agricole-venours',
      'compagnons-poitiers', 'mfr-fonteveille', 'mfr-chauvigny', 'mfr-ingrandes',
      'cned', 'agence-service-civique', 'csn-poitiers', 'ville-poitiers',
      'afev',
    ],
  },
];
