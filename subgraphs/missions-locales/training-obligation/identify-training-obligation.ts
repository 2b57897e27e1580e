import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { supportedYouth } from '../youth/supported-youth.ts';
import { ObligationOriginEnum, type ObligationOrigin } from './kind.ts';
import { TrainingObligationPayload } from './payload.ts';
import { checkAge } from './rules.ts';
import { TrainingObligation } from './training-obligation.ts';

/** First key of the advisory lock on one youth's obligation: two missions locales do not begin it at once. */
const OBLIGATION = 3_612;

@InputType({ description: 'Un jeune de 16 à 18 ans qui ne remplit pas l’obligation de formation' })
export class IdentifyTrainingObligationInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => LocalDate, { description: 'Date de naissance, pour vérifier l’âge : elle n’est pas conservée ici' }) birthDate!: string;
  @Field(() => ObligationOriginEnum, { description: 'Comment il a été repéré' }) origin!: ObligationOrigin;
  @Field(() => LocalDate, { description: 'Repéré le' }) identifiedOn!: string;
}

@Resolver()
export class IdentifyTrainingObligation {
  /** Law 2019-791 art. 15: a mission locale controls the obligation of a youth that coordination opens to it; one at a time. */
  @Allow(KEEPERS)
  @Mutation(() => TrainingObligationPayload, { description: 'Commence à contrôler l’obligation de formation d’un jeune de 16 à 18 ans' })
  async identifyTrainingObligation(@Arg('input', () => IdentifyTrainingObligationInput) { youthId, birthDate, origin, identifiedOn }: IdentifyTrainingObligationInput, @Ctx() context: RequestContext): Promise<Partial<TrainingObligationPayload>> {
    const grant = await supportedYouth(context, youthId);
    if (identifiedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'identifiedOn']);
    checkAge(birthDate, identifiedOn);
    const em = await context.em();
    await em.execute('select pg_advisory_xact_lock(?::int, hashtext(?))', [OBLIGATION, grant.youth]);
    const open = await em.findOne(TrainingObligation, { youthId: { $in: [...grant.ids] }, closedOn: null });
    if (open) {
      throw open.ownerId === context.member.organisation
        ? new Refusal('ALREADY_OPEN', 'Votre mission locale contrôle déjà l’obligation de ce jeune. Reprenez-la dans votre liste.', ['input', 'youthId'])
        : new Refusal('CONTROLLED_ELSEWHERE', 'Une autre mission locale contrôle déjà l’obligation de ce jeune. Rapprochez-vous d’elle.', ['input', 'youthId']);
    }
    const { organisation, person } = context.member;
    return { trainingObligation: em.create(TrainingObligation, { youthId: grant.youth, ownerId: organisation, authorId: person, origin, identifiedOn, state: 'IDENTIFIED' } as never) as TrainingObligation };
  }
}
