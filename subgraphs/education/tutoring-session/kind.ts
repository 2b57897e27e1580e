import { registerEnumType } from 'type-graphql';

export const SESSION_KINDS = ['FACE_TO_FACE', 'OTHER'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];
export const SessionKindEnum = Object.fromEntries(SESSION_KINDS.map((k) => [k, k])) as { [K in SessionKind]: K };

registerEnumType(SessionKindEnum, {
  name: 'TutoringSessionKind',
  description: 'Nature d’une séance de tutorat : seul le face-à-face compte dans les 40 heures (F04)',
  valuesConfig: {
    FACE_TO_FACE: { description: 'Face à face avec le jeune : compte dans les 40 heures' },
    OTHER: { description: 'Autre suivi : téléphone, famille, prise de contacts… ; ne compte pas' },
  },
});
