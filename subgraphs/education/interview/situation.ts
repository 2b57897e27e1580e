import { Refusal } from '@passerelle/kit/graphql/errors';
import { hasRole, type Viewer } from '@passerelle/kit/trust/viewer';
import type { InterviewKind } from './kind.ts';

/**
 * B11: the situation interview is the assistant's own act, before any orientation; the others belong to whoever follows the youth.
 * @throws Refusal ASSISTANT_ONLY
 */
export function checkLeads(viewer: Viewer, kind: InterviewKind, field: string[]): void {
  if (kind === 'SITUATION' && !hasRole(viewer, 'ASSISTANT')) {
    throw new Refusal('ASSISTANT_ONLY', 'L’entretien de situation est mené par l’assistant de la plate-forme. Demandez-le-lui, ou choisissez une autre nature d’entretien.', field);
  }
}
