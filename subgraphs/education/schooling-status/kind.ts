import { registerEnumType } from 'type-graphql';

export const SCHOOLING_KINDS = ['MLDS', 'SRE_DIPLOMA', 'SRE_SAS', 'SERVICE_CIVIQUE_FULL_TIME', 'SERVICE_CIVIQUE_ALTERNATING', 'CNED'] as const;
export type SchoolingKind = (typeof SCHOOLING_KINDS)[number];
export const SchoolingKindEnum = Object.fromEntries(SCHOOLING_KINDS.map((k) => [k, k])) as { [K in SchoolingKind]: K };

registerEnumType(SchoolingKindEnum, {
  name: 'SchoolingKind',
  description: 'Par quoi le jeune est accueilli hors d’une inscription ordinaire (E09 à E13)',
  valuesConfig: {
    MLDS: { description: 'Action de la MLDS : MOREA, remobilisation, information (E10)' },
    SRE_DIPLOMA: { description: 'Structure de retour à l’école, diplômante : micro-lycée, CLEPT… (E09)' },
    SRE_SAS: { description: 'Structure de retour à l’école, sas : Nouvel Élan, lycée de la 2ᵈᵉ chance… (E09)' },
    SERVICE_CIVIQUE_FULL_TIME: { description: 'Service civique à temps plein, avec un tuteur de l’Éducation nationale (E11)' },
    SERVICE_CIVIQUE_ALTERNATING: { description: 'Service civique en alternance avec un établissement (E11)' },
    CNED: { description: 'CNED, enseignement à distance ; se combine avec une autre action (E13)' },
  },
});

/** Kinds that give school status back, at each of their days: what criterion 4 reads (A06, E10). */
export const REGAINS_STATUS = ['MLDS', 'SRE_DIPLOMA', 'SRE_SAS', 'SERVICE_CIVIQUE_ALTERNATING', 'CNED'] as const satisfies readonly SchoolingKind[];
