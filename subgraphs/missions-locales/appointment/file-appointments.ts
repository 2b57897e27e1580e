import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { MissionLocaleFile } from '../file/file.ts';
import { Appointment } from './appointment.ts';
import { missedInARow } from './times.ts';

/** One statement for all three fields, whatever the number of files. */
const of = (context: RequestContext, fileId: string): Promise<Appointment[]> => manyBy(context, Appointment, 'fileId', fileId, { startsAt: 'desc', id: 'desc' });

@Resolver(() => MissionLocaleFile)
export class FileAppointments {
  @FieldResolver(() => [Appointment], { nullable: true, description: 'Rendez-vous, le dernier d’abord (E17)' })
  appointments(@Root() { id }: MissionLocaleFile, @Ctx() context: RequestContext): Promise<Appointment[]> {
    return of(context, id);
  }

  @FieldResolver(() => Appointment, { nullable: true, description: 'Prochain rendez-vous planifié' })
  async nextAppointment(@Root() { id }: MissionLocaleFile, @Ctx() context: RequestContext): Promise<Appointment | null> {
    const now = new Date();
    return (await of(context, id)).findLast((a) => a.state === 'PLANNED' && a.startsAt >= now) ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Absences sans excuse depuis la dernière fois que le jeune a été reçu' })
  async missedInARow(@Root() { id }: MissionLocaleFile, @Ctx() context: RequestContext): Promise<number> {
    return missedInARow(await of(context, id));
  }
}
