import { LockMode } from '@mikro-orm/postgresql';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { PreventionDecisionEnum, type PreventionDecision } from './codes.ts';
import { PREVENTION_ROLES, PreventionSignalPayload } from './payload.ts';
import { PreventionSignal } from './prevention-signal.ts';

@InputType({ description: 'Ce que l’instance de prévention décide pour un élève (I01)' })
export class DecidePreventionInput {
  @Field(() => ID, { description: 'Signal de prévention' }) preventionSignalId!: string;
  @Field(() => [PreventionDecisionEnum], { description: 'Décisions, ajoutées à celles déjà prises' }) decisions!: PreventionDecision[];
  @Field(() => LocalDate, { nullable: true, description: 'Clos le : la situation n’appelle plus de suivi' }) closedOn?: string | null;
}

@Resolver()
export class DecidePrevention {
  /** I01, G04: decisions pile up; a closed signal stays closed, a new risk is a new signal. */
  @Allow({ roles: PREVENTION_ROLES, networks: ['EDUCATION'] })
  @Mutation(() => PreventionSignalPayload, { description: 'Consigne les décisions de l’instance de prévention' })
  async decidePrevention(@Arg('input', () => DecidePreventionInput) input: DecidePreventionInput, @Ctx() context: RequestContext): Promise<Partial<PreventionSignalPayload>> {
    const em = await context.em();
    const preventionSignal = await em.findOne(PreventionSignal, { id: input.preventionSignalId, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!preventionSignal || !context.member.charter) throw new Refusal('SIGNAL_NOT_FOUND', 'Ce signal n’existe pas dans votre établissement. Cherchez-le dans la liste.', ['input', 'preventionSignalId']);
    if (preventionSignal.closedOn) throw new Refusal('SIGNAL_CLOSED', 'Ce signal est clos. S’il y a du nouveau, portez un nouveau signal.', ['input', 'preventionSignalId']);
    if (input.closedOn && input.closedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'closedOn']);
    if (input.closedOn && input.closedOn < preventionSignal.raisedOn) throw new Refusal('BEFORE_RAISING', 'Cette date précède le signal. Corrigez-la.', ['input', 'closedOn']);
    preventionSignal.decisions = [...new Set([...preventionSignal.decisions, ...input.decisions])];
    preventionSignal.closedOn = input.closedOn ?? null;
    return { preventionSignal };
  }
}
