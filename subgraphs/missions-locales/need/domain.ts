import { registerEnumType } from 'type-graphql';

export const NEED_DOMAINS = ['HEALTH', 'HOUSING', 'EMPLOYMENT', 'TRAINING', 'RESOURCES'] as const;
export type NeedDomain = (typeof NEED_DOMAINS)[number];
export const NeedDomainEnum = Object.fromEntries(NEED_DOMAINS.map((d) => [d, d])) as { [D in NeedDomain]: D };

registerEnumType(NeedDomainEnum, {
  name: 'SupportNeedDomain',
  description: 'Domaine d’un besoin d’accompagnement',
  valuesConfig: {
    HEALTH: { description: 'Santé (le domaine seul, jamais son contenu)' },
    HOUSING: { description: 'Logement' },
    EMPLOYMENT: { description: 'Emploi' },
    TRAINING: { description: 'Formation' },
    RESOURCES: { description: 'Ressources' },
  },
});
