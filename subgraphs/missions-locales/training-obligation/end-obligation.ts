import { emit } from '@passerelle/kit/events/record';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { PlainDate } from '@passerelle/kit/values/date';
import type { MetBy, ObligationState } from './kind.ts';
import type { TrainingObligation } from './training-obligation.ts';

/**
 * Ends the control. The siblings are told that it ended and when, never how: an exemption would tell of health.
 * @param on AAAA-MM-JJ
 */
export async function endObligation(
  context: RequestContext, obligation: TrainingObligation, { state, metBy, on }: { state: Extract<ObligationState, 'MET' | 'EXEMPT' | 'OF_AGE'>; metBy?: MetBy; on: PlainDate },
): Promise<TrainingObligation> {
  Object.assign(obligation, { state, metBy: metBy ?? null, closedOn: on, reportDueSince: null });
  await emit(context, 'fr.passerelle.missions-locales.training-obligation.ended', obligation.youthId, { on });
  return obligation;
}
