import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { ownProvider } from '../provider/own-provider.ts';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { SolutionAimEnum, SolutionKindEnum, type SolutionAim, type SolutionKind } from './kinds.ts';
import { NeedEnum, type Need } from './need.ts';
import { EVERYWHERE, Solution } from './solution.ts';

@InputType({ description: 'Une solution à publier au catalogue' })
export class PublishSolutionInput {
  @Field(() => ID, { description: 'Organisme qui la propose' }) providerId!: string;
  @Field(() => String, { description: 'Intitulé, 200 caractères au plus' }) title!: string;
  @Field(() => String, { description: 'Description pour les jeunes et les familles, 4 000 caractères au plus' }) description!: string;
  @Field(() => SolutionKindEnum, { description: 'Famille de solution' }) kind!: SolutionKind;
  @Field(() => SolutionAimEnum, { description: 'Ce que le jeune y gagne' }) aim!: SolutionAim;
  @Field(() => String, { nullable: true, description: 'Public, en clair' }) audience?: string | null;
  @Field(() => Int, { nullable: true, description: 'Âge minimal, en années' }) ageMin?: number | null;
  @Field(() => Int, { nullable: true, description: 'Âge maximal, en années' }) ageMax?: number | null;
  @Field(() => [NeedEnum], { description: 'Besoins auxquels elle répond' }) needs!: Need[];
  @Field(() => String, { nullable: true, description: 'Commune où elle se tient (code officiel géographique)' }) commune?: string | null;
  @Field(() => [String], { nullable: true, description: 'Départements d’où viennent les jeunes ; absent : toute la France' }) departements?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est faite qu’une' }) idempotencyKey?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class PublishSolutionPayload {
  @Field(() => Solution, { nullable: true, description: 'La solution publiée' }) solution?: Solution | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class PublishSolution {
  /** E01, E03: an offer is found by the needs it answers, so that it names at least one. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => PublishSolutionPayload, { description: 'Publie une solution de votre organisme au catalogue' })
  async publishSolution(@Arg('input', () => PublishSolutionInput) input: PublishSolutionInput, @Ctx() context: RequestContext): Promise<Partial<PublishSolutionPayload>> {
    const provider = await ownProvider(context, input.providerId, ['input', 'providerId']);
    check(input);
    const solution = await once(context, IdempotencyKey, Solution, 'publishSolution', input, async () => {
      const { departements, idempotencyKey: _, ...facts } = input;
      const em = await context.em();
      return em.create(Solution, {
        ...facts, providerId: provider.id, ownerId: context.member.organisation, territory: departements?.length ? departements : [EVERYWHERE],
      } as never) as Solution;
    });
    return { solution };
  }
}

function check({ title, description, needs, ageMin, ageMax, departements }: PublishSolutionInput): void {
  if (!title.trim() || title.length > 200) throw new Refusal('TITLE_INVALID', 'Donnez un intitulé de 200 caractères au plus.', ['input', 'title']);
  if (description.length > 4_000) throw new Refusal('DESCRIPTION_TOO_LONG', 'Cette description est trop longue : raccourcissez-la à 4 000 caractères.', ['input', 'description']);
  if (!needs.length) throw new Refusal('NEEDS_MISSING', 'Indiquez au moins un besoin auquel cette solution répond : c’est par lui qu’on la trouve.', ['input', 'needs']);
  if ((ageMin ?? 0) < 0 || (ageMin ?? 0) > (ageMax ?? 120) || (ageMax ?? 0) > 120) throw new Refusal('AGES_INVALID', 'L’âge minimal dépasse l’âge maximal. Corrigez l’un des deux.', ['input', 'ageMin']);
  if (departements?.some((d) => !/^(\d{2,3}|2[AB])$/.test(d))) throw new Refusal('DEPARTEMENT_INVALID', 'Un code de département n’est pas reconnu. Écrivez par exemple 59, 2A ou 974.', ['input', 'departements']);
}
