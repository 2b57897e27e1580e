import { UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ownSolution } from '../provider/own-provider.ts';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { Solution } from '../solution/solution.ts';
import { FunderCodeEnum, type FunderCode } from './funder.ts';
import { Funding } from './funding.ts';

@InputType({ description: 'Qui soutient une solution aujourd’hui (E07)' })
export class SetSolutionFundersInput {
  @Field(() => ID, { description: 'Solution' }) solutionId!: string;
  @Field(() => [FunderCodeEnum], { description: 'Tous ses soutiens d’aujourd’hui ; ceux qui n’y sont plus prennent fin' }) funders!: FunderCode[];
}

@Public()
@ObjectType({ description: 'Résultat' })
export class SetSolutionFundersPayload {
  @Field(() => Solution, { nullable: true, description: 'La solution' }) solution?: Solution | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class SetSolutionFunders {
  /** E07: said whole each time; two who say it at once wait for each other on the solution's row. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => SetSolutionFundersPayload, { description: 'Dit qui soutient une solution (E07)' })
  async setSolutionFunders(@Arg('input', () => SetSolutionFundersInput) { solutionId, funders }: SetSolutionFundersInput, @Ctx() context: RequestContext): Promise<Partial<SetSolutionFundersPayload>> {
    const solution = await ownSolution(context, solutionId, ['input', 'solutionId']);
    const em = await context.em();
    await em.execute('select id from solution where id = ? for update', [solution.id]);
    const now = await em.find(Funding, { solutionId: solution.id, endedOn: null });
    const said = new Set(funders);
    for (const funding of now) if (!said.has(funding.funder)) funding.endedOn = today();
    for (const funder of said) if (!now.some((f) => f.funder === funder)) em.create(Funding, { solutionId: solution.id, ownerId: context.member.organisation, funder } as never);
    return { solution };
  }
}
