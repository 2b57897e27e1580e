import { registerEnumType } from 'type-graphql';

export const APPOINTMENT_KINDS = ['FIRST_RECEPTION', 'FOLLOW_UP', 'WORKSHOP', 'THREE_PARTY', 'TRAINING_OBLIGATION'] as const;
export type AppointmentKind = (typeof APPOINTMENT_KINDS)[number];
export const AppointmentKindEnum = Object.fromEntries(APPOINTMENT_KINDS.map((k) => [k, k])) as { [K in AppointmentKind]: K };
registerEnumType(AppointmentKindEnum, {
  name: 'AppointmentKind',
  description: 'Nature d’un rendez-vous à la mission locale (E17)',
  valuesConfig: {
    FIRST_RECEPTION: { description: 'Premier accueil' },
    FOLLOW_UP: { description: 'Entretien de suivi avec le conseiller' },
    WORKSHOP: { description: 'Atelier ou information collective' },
    THREE_PARTY: { description: 'Entretien tripartite : le jeune, la mission locale et un partenaire (plate-forme, établissement, structure d’accueil)' },
    TRAINING_OBLIGATION: { description: 'Entretien au titre de l’obligation de formation des 16–18 ans (art. R. 114-6 du code de l’éducation)' },
  },
});

export const APPOINTMENT_MODES = ['ON_SITE', 'PHONE', 'VIDEO', 'OUTSIDE'] as const;
export type AppointmentMode = (typeof APPOINTMENT_MODES)[number];
export const AppointmentModeEnum = Object.fromEntries(APPOINTMENT_MODES.map((m) => [m, m])) as { [M in AppointmentMode]: M };
registerEnumType(AppointmentModeEnum, {
  name: 'AppointmentMode',
  description: 'Comment a lieu le rendez-vous',
  valuesConfig: {
    ON_SITE: { description: 'À la mission locale ou dans l’une de ses agences' }, PHONE: { description: 'Par téléphone' }, VIDEO: { description: 'En visioconférence' },
    OUTSIDE: { description: 'Hors les murs : dans une autre structure du réseau (B20)' },
  },
});

export const APPOINTMENT_STATES = ['PLANNED', 'SEEN', 'EXCUSED', 'NO_SHOW', 'REVOKED'] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];
export const AppointmentStateEnum = Object.fromEntries(APPOINTMENT_STATES.map((s) => [s, s])) as { [S in AppointmentState]: S };
registerEnumType(AppointmentStateEnum, {
  name: 'AppointmentState',
  description: 'État d’un rendez-vous à la mission locale',
  valuesConfig: {
    PLANNED: { description: 'Planifié' }, SEEN: { description: 'Honoré : le jeune a été reçu' }, EXCUSED: { description: 'Excusé : absent, avec une raison reconnue' },
    NO_SHOW: { description: 'Absent, sans excuse (lapin)' }, REVOKED: { description: 'Annulé ou déplacé' },
  },
});

/** What may be said of an appointment once it has begun. */
export const APPOINTMENT_OUTCOMES = ['SEEN', 'EXCUSED', 'NO_SHOW'] as const satisfies readonly AppointmentState[];
export type AppointmentOutcome = (typeof APPOINTMENT_OUTCOMES)[number];
export const AppointmentOutcomeEnum = Object.fromEntries(APPOINTMENT_OUTCOMES.map((o) => [o, o])) as { [O in AppointmentOutcome]: O };
registerEnumType(AppointmentOutcomeEnum, {
  name: 'AppointmentOutcome',
  description: 'Suite d’un rendez-vous à la mission locale, une fois commencé',
  valuesConfig: { SEEN: { description: 'Honoré : le jeune a été reçu' }, EXCUSED: { description: 'Excusé' }, NO_SHOW: { description: 'Absent, sans excuse' } },
});

export const REVOCATION_REASONS = ['BY_YOUTH', 'BY_MISSION_LOCALE', 'NO_LONGER_NEEDED', 'RESCHEDULED'] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];
export const RevocationReasonEnum = Object.fromEntries(REVOCATION_REASONS.map((r) => [r, r])) as { [R in RevocationReason]: R };
registerEnumType(RevocationReasonEnum, {
  name: 'AppointmentRevocationReason',
  description: 'Pourquoi un rendez-vous est annulé',
  valuesConfig: {
    BY_YOUTH: { description: 'Le jeune a prévenu qu’il ne viendrait pas' }, BY_MISSION_LOCALE: { description: 'La mission locale ne peut pas le recevoir' },
    NO_LONGER_NEEDED: { description: 'Sans objet' }, RESCHEDULED: { description: 'Déplacé : un autre rendez-vous le remplace' },
  },
});
