import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Network } from '@passerelle/kit/trust/viewer';
import { inWords, today } from '@passerelle/kit/values/today';
import type { SolutionKind } from '../solution/kinds.ts';
import { CONTACT, CONTACT_ML } from './follow-stops.ts';
import { SharingStop } from './sharing-stop.ts';

/** The network that a solution's provider is of, where its family says so; the other providers' own for the rest. */
const NETWORK_OF: Partial<Record<SolutionKind, Network>> = {
  DROIT_AU_RETOUR: 'EDUCATION', STRUCTURE_DE_RETOUR_DIPLOMANTE: 'EDUCATION', STRUCTURE_DE_RETOUR_SAS: 'EDUCATION', MLDS: 'EDUCATION', MISSION_LOCALE: 'MISSION_LOCALE',
};
export const networkOf = (kind: SolutionKind): Network => NETWORK_OF[kind] ?? 'SOLUTION_PROVIDER';

/**
 * A proposal tells a provider of a youth, and makes it call: not against the youth's opposition to that network, nor while nobody
 * is to contact the youth (C29).
 * @param ids every id of the youth
 * @throws Refusal YOUTH_OPPOSED, DO_NOT_CONTACT
 */
export async function refuseStopped(context: RequestContext, ids: readonly string[], kind: SolutionKind): Promise<void> {
  const em = await context.em();
  const stops = await em.find(SharingStop, { youthId: { $in: [...ids] }, isLifted: false, cause: { $in: [CONTACT, CONTACT_ML, networkOf(kind)] }, $or: [{ until: null }, { until: { $gte: today() } }] });
  if (stops.some((s) => s.cause === networkOf(kind))) {
    throw new Refusal('YOUTH_OPPOSED', 'Ce jeune s’oppose à ce que son dossier soit partagé avec ce réseau. Parlez-en avec lui : s’il change d’avis, levez d’abord son opposition.', ['input', 'youthId']);
  }
  if (stops.length) {
    const until = stops.every((s) => s.until) ? stops.map((s) => s.until!).toSorted().at(-1) : null;
    throw new Refusal('DO_NOT_CONTACT', `Ce jeune n’est pas à contacter${until ? ` jusqu’au ${inWords(until)}` : ''}. Levez d’abord cet arrêt s’il n’a plus lieu d’être.`, ['input', 'youthId']);
  }
}
