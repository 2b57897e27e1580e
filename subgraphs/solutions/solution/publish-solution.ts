import { UserError } from '@passerelle/kit/graphql/errors';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { ownProvider } from '../provider/own-provider.ts';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { checkPartners, checkSolution } from './check-solution.ts';
import { SolutionAimEnum, SolutionKindEnum, type SolutionAim, type SolutionKind } from './kinds.ts';
import { NeedEnum, type Need } from './need.ts';
import { SolutionFacts } from './solution-facts.ts';
import { Solution } from './solution.ts';
import { territoryOf } from './territory.ts';

@InputType({ description: 'Une solution à publier au catalogue' })
export class PublishSolutionInput extends SolutionFacts {
  @Field(() => ID, { description: 'Organisme qui la propose' }) providerId!: string;
  @Field(() => String, { description: 'Intitulé, 200 caractères au plus' }) title!: string;
  @Field(() => String, { description: 'Description pour les jeunes et les familles, 4 000 caractères au plus' }) description!: string;
  @Field(() => SolutionKindEnum, { description: 'Famille de solution' }) kind!: SolutionKind;
  @Field(() => SolutionAimEnum, { description: 'Ce que le jeune y gagne d’abord' }) aim!: SolutionAim;
  @Field(() => [NeedEnum], { description: 'Besoins auxquels elle répond' }) needs!: Need[];
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est faite qu’une' }) idempotencyKey?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class PublishSolutionPayload {
  @Field(() => Solution, { nullable: true, description: 'La solution publiée' }) solution?: Solution | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

/** Only what is said: an absent fact takes its default. */
const said = <T extends object>(facts: T): Partial<T> => Object.fromEntries(Object.entries(facts).filter(([, v]) => v !== undefined && v !== null)) as Partial<T>;

@Resolver()
export class PublishSolution {
  /** E01, E03: an offer is found by the needs it answers, so that it names at least one. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => PublishSolutionPayload, { description: 'Publie une solution de votre organisme au catalogue (E01)' })
  async publishSolution(@Arg('input', () => PublishSolutionInput) input: PublishSolutionInput, @Ctx() context: RequestContext): Promise<Partial<PublishSolutionPayload>> {
    const provider = await ownProvider(context, input.providerId, ['input', 'providerId']);
    const { departements, communes, idempotencyKey: _, ...rest } = input;
    const facts: Partial<Solution> = { ...(rest.kind === 'MLDS' ? { youthStatus: 'SCHOOL' } : {}), ...(said(rest) as Partial<Solution>), territory: territoryOf(departements ?? [], communes ?? []) };
    checkSolution(facts);
    await checkPartners(await context.em(), facts.partnerIds ?? []);
    const solution = await once(context, IdempotencyKey, Solution, 'publishSolution', input, async () =>
      (await context.em()).create(Solution, { ...facts, providerId: provider.id, ownerId: context.member.organisation } as never) as Solution);
    return { solution };
  }
}
