import { coded } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Members } from '@passerelle/kit/trust/policy';
import { hasRole, namingPlatforms } from '@passerelle/kit/trust/viewer';
import { addMonths } from '@passerelle/kit/values/date';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { FundingEnum, type Funding } from '../tutoring/audience.ts';
import { REQUESTERS } from '../tutoring/requester.ts';
import { Tutoring } from '../tutoring/tutoring.ts';
import { attendanceCsv } from './attendance-lines.ts';
import { TutoringSession } from './tutoring-session.ts';

/** Made for the caller alone, of rows that are its own or opened to it one by one. */
@Members()
@ObjectType({ description: 'Présences signées d’une période, pour le financeur (H09)' })
export class TutoringAttendance {
  @Field(() => String, { description: 'Fichier CSV : une ligne par séance signée des deux parties, un total par jeune ; références seules, aucun nom' }) csv!: string;
  @Field(() => Int, { description: 'Séances exportées' }) signedSessions!: number;
  @Field(() => Int, { description: 'Séances de la période à qui il manque une signature : elles ne sont pas exportées' }) unsignedSessions!: number;
}

@Resolver()
export class AttendanceExport {
  /** H09: an organisation proves its own tutorings; the one responsible for a platform, those of its platform that are opened. */
  @Allow({ roles: [...REQUESTERS, 'RESPONSABLE'] })
  @Query(() => TutoringAttendance, { description: 'Présences signées des tutorats d’un projet, à remettre au financeur (H09)' })
  async tutoringAttendance(
    @Ctx() context: RequestContext,
    @Arg('funding', () => FundingEnum, { description: 'Projet (F01)' }) funding: Funding,
    @Arg('from', () => LocalDate, { description: 'Du' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Au, un an après au plus' }) to: string,
  ): Promise<TutoringAttendance> {
    if (from < '2000-01-01' || to > '2099-01-01' || to < from || to > addMonths(from, 12)) throw coded('BAD_USER_INPUT', 'Choisissez une période d’un an au plus, du premier au dernier jour.');
    const sessions = await openSessions(context, funding, from, to);
    const lines = sessions.flatMap(({ tutoringId, youthId, heldOn, minutes, kind, signedByYouthOn, signedByTutorOn }) =>
      // A youth under several ids is one person to the funder, with one total.
      signedByYouthOn && signedByTutorOn ? [{ tutoringId, youth: context.grantFor(youthId)?.youth ?? youthId, heldOn, minutes, kind, signedByYouthOn, signedByTutorOn }] : []);
    return { csv: attendanceCsv(funding, lines), signedSessions: lines.length, unsignedSessions: sessions.length - lines.length };
  }
}

/** Sessions of the period that this viewer may see; the youths' grants are asked first, so that coordination journals the export. */
async function openSessions(context: RequestContext, funding: Funding, from: string, to: string): Promise<TutoringSession[]> {
  const { organisation } = context.member;
  const platforms = hasRole(context.member, 'RESPONSABLE') ? namingPlatforms(context.member) : [];
  const tutorings = await (await context.em()).find(Tutoring, { $or: [{ ownerId: organisation }, { platformId: { $in: platforms } }], funding, startedOn: { $lte: to } });
  await Promise.all([...new Set(tutorings.map((t) => t.youthId))].map((youth) => context.grantOf(youth)));
  const sessions = await (await context.em()).find(TutoringSession, { tutoringId: { $in: tutorings.map((t) => t.id) }, heldOn: { $gte: from, $lte: to }, cancelledOn: null });
  const shown = await Promise.all(sessions.map(async (s) => context.shows('CASE', s)));
  return sessions.filter((_, i) => shown[i]);
}
