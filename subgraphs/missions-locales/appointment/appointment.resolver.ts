import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Adviser } from '../adviser/adviser.ts';
import { Agency } from '../agency/agency.ts';
import { MissionLocaleFile } from '../file/file.ts';
import { organisation, Organisation } from '../organisation/organisation.ts';
import { Youth } from '../youth/youth.ts';
import { Appointment } from './appointment.ts';
import { endOf } from './times.ts';

@Resolver(() => Appointment)
export class AppointmentResolver {
  @FieldResolver(() => Date, { description: 'Fin prévue' })
  endsAt(@Root() appointment: Appointment): Date {
    return endOf(appointment);
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() { youthId }: Appointment): Youth {
    return Object.assign(new Youth(), { id: youthId });
  }

  @FieldResolver(() => MissionLocaleFile, { nullable: true, description: 'Dossier' })
  file(@Root() { fileId }: Appointment, @Ctx() context: RequestContext): Promise<MissionLocaleFile | null> {
    return byId(context, MissionLocaleFile, fileId);
  }

  @FieldResolver(() => Adviser, { nullable: true, description: 'Conseiller qui reçoit' })
  async adviser(@Root() { adviserId }: Appointment, @Ctx() context: RequestContext): Promise<Adviser | null> {
    return adviserId ? byId(context, Adviser, adviserId) : null;
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Agence, sur place ; absente : à la mission locale elle-même' })
  async agency(@Root() { agencyId }: Appointment, @Ctx() context: RequestContext): Promise<Agency | null> {
    return agencyId ? byId(context, Agency, agencyId) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Structure du réseau qui accueille, hors les murs (B20)' })
  place(@Root() { placeId }: Appointment): Organisation | null {
    return organisation(placeId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Mission locale qui reçoit' })
  owner(@Root() { ownerId }: Appointment): Organisation | null {
    return organisation(ownerId);
  }

  @FieldResolver(() => Appointment, { nullable: true, description: 'Rendez-vous que celui-ci remplace' })
  async rescheduledFrom(@Root() { rescheduledFromId }: Appointment, @Ctx() context: RequestContext): Promise<Appointment | null> {
    return rescheduledFromId ? byId(context, Appointment, rescheduledFromId) : null;
  }
}
