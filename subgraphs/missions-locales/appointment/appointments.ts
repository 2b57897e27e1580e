import { raw, type FilterQuery } from '@mikro-orm/core';
import { coded } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { MissionLocaleFile } from '../file/file.ts';
import { MissionLocaleFileConnection } from '../file/files.ts';
import { Appointment } from './appointment.ts';
import { AppointmentStateEnum, type AppointmentState } from './kind.ts';

const AppointmentConnection = Connection(() => Appointment, 'Appointment');

/** Files whose youth did not come, `?` times or more since last seen. */
const MISSED = `(select a.file_id from appointment a where a.owner_id = ? and a.state = 'NO_SHOW'
  and not exists (select from appointment s where s.file_id = a.file_id and s.state = 'SEEN' and s.starts_at > a.starts_at)
  group by a.file_id having count(*) >= ?)`;

@Resolver()
export class AppointmentQueries {
  @Allow('MEMBER')
  @Query(() => AppointmentConnection, { description: 'Rendez-vous de votre mission locale, dans l’ordre des heures' })
  appointments(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('day', () => LocalDate, { nullable: true, description: 'Jour' }) day?: string | null,
    @Arg('adviser', () => ID, { nullable: true, description: 'Conseiller' }) adviser?: string | null,
    @Arg('state', () => AppointmentStateEnum, { nullable: true, description: 'État' }) state?: AppointmentState | null,
  ): Promise<Page<Appointment>> {
    const where: FilterQuery<Appointment> = {
      ownerId: context.member.organisation, ...(day ? { day } : {}), ...(adviser ? { adviserId: adviser } : {}), ...(state ? { state } : {}),
    };
    // The day first, since it is what the index begins with: the hours of a day follow each other, and so do the days.
    return page(context, Appointment, args, where, { day: 'asc', startsAt: 'asc', id: 'asc' });
  }

  @Allow('MEMBER')
  @Query(() => MissionLocaleFileConnection, { description: 'Dossiers de votre mission locale dont le jeune a manqué plusieurs rendez-vous sans excuse depuis qu’il a été reçu pour la dernière fois' })
  appointmentsMissed(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('atLeast', () => Int, { defaultValue: 3, description: 'Absences, au moins (3 par défaut)' }) atLeast: number,
  ): Promise<Page<MissionLocaleFile>> {
    if (atLeast < 1) throw coded('BAD_USER_INPUT', 'Demandez au moins une absence (atLeast).');
    const ownerId = context.member.organisation;
    return page(context, MissionLocaleFile, args, { ownerId, youthId: { $ne: null }, id: { $in: raw(MISSED, [ownerId, atLeast]) } });
  }
}
