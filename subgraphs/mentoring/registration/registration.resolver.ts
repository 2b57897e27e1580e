import { byId, ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DiscoveryEvent } from '../event/discovery-event.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { MentoringSlice, Youth } from '../youth/youth.ts';
import { EventRegistration } from './event-registration.ts';
import { asParty } from './parties.ts';

@Resolver(() => EventRegistration)
export class EventRegistrationResolver {
  @FieldResolver(() => DiscoveryEvent, { nullable: true, description: 'L’événement' })
  event(@Root() { eventId }: EventRegistration, @Ctx() context: RequestContext): Promise<DiscoveryEvent | null> {
    return byId(context, DiscoveryEvent, eventId);
  }

  /** Null for whoever holds no grant for the youth: who holds the event knows a registration, not a person. */
  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune, si son dossier vous est ouvert ; absent pour un groupe' })
  youth(@Root() { youthId }: EventRegistration): Youth | null {
    return youthId ? Object.assign(new Youth(), { id: youthId }) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui a inscrit' })
  owner(@Root() { registrarId }: EventRegistration): Organisation | null {
    return organisationOf(registrarId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui organise' })
  organiser(@Root() { organiserId }: EventRegistration): Organisation | null {
    return organisationOf(organiserId);
  }
}

@Resolver(() => MentoringSlice)
export class YouthRegistrations {
  @Shared('MENTORING')
  @FieldResolver(() => [EventRegistration], { nullable: true, description: 'Inscriptions du jeune à des événements de découverte du mentorat, la dernière d’abord (F17)' })
  async eventRegistrations(@Root() slice: MentoringSlice, @Ctx() context: RequestContext): Promise<EventRegistration[]> {
    return (await ofYouth(context, EventRegistration, slice.youthId, { id: 'desc' })).map((registration) => asParty(context, registration));
  }
}
