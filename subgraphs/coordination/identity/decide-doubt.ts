import { byId } from '@passerelle/kit/data/load';
import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import { openedYouth } from '../youth/opened-youth.ts';
import { Doubt } from './doubt.ts';

const AnswerEnum = { SAME: 'SAME', NEVER: 'NEVER' } as const;
registerEnumType(AnswerEnum, {
  name: 'DoubtAnswer', description: 'Réponse à un doute d’identité',
  valuesConfig: { SAME: { description: 'Une seule personne : réunir les dossiers' }, NEVER: { description: 'Deux personnes : ne plus proposer' } },
});

@InputType({ description: 'La réponse à un doute d’identité' })
export class DecideDoubtInput {
  @Field(() => ID, { description: 'Doute' }) doubtId!: string;
  @Field(() => AnswerEnum, { description: 'Réponse' }) answer!: keyof typeof AnswerEnum;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class DecideDoubtPayload {
  @Field(() => Doubt, { nullable: true, description: 'Le doute tranché' }) doubt?: Doubt | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class DecideDoubt {
  /** 3.5: the same person: the records move to the older youth, nothing is deleted; two persons: never proposed again. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => DecideDoubtPayload, { description: 'Tranche un doute d’identité' })
  async decideDoubt(@Arg('input', () => DecideDoubtInput) { doubtId, answer }: DecideDoubtInput, @Ctx() context: RequestContext): Promise<Partial<DecideDoubtPayload>> {
    const doubt = await byId(context, Doubt, doubtId);
    if (!doubt) throw new Refusal('DOUBT_NOT_FOUND', 'Ce doute n’existe pas ou n’est pas à votre plate-forme. Reprenez-le dans la liste.', ['input', 'doubtId']);
    if (doubt.state !== 'OPEN') throw new Refusal('ALREADY_DECIDED', 'Ce doute a déjà été tranché.', ['input', 'doubtId']);
    const field = ['input', 'doubtId'];
    const [kept, absorbed] = [await openedYouth(context, doubt.youthId, ['IDENTITY'], field), await openedYouth(context, doubt.otherId, ['IDENTITY'], field)];
    const em = await context.em();
    if (answer === 'SAME' && kept.youth !== absorbed.youth) {
      await em.execute('select merge_youths(?, ?, ?, ?)', [kept.youth, absorbed.youth, doubt.id, context.member.person]);
      await emit(context, 'fr.passerelle.coordination.youth.merged', kept.youth, { canonicalId: kept.youth, ids: [...kept.ids, ...absorbed.ids] });
    }
    Object.assign(doubt, { state: answer, decidedBy: context.member.person });
    return { doubt };
  }
}
