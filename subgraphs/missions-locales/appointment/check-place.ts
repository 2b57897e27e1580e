import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Adviser } from '../adviser/adviser.ts';
import { Agency } from '../agency/agency.ts';
import type { AppointmentMode } from './kind.ts';

/** Where, how and with whom an appointment takes place. */
export interface Place {
  readonly mode: AppointmentMode;
  readonly agencyId?: string | null;
  readonly placeId?: string | null;
  readonly adviserId?: string | null;
}

/**
 * An agency is for what takes place on site, and is not another mission locale's; outside its walls, a structure of the network
 * lends its door (B20); the adviser is of the mission locale.
 * @throws Refusal AGENCY_NOT_NEEDED, AGENCY_NOT_FOUND, PLACE_NEEDED, PLACE_NOT_NEEDED, ADVISER_NOT_FOUND
 */
export async function checkPlace(context: RequestContext, missionLocaleId: string, { mode, agencyId, placeId, adviserId }: Place): Promise<void> {
  const em = await context.em();
  if (agencyId && mode !== 'ON_SITE') throw new Refusal('AGENCY_NOT_NEEDED', 'Une agence ne se choisit que pour un rendez-vous sur place. Retirez-la.', ['input', 'agencyId']);
  // The national list often does not say whose an agency is.
  if (agencyId && !(await em.count(Agency, { id: agencyId, $or: [{ missionLocaleId }, { missionLocaleId: null }] }))) {
    throw new Refusal('AGENCY_NOT_FOUND', 'Cette agence n’existe pas ou est celle d’une autre mission locale. Choisissez-en une des vôtres.', ['input', 'agencyId']);
  }
  if (mode === 'OUTSIDE' && !placeId) throw new Refusal('PLACE_NEEDED', 'Hors les murs, un rendez-vous se tient dans une structure du réseau. Indiquez laquelle.', ['input', 'placeId']);
  if (mode !== 'OUTSIDE' && placeId) throw new Refusal('PLACE_NOT_NEEDED', 'Une structure d’accueil ne s’indique que pour un rendez-vous hors les murs. Retirez-la.', ['input', 'placeId']);
  if (adviserId && !(await em.count(Adviser, { id: adviserId, missionLocaleId }))) {
    throw new Refusal('ADVISER_NOT_FOUND', 'Ce conseiller n’est pas de la mission locale qui tient le dossier. Choisissez-en un dans sa liste.', ['input', 'adviserId']);
  }
}
