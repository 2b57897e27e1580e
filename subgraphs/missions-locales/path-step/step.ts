import { registerEnumType } from 'type-graphql';

/** E17: the sequence of a mission locale's support (« séquençage de l’accompagnement »), in its order. */
export const STEPS = ['WELCOME', 'ORIENTATION', 'PATH', 'EMPLOYMENT'] as const;
export type Step = (typeof STEPS)[number];
export const StepEnum = Object.fromEntries(STEPS.map((s) => [s, s])) as { [S in Step]: S };

registerEnumType(StepEnum, {
  name: 'SupportStep',
  description: 'Les quatre étapes de l’accompagnement en mission locale, dans l’ordre (E17)',
  valuesConfig: {
    WELCOME: { description: '1. Repérage et mobilisation, accueil, information sur l’offre du territoire' },
    ORIENTATION: { description: '2. Orientation : diagnostic de la situation globale, aide aux choix, formalisation du projet personnel' },
    PATH: { description: '3. Élaboration du parcours vers l’autonomie : vie sociale et citoyenne, emploi, formation, qualification' },
    EMPLOYMENT: { description: '4. Accompagnement en situation d’emploi' },
  },
});

/**
 * Whether a youth who has been through some steps may be in this one next: each was preceded by those before it, and any that
 * was reached may be done again.
 * @param done steps already reached, in any order
 */
export function mayReach(step: Step, done: readonly Step[]): boolean {
  const furthest = Math.max(-1, ...done.map((s) => STEPS.indexOf(s)));
  return STEPS.indexOf(step) <= furthest + 1;
}
