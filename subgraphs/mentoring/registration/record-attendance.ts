import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { lockedRegistration } from './parties.ts';
import { EventRegistrationPayload } from './payload.ts';
import { tell } from './tell.ts';

@InputType({ description: 'Qui est venu, d’une inscription à un événement que vous organisez' })
export class RecordEventAttendanceInput {
  @Field(() => ID, { description: 'Inscription' }) registrationId!: string;
  @Field(() => Int, { description: 'Nombre de personnes venues ; 0 : personne' }) attended!: number;
}

@Resolver()
export class RecordAttendance {
  /** Said again, it is corrected, and told again. */
  @Allow(COORDINATORS)
  @Mutation(() => EventRegistrationPayload, { description: 'Consigne les présences d’une inscription à un événement que vous organisez (F17)' })
  async recordEventAttendance(@Arg('input', () => RecordEventAttendanceInput) { registrationId, attended }: RecordEventAttendanceInput, @Ctx() context: RequestContext): Promise<Partial<EventRegistrationPayload>> {
    const { registration, event } = await lockedRegistration(context, registrationId, ['organiserId']);
    if (event.startsAt > new Date()) throw new Refusal('EVENT_TO_COME', 'Cet événement n’a pas encore commencé. Revenez ce jour-là.', ['input', 'registrationId']);
    if (attended < 0 || attended > registration.headcount) throw new Refusal('BAD_ATTENDANCE', `Indiquez de 0 à ${registration.headcount} personnes.`, ['input', 'attended']);
    const state = attended ? 'ATTENDED' : 'ABSENT';
    const isNews = registration.state !== state;
    Object.assign(registration, { attended, state });
    if (isNews) await tell(context, attended ? 'attended' : 'missed', event, [registration]);
    return { registration };
  }
}
