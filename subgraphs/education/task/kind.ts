import { registerEnumType } from 'type-graphql';

export const TASK_KINDS = [
  'CONTACT', 'RECONTACT', 'RUPTURE', 'CHECK_REGISTRATION', 'RETURN_REQUEST', 'SIGN_DIAGNOSIS', 'WRITE_RESTITUTION', 'EVALUATE_TUTORING', 'CONTRACT_BREAK',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
export const TaskKindEnum = Object.fromEntries(TASK_KINDS.map((k) => [k, k])) as { [K in TaskKind]: K };

/** Tasks that are a contact with the youth: « ne pas contacter » stops them (C29). */
export const CONTACT_TASKS = ['CONTACT', 'RECONTACT'] as const satisfies readonly TaskKind[];

/** Tasks to reach the youth, about a case: they end with it (E20). */
export const TO_REACH = [...CONTACT_TASKS, 'RUPTURE'] as const satisfies readonly TaskKind[];

/** A school's own work, on no platform's worklist. */
export const OF_THE_SCHOOL = ['EVALUATE_TUTORING'] as const satisfies readonly TaskKind[];

registerEnumType(TaskKindEnum, {
  name: 'TaskKind',
  description: 'Ce qui est à faire pour un jeune',
  valuesConfig: {
    CONTACT: { description: 'Prendre contact avec le jeune (B03)' },
    RECONTACT: { description: 'Reprendre contact, comme convenu (B05)' },
    RUPTURE: { description: 'Rupture de parcours : reprendre contact et réorienter (B19)' },
    CHECK_REGISTRATION: { description: 'Vérifier l’inscription auprès de l’établissement (B17)' },
    RETURN_REQUEST: { description: 'Droit au retour : recevoir le jeune dans les quinze jours (E08)' },
    SIGN_DIAGNOSIS: { description: 'Signer le diagnostic établi en binôme (B12)' },
    WRITE_RESTITUTION: { description: 'Remettre au jeune son document de restitution (B14)' },
    EVALUATE_TUTORING: { description: 'Évaluer le tutorat en fin d’année scolaire (F11)' },
    CONTRACT_BREAK: { description: 'Suivre une rupture de contrat d’apprentissage (G05)' },
  },
});
