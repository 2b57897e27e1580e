import { registerEnumType } from 'type-graphql';

export const PUBLICS = ['PRIMARY_SCHOOL', 'COLLEGE', 'LYCEE', 'HIGHER_EDUCATION', 'YOUNG_WORKER', 'OUT_OF_SCHOOL'] as const;
export type MenteePublic = (typeof PUBLICS)[number];
export const MenteePublicEnum = Object.fromEntries(PUBLICS.map((p) => [p, p])) as { [P in MenteePublic]: P };

registerEnumType(MenteePublicEnum, {
  name: 'MenteePublic',
  description: 'Public du mentorat (F15)',
  valuesConfig: {
    PRIMARY_SCHOOL: { description: 'Maternelle et élémentaire' },
    COLLEGE: { description: 'Collégiens' },
    LYCEE: { description: 'Lycéens' },
    HIGHER_EDUCATION: { description: 'Étudiants' },
    YOUNG_WORKER: { description: 'Jeunes salariés et apprentis' },
    OUT_OF_SCHOOL: { description: 'Jeunes sortis de l’école, sans emploi' },
  },
});
