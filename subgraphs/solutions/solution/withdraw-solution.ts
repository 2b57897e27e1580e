import { UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ownSolution } from '../provider/own-provider.ts';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { Solution } from './solution.ts';

@InputType({ description: 'Une solution à retirer du catalogue' })
export class WithdrawSolutionInput {
  @Field(() => ID, { description: 'Solution' }) solutionId!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class WithdrawSolutionPayload {
  @Field(() => Solution, { nullable: true, description: 'La solution retirée' }) solution?: Solution | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class WithdrawSolution {
  /** Nobody finds it any more; young people who were proposed it keep their proposal. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => WithdrawSolutionPayload, { description: 'Retire une solution du catalogue ; les propositions faites restent' })
  async withdrawSolution(@Arg('input', () => WithdrawSolutionInput) input: WithdrawSolutionInput, @Ctx() context: RequestContext): Promise<Partial<WithdrawSolutionPayload>> {
    const solution = await ownSolution(context, input.solutionId, ['input', 'solutionId']);
    solution.isPublished = false;
    return { solution };
  }
}
