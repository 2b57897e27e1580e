import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { record } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { schoolYearOf } from '@passerelle/kit/rules/school-year';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Solution } from '../solution/solution.ts';
import { MapReview } from './map-review.ts';

@InputType({ description: 'Une réunion de rentrée tenue (E05)' })
export class RecordMapReviewInput {
  @Field(() => ID, { description: 'Plate-forme' }) platformId!: string;
  @Field(() => LocalDate, { description: 'Tenue le' }) heldOn!: string;
  @Field(() => [ID], { description: 'Solutions confirmées, 500 au plus' }) confirmedSolutionIds!: string[];
  @Field(() => [ID], { description: 'Solutions qui n’existent plus, 500 au plus' }) goneSolutionIds!: string[];
}

@Public()
@ObjectType({ description: 'Résultat' })
export class RecordMapReviewPayload {
  @Field(() => MapReview, { nullable: true, description: 'La relecture' }) mapReview?: MapReview | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RecordMapReview {
  /** E05: « réunion de rentrée »: the map is made final once a year, by the platform itself. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => RecordMapReviewPayload, { description: 'Consigne la réunion de rentrée d’une plate-forme : les solutions confirmées, celles qui n’existent plus (E05)' })
  async recordMapReview(@Arg('input', () => RecordMapReviewInput) input: RecordMapReviewInput, @Ctx() context: RequestContext): Promise<Partial<RecordMapReviewPayload>> {
    const { platformId, heldOn } = input;
    const { organisation, person, platforms } = context.member;
    if (!platforms.some((p) => p.id === platformId && p.circle === 1)) throw new Refusal('PLATFORM_NOT_YOURS', 'Vous n’êtes pas du cercle 1 de cette plate-forme. Choisissez la vôtre.', ['input', 'platformId']);
    if (heldOn > today()) throw new Refusal('IN_THE_FUTURE', 'La date de la réunion est dans le futur. Corrigez-la.', ['input', 'heldOn']);
    const [confirmed, gone] = [new Set(input.confirmedSolutionIds), new Set(input.goneSolutionIds)];
    if (confirmed.size > 500 || gone.size > 500) throw new Refusal('TOO_MANY', 'Indiquez 500 solutions au plus de chaque sorte.', ['input', 'confirmedSolutionIds']);
    if (!confirmed.isDisjointFrom(gone)) throw new Refusal('BOTH', 'Une solution est à la fois confirmée et disparue. Choisissez.', ['input', 'goneSolutionIds']);
    const ids = [...confirmed.union(gone)];
    const em = await context.em();
    const known = await em.find(Solution, { id: { $in: ids } });
    if (known.length < ids.length) throw new Refusal('SOLUTION_NOT_FOUND', 'Une de ces solutions est inconnue. Rechargez le catalogue.', ['input', 'confirmedSolutionIds']);
    const schoolYear = schoolYearOf(heldOn).name;
    const again = new Refusal('ALREADY_REVIEWED', `La réunion de rentrée ${schoolYear} de cette plate-forme est déjà consignée.`, ['input', 'heldOn']);
    if (await em.count(MapReview, { platformId, schoolYear })) throw again;
    const mapReview = em.create(MapReview, { platformId, ownerId: organisation, authorId: person, schoolYear, heldOn, confirmedIds: [...confirmed], goneIds: [...gone] } as never) as MapReview;
    await em.flush().catch((error: unknown) => { throw error instanceof UniqueConstraintViolationException ? again : error; });
    // Each provider is told of its own: who keeps a solution withdraws it.
    await record(em, known.filter((s) => gone.has(s.id)).map((s) => ({
      type: 'fr.passerelle.solutions.solution.missed' as const, subject: null, data: { solutionId: s.id, organisationId: s.ownerId ?? null, platformId, on: heldOn },
    })));
    return { mapReview };
  }
}
