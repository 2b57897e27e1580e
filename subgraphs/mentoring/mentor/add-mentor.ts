import { UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { COORDINATORS, ownAssociation } from '../association/own-association.ts';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { dayDone } from './day-done.ts';
import { MentorFacts, readMentor } from './mentor-input.ts';
import { Mentor } from './mentor.ts';

@InputType({ description: 'Un mentor bénévole à inscrire' })
export class AddMentorInput extends MentorFacts {
  @Field(() => LocalDate, { nullable: true, description: 'Formé le' }) trainedOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est faite qu’une' }) idempotencyKey?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class AddMentorPayload {
  @Field(() => Mentor, { nullable: true, description: 'Le mentor inscrit' }) mentor?: Mentor | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class AddMentor {
  @Allow(COORDINATORS)
  @Mutation(() => AddMentorPayload, { description: 'Inscrit un mentor bénévole dans votre association' })
  async addMentor(@Arg('input', () => AddMentorInput) input: AddMentorInput, @Ctx() context: RequestContext): Promise<Partial<AddMentorPayload>> {
    const { id: associationId } = await ownAssociation(context);
    const mentor = await once(context, IdempotencyKey, Mentor, 'addMentor', input, async () => (await context.em()).create(Mentor, {
      ...readMentor(input), associationId, ownerId: context.member.organisation,
      trainedOn: input.trainedOn ? dayDone(input.trainedOn, ['input', 'trainedOn']) : null, training: input.trainedOn ? 'INITIAL' : null,
    } as never) as Mentor);
    return { mentor };
  }
}
