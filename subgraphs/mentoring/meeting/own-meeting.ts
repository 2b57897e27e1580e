import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { ownOpenPair, type OpenPair } from '../mentorship/own-pair.ts';
import { MentoringMeeting } from './meeting.ts';

/**
 * A meeting of the viewer's own association that still counts, with its pair, locked, and leave to write about its youth.
 * @throws Refusal MEETING_NOT_FOUND, MEETING_CANCELLED
 */
export async function ownMeeting(context: RequestContext, id: string): Promise<{ meeting: MentoringMeeting; open: OpenPair }> {
  const field = ['input', 'mentoringMeetingId'];
  const known = await (await context.em()).findOne(MentoringMeeting, { id, ownerId: context.member.organisation });
  if (!known) throw new Refusal('MEETING_NOT_FOUND', 'Cette rencontre n’existe pas ou n’est pas de votre association. Reprenez-la depuis le carnet du binôme.', field);
  const open = await ownOpenPair(context, known.mentorshipId, field);
  // Read again under the pair's lock: another request may have changed it meanwhile.
  const meeting = await (await context.em()).refreshOrFail(known);
  if (meeting.state === 'CANCELLED') throw new Refusal('MEETING_CANCELLED', 'Cette rencontre a été annulée. Consignez-en une nouvelle.', field);
  return { meeting, open };
}
