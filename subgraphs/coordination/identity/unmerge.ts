import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { openedYouth } from '../youth/opened-youth.ts';
import { Youth } from '../youth/youth.ts';
import { Merge } from './merge.ts';

@InputType({ description: 'Deux dossiers réunis par erreur' })
export class UnmergeInput {
  @Field(() => ID, { description: 'Jeune dont le dossier avait été réuni à un autre' }) youthId!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class UnmergePayload {
  @Field(() => Youth, { nullable: true, description: 'Le jeune, rendu à son dossier' }) youth?: Youth | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class Unmerge {
  /** 3.5: everything that the merge moved goes back; the pair is not proposed again. CASE is what circle 1 alone holds. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => UnmergePayload, { description: 'Sépare deux dossiers réunis par erreur' })
  async unmerge(@Arg('input', () => UnmergeInput) { youthId }: UnmergeInput, @Ctx() context: RequestContext): Promise<Partial<UnmergePayload>> {
    const { youth } = await openedYouth(context, youthId, ['IDENTITY', 'CASE']);
    const em = await context.em();
    const merge = await em.findOne(Merge, { absorbedId: youthId, keptId: youth, undoneAt: null });
    if (!merge) throw new Refusal('NOT_MERGED', 'Ce dossier n’a pas été réuni à un autre, ou l’autre a lui-même été réuni depuis : séparez d’abord celui-là.', ['input', 'youthId']);
    await em.execute('select unmerge_youths(?, ?)', [merge.id, context.member.person]);
    const back = await em.find(Youth, { $or: [{ id: youthId }, { mergedIntoId: youthId }] }, { refresh: true });
    // Told in the line of the youth it leaves: whoever listens hears of the merge first.
    await emit(context, 'fr.passerelle.coordination.youth.unmerged', youth, { canonicalId: youthId, ids: back.map((y) => y.id) });
    return { youth: back.find((y) => y.id === youthId) ?? null };
  }
}
