import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { COORDINATORS, ownAssociation } from '../association/own-association.ts';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { typed } from '../typed.ts';
import { dayDone } from './day-done.ts';
import { Mentor } from './mentor.ts';

@InputType({ description: 'Un mentor bénévole à inscrire' })
export class AddMentorInput {
  @Field(() => String, { description: 'Nom affiché' }) displayName!: string;
  @Field(() => [ObjectiveEnum], { defaultValue: [], description: 'Objectifs que le mentor accompagne' }) objectives!: Objective[];
  @Field(() => String, { nullable: true, description: 'Disponibilités' }) availability?: string | null;
  @Field(() => Int, { defaultValue: 1, description: 'Nombre de jeunes à la fois' }) capacity!: number;
  @Field(() => LocalDate, { nullable: true, description: 'Formé le' }) trainedOn?: string | null;
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
    if (input.capacity < 1 || input.capacity > 20) throw new Refusal('BAD_CAPACITY', 'Un mentor suit entre 1 et 20 jeunes à la fois. Corrigez ce nombre.', ['input', 'capacity']);
    const em = await context.em();
    const mentor = em.create(Mentor, {
      associationId, ownerId: context.member.organisation, capacity: input.capacity, objectives: [...new Set(input.objectives)],
      displayName: typed(input.displayName, 150, ['input', 'displayName']),
      availability: input.availability ? typed(input.availability, 500, ['input', 'availability']) : null,
      trainedOn: input.trainedOn ? dayDone(input.trainedOn, ['input', 'trainedOn']) : null,
    } as never) as Mentor;
    return { mentor };
  }
}
