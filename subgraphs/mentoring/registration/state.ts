import { registerEnumType } from 'type-graphql';

export const REGISTRATION_STATES = ['REGISTERED', 'CANCELLED', 'ATTENDED', 'ABSENT'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];
export const RegistrationStateEnum = Object.fromEntries(REGISTRATION_STATES.map((s) => [s, s])) as { [S in RegistrationState]: S };

registerEnumType(RegistrationStateEnum, {
  name: 'EventRegistrationState',
  description: 'État d’une inscription à un événement de découverte (F17)',
  valuesConfig: {
    REGISTERED: { description: 'Inscrit' },
    CANCELLED: { description: 'Annulée' },
    ATTENDED: { description: 'Venu ; pour un groupe, une personne au moins' },
    ABSENT: { description: 'Absent' },
  },
});
