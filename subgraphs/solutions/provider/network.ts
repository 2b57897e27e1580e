import { registerEnumType } from 'type-graphql';

export const PROVIDER_NETWORKS = [
  'AFPA', 'AGRI', 'APEC', 'CCI', 'CMA', 'CNED', 'COLLECTIVITE', 'COMPAGNONS', 'E2C', 'EN', 'EPIDE', 'FRANCE_TRAVAIL', 'GRETA', 'MFR', 'MISSION_LOCALE', 'PJJ',
  'PLATEFORME', 'SERVICE_CIVIQUE',
] as const;
export type ProviderNetwork = (typeof PROVIDER_NETWORKS)[number];
export const ProviderNetworkEnum = Object.fromEntries(PROVIDER_NETWORKS.map((n) => [n, n])) as { [N in ProviderNetwork]: N };

registerEnumType(ProviderNetworkEnum, {
  name: 'ProviderNetwork',
  description: 'Réseau d’organismes (E15–E18)',
  valuesConfig: {
    AFPA: { description: 'AFPA' },
    AGRI: { description: 'Enseignement agricole' },
    APEC: { description: 'APEC (E15)' },
    CCI: { description: 'Chambres de commerce et d’industrie' },
    CMA: { description: 'Chambres de métiers et de l’artisanat' },
    CNED: { description: 'CNED' },
    COLLECTIVITE: { description: 'Collectivités (E19)' },
    COMPAGNONS: { description: 'Compagnons du devoir' },
    E2C: { description: 'Écoles de la 2e chance' },
    EN: { description: 'Éducation nationale' },
    EPIDE: { description: 'EPIDE' },
    FRANCE_TRAVAIL: { description: 'France Travail (ex-Pôle emploi)' },
    GRETA: { description: 'GRETA' },
    MFR: { description: 'Maisons familiales rurales' },
    MISSION_LOCALE: { description: 'Missions locales' },
    PJJ: { description: 'Protection judiciaire de la jeunesse (E15)' },
    PLATEFORME: { description: 'Plates-formes de suivi et d’appui aux décrocheurs' },
    SERVICE_CIVIQUE: { description: 'Service civique' },
  },
});
