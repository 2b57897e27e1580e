import { UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ownSolution } from '../provider/own-provider.ts';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { checkPartners, checkSolution } from './check-solution.ts';
import { SolutionAimEnum, SolutionKindEnum, type SolutionAim, type SolutionKind } from './kinds.ts';
import { NeedEnum, type Need } from './need.ts';
import { SolutionFacts } from './solution-facts.ts';
import { Solution } from './solution.ts';
import { territoryOf } from './territory.ts';

@InputType({ description: 'Ce qui change d’une solution publiée ; ce qui est absent ne change pas, ce qui est nul s’efface' })
export class UpdateSolutionInput extends SolutionFacts {
  @Field(() => ID, { description: 'Solution' }) solutionId!: string;
  @Field(() => String, { nullable: true, description: 'Intitulé, 200 caractères au plus' }) title?: string | null;
  @Field(() => String, { nullable: true, description: 'Description pour les jeunes et les familles, 4 000 caractères au plus' }) description?: string | null;
  @Field(() => SolutionKindEnum, { nullable: true, description: 'Famille de solution' }) kind?: SolutionKind | null;
  @Field(() => SolutionAimEnum, { nullable: true, description: 'Ce que le jeune y gagne d’abord' }) aim?: SolutionAim | null;
  @Field(() => [NeedEnum], { nullable: true, description: 'Besoins auxquels elle répond' }) needs?: Need[] | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class UpdateSolutionPayload {
  @Field(() => Solution, { nullable: true, description: 'La solution à jour' }) solution?: Solution | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

/** What cannot be emptied: null leaves it as it is. */
const REQUIRED = new Set(['title', 'description', 'kind', 'aim', 'needs', 'modality']);
const LISTS = new Set(['moreAims', 'publics', 'schoolLevels', 'prescribers', 'partnerIds', 'combinesWith', 'entryMonths', 'formulas', 'tutors']);

/** The changes that were asked for, in the entity's own terms. */
function changesOf({ departements, communes, ...input }: Omit<UpdateSolutionInput, 'solutionId'>, { departements: inDepartements, communes: inCommunes }: Solution): Partial<Solution> {
  const stated = Object.entries(input).filter(([name, value]) => value !== undefined && !(value === null && REQUIRED.has(name)));
  const changes = Object.fromEntries(stated.map(([name, value]) => [name, value === null && LISTS.has(name) ? [] : value])) as Partial<Solution>;
  if (departements === undefined && communes === undefined) return changes;
  return { ...changes, territory: territoryOf(departements === undefined ? inDepartements : (departements ?? []), communes === undefined ? inCommunes : (communes ?? [])) };
}

@Resolver()
export class UpdateSolution {
  /** E01: the map is kept during the year. What comes out of a change keeps the same rules as a publication. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => UpdateSolutionPayload, { description: 'Met à jour une solution publiée par votre organisme (E01)' })
  async updateSolution(@Arg('input', () => UpdateSolutionInput) input: UpdateSolutionInput, @Ctx() context: RequestContext): Promise<Partial<UpdateSolutionPayload>> {
    const { solutionId, ...facts } = input;
    const solution = await ownSolution(context, solutionId, ['input', 'solutionId']);
    const changes = changesOf(facts, solution);
    checkSolution({ ...solution, ...changes });
    await checkPartners(await context.em(), changes.partnerIds ?? []);
    return { solution: Object.assign(solution, changes) };
  }
}
