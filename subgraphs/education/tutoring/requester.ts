import type { Role } from '@passerelle/kit/trust/viewer';
import { registerEnumType } from 'type-graphql';

/** F08: who may ask for a tutoring. */
export const REQUESTERS = ['MLDS_COORDINATOR', 'COUNSELLOR', 'SCHOOL_REFERENT'] as const satisfies readonly Role[];
export type Requester = (typeof REQUESTERS)[number];
export const RequesterEnum = Object.fromEntries(REQUESTERS.map((r) => [r, r])) as { [R in Requester]: R };

registerEnumType(RequesterEnum, {
  name: 'TutoringRequester',
  description: 'Par qui le tutorat a été demandé (F08)',
  valuesConfig: {
    MLDS_COORDINATOR: { description: 'Coordonnateur MLDS' },
    COUNSELLOR: { description: 'Conseiller d’orientation psychologue (COP)' },
    SCHOOL_REFERENT: { description: 'Référent décrochage de l’établissement' },
  },
});
