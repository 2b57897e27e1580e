import { registerEnumType } from 'type-graphql';

/** E17: the five concepts around which missions locales build their support, in the guide's order. */
export const SUPPORT_CONCEPTS = ['GLOBAL', 'DURATION', 'INDIVIDUAL', 'CO_BUILT', 'REFERENT'] as const;
export type SupportConcept = (typeof SUPPORT_CONCEPTS)[number];
export const SupportConceptEnum = Object.fromEntries(SUPPORT_CONCEPTS.map((c) => [c, c])) as { [C in SupportConcept]: C };

registerEnumType(SupportConceptEnum, {
  name: 'SupportConcept',
  description: 'Les cinq concepts de l’accompagnement des missions locales (E17)',
  valuesConfig: {
    GLOBAL: { description: 'Approche globale : santé, logement, emploi, formation, ressources' },
    DURATION: { description: 'Durée adaptée au projet et aux besoins du jeune' },
    INDIVIDUAL: { description: 'Offre individualisée et personnalisée' },
    CO_BUILT: { description: 'Intervention co-construite avec les partenaires locaux' },
    REFERENT: { description: 'Rôle de référent et d’ensemblier du parcours : la mission locale coordonne les intervenants' },
  },
});
