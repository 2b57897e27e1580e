import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, registerEnumType, Resolver } from 'type-graphql';
import { EventRegistration } from './event-registration.ts';
import { asParty, registrationOf } from './parties.ts';

const EventRegistrationConnection = Connection(() => EventRegistration, 'EventRegistration');

enum RegistrationSide { MADE = 'MADE', RECEIVED = 'RECEIVED' }
registerEnumType(RegistrationSide, {
  name: 'EventRegistrationSide',
  description: 'Côté d’une inscription à un événement de découverte',
  valuesConfig: { MADE: { description: 'Faites par votre organisation' }, RECEIVED: { description: 'À des événements que votre organisation organise' } },
});

@Resolver()
export class RegistrationQueries {
  @Allow('MEMBER')
  @Query(() => EventRegistration, { nullable: true, description: 'Une inscription à un événement de découverte. Absente si elle n’existe pas ou ne vous est pas ouverte.' })
  eventRegistration(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<EventRegistration | null> {
    return registrationOf(context, id);
  }

  /** Own work only, on one side or the other: it needs no grant and names nobody. */
  @Allow('MEMBER')
  @Query(() => EventRegistrationConnection, { description: 'Inscriptions que votre organisation a faites, ou reçues comme organisatrice ; les dernières d’abord (F17)' })
  async eventRegistrations(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('side', () => RegistrationSide, { nullable: true, description: 'Faites ou reçues ; par défaut, reçues pour le mentorat, faites pour les autres' }) side?: RegistrationSide | null,
    @Arg('eventId', () => ID, { nullable: true, description: 'Événement' }) eventId?: string | null,
  ): Promise<Page<EventRegistration>> {
    const { organisation, network } = context.member;
    const isReceived = side ? side === RegistrationSide.RECEIVED : network === 'MENTORING';
    const found = await page(context, EventRegistration, args, { ...(isReceived ? { organiserId: organisation } : { registrarId: organisation }), ...(eventId ? { eventId } : {}) }, { id: 'desc' });
    found.edges.forEach(({ node }) => asParty(context, node));
    return found;
  }
}
