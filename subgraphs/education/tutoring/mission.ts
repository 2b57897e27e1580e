import { registerEnumType } from 'type-graphql';

export const MISSIONS = ['OBJECTIVES', 'REGULAR_FOLLOW_UP', 'LEVERS', 'RIGHT_CONTACTS', 'HELP_WITH_CONTACTS', 'SUPPORT_OF_STEPS', 'FORUMS_AND_VISITS'] as const;
export type TutorMission = (typeof MISSIONS)[number];
export const TutorMissionEnum = Object.fromEntries(MISSIONS.map((m) => [m, m])) as { [M in TutorMission]: M };

registerEnumType(TutorMissionEnum, {
  name: 'TutorMission',
  description: 'Missions du tuteur : six, et les sorties s’il y a lieu (F06)',
  valuesConfig: {
    OBJECTIVES: { description: 'Définir des objectifs avec le jeune' },
    REGULAR_FOLLOW_UP: { description: 'Suivre régulièrement ses démarches, avec lui et sa famille le cas échéant' },
    LEVERS: { description: 'Trouver les leviers à activer pour son projet' },
    RIGHT_CONTACTS: { description: 'Chercher les bons interlocuteurs professionnels' },
    HELP_WITH_CONTACTS: { description: 'Aider à prendre contact' },
    SUPPORT_OF_STEPS: { description: 'Appuyer les démarches auprès des partenaires' },
    FORUMS_AND_VISITS: { description: 'Accompagner lors de forums, de visites, de rencontres avec des professionnels' },
  },
});

export const INTERFACES = ['EDUCATION_TEAM', 'SCHOOL_LIFE', 'PATH_REFERENT'] as const;
export type TutorInterface = (typeof INTERFACES)[number];
export const TutorInterfaceEnum = Object.fromEntries(INTERFACES.map((i) => [i, i])) as { [I in TutorInterface]: I };

registerEnumType(TutorInterfaceEnum, {
  name: 'TutorInterface',
  description: 'Professionnels avec qui le tuteur fait le lien, sans se substituer à eux (F07)',
  valuesConfig: {
    EDUCATION_TEAM: { description: 'Équipe éducative' },
    SCHOOL_LIFE: { description: 'Vie scolaire' },
    PATH_REFERENT: { description: 'Référent du parcours personnalisé du jeune' },
  },
});
