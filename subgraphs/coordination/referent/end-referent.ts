import { byId } from '@passerelle/kit/data/load';
import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { today } from '@passerelle/kit/values/today';
import { openedYouth } from '../youth/opened-youth.ts';
import { Referent } from './referent.ts';

@InputType({ description: 'Un référent dont le rôle prend fin' })
export class EndReferentInput {
  @Field(() => ID, { description: 'Jeune' }) youthId!: string;
  @Field(() => ID, { description: 'Référent' }) referentId!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class EndReferentPayload {
  @Field(() => Referent, { nullable: true, description: 'Le référent, avec sa date de fin' }) referent?: Referent | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class EndReferent {
  /** The line stays, with its end: who followed the youth, and when, is part of its history. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => EndReferentPayload, { description: 'Met fin au rôle d’un référent' })
  async endReferent(@Arg('input', () => EndReferentInput) { youthId, referentId }: EndReferentInput, @Ctx() context: RequestContext): Promise<Partial<EndReferentPayload>> {
    const { youth, ids } = await openedYouth(context, youthId, ['STAGE', 'CASE']);
    const referent = await byId(context, Referent, referentId);
    if (!referent || !ids.includes(referent.youthId)) throw new Refusal('REFERENT_NOT_FOUND', 'Ce référent n’est pas celui de ce jeune. Reprenez-le dans la liste.', ['input', 'referentId']);
    if (!referent.until) {
      referent.until = today();
      await emit(context, 'fr.passerelle.coordination.referent.ended', youth, { role: referent.role, personId: referent.personId, organisationId: referent.organisationId });
    }
    return { referent };
  }
}
