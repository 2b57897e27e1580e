import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { PreventionBodyEnum, PreventionSignEnum, type PreventionBody, type PreventionSign } from './codes.ts';
import { PREVENTION_ROLES, PreventionSignalPayload } from './payload.ts';
import { PreventionSignal } from './prevention-signal.ts';
import { parsePupilReference } from './pupil-reference.ts';

@InputType({ description: 'Un élève en risque de décrochage, à porter devant l’instance de prévention de l’établissement (I01)' })
export class RaisePreventionSignalInput {
  @Field(() => PreventionBodyEnum, { description: 'Instance : GPDS, cellule de veille, GAIN' }) body!: PreventionBody;
  @Field(() => String, { description: 'Numéro de l’élève dans l’établissement : ni nom, ni INE' }) pupilReference!: string;
  @Field(() => [PreventionSignEnum], { description: 'Signes relevés' }) signs!: PreventionSign[];
  @Field(() => LocalDate, { description: 'Relevé le' }) raisedOn!: string;
}

@Resolver()
export class RaisePreventionSignal {
  /** I01, G04: before any dropout, whatever the pupil's age; it stays in the establishment. */
  @Allow({ roles: PREVENTION_ROLES, networks: ['EDUCATION'] })
  @Mutation(() => PreventionSignalPayload, { description: 'Porte un élève devant l’instance de prévention de l’établissement' })
  async raisePreventionSignal(@Arg('input', () => RaisePreventionSignalInput) { body, signs, raisedOn, ...input }: RaisePreventionSignalInput, @Ctx() context: RequestContext): Promise<Partial<PreventionSignalPayload>> {
    const { organisation, person, charter } = context.member;
    if (!charter) throw new Refusal('CHARTER_NOT_SIGNED', 'Signez d’abord la charte de confidentialité.');
    const pupilReference = parsePupilReference(input.pupilReference);
    if (!pupilReference) throw new Refusal('PUPIL_REFERENCE_INVALID', 'Indiquez le numéro de l’élève dans votre établissement (lettres, chiffres, tirets), jamais son nom ni son INE.', ['input', 'pupilReference']);
    if (!signs.length) throw new Refusal('NO_SIGN', 'Cochez au moins un signe relevé.', ['input', 'signs']);
    if (raisedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'raisedOn']);
    const em = await context.em();
    return { preventionSignal: em.create(PreventionSignal, { ownerId: organisation, authorId: person, body, pupilReference, signs: [...new Set(signs)], raisedOn } as never) as PreventionSignal };
  }
}
