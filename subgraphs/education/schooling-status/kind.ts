import { registerEnumType } from 'type-graphql';

export const SCHOOLING_KINDS = ['MLDS', 'SRE_DIPLOMA', 'SRE_SAS', 'SERVICE_CIVIQUE_FULL_TIME', 'SERVICE_CIVIQUE_ALTERNATING', 'CLAUSE_SOCIALE', 'CNED'] as const;
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
    CLAUSE_SOCIALE: { description: 'Clause sociale d’un marché public, avec un tuteur de l’Éducation nationale et un tuteur en entreprise (E12)' },
    CNED: { description: 'CNED, enseignement à distance ; se combine avec une autre action (E13)' },
  },
});

/** Kinds that give school status back, at each of their days: what criterion 4 reads (A06, E10). */
export const REGAINS_STATUS = ['MLDS', 'SRE_DIPLOMA', 'SRE_SAS', 'SERVICE_CIVIQUE_ALTERNATING', 'CNED'] as const satisfies readonly SchoolingKind[];

/** Whether a kind gives school status back (A06, E10). */
export const regainsStatus = (kind: SchoolingKind): boolean => (REGAINS_STATUS as readonly SchoolingKind[]).includes(kind);

export const MLDS_ACTIONS = ['MOREA', 'REMOBILISATION', 'INFORMATION', 'REGION'] as const;
export type MldsAction = (typeof MLDS_ACTIONS)[number];
export const MldsActionEnum = Object.fromEntries(MLDS_ACTIONS.map((a) => [a, a])) as { [A in MldsAction]: A };

registerEnumType(MldsActionEnum, {
  name: 'MldsAction',
  description: 'Action de la mission de lutte contre le décrochage scolaire (E10)',
  valuesConfig: {
    MOREA: { description: 'MOREA : module de repréparation à l’examen par alternance' },
    REMOBILISATION: { description: 'Module de remobilisation' },
    INFORMATION: { description: 'Module d’information et d’orientation' },
    REGION: { description: 'Action menée avec la Région' },
  },
});
