import { raw, type FilterQuery } from '@mikro-orm/core';
import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { SolutionAimEnum, SolutionKindEnum, type SolutionAim, type SolutionKind } from './kinds.ts';
import { NeedEnum, type Need } from './need.ts';
import { EVERYWHERE, Solution } from './solution.ts';

export const SolutionConnection = Connection(() => Solution, 'Solution');

@ArgsType()
export class SolutionArgs extends PageArgs {
  @Field(() => NeedEnum, { nullable: true, description: 'Besoin du jeune (E03)' }) need?: Need | null;
  @Field(() => SolutionKindEnum, { nullable: true, description: 'Famille de solution' }) kind?: SolutionKind | null;
  @Field(() => SolutionAimEnum, { nullable: true, description: 'Ce que le jeune y gagne' }) aim?: SolutionAim | null;
  @Field(() => String, { nullable: true, description: 'Département du jeune' }) departement?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Avec une session qui commence à cette date ou après' }) startsFrom?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Avec une session où il reste des places (E02)' }) withVacancy?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Mots cherchés ; accents et petites fautes tolérés' }) text?: string | null;
  @Field(() => Int, { nullable: true, description: 'Âge du jeune, en années' }) age?: number | null;
}

@Resolver()
export class SolutionQueries {
  /** A withdrawn one is shown to the organisation that keeps it, and through the proposals that name it. */
  @Allow('ANYONE')
  @Query(() => Solution, { nullable: true, description: 'Une solution du catalogue. Absente si elle n’existe pas ou plus.' })
  async solution(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Solution | null> {
    const found = await byId(context, Solution, id);
    const mine = !!found?.ownerId && found.ownerId === context.viewer?.organisation;
    return found?.isPublished || mine ? found : null;
  }

  /** E03, E04: the catalogue, for young people and families too; it needs neither sign-in nor coordination. */
  @Allow('ANYONE')
  @Query(() => SolutionConnection, { description: 'Catalogue des solutions, cherché par le besoin du jeune (E03)' })
  solutions(@Args(() => SolutionArgs) args: SolutionArgs, @Ctx() context: RequestContext): Promise<Page<Solution>> {
    return page(context, Solution, args, { $and: [{ isPublished: true }, ...filters(args)] } as FilterQuery<Solution>, { title: 'asc', id: 'asc' });
  }
}

function filters({ need, kind, aim, departement, startsFrom, withVacancy, text, age }: SolutionArgs): FilterQuery<Solution>[] {
  const of: FilterQuery<Solution>[] = [];
  if (need) of.push({ needs: { $contains: [need] } });
  if (kind) of.push({ kind });
  if (aim) of.push({ aim });
  if (departement) of.push({ territory: { $overlap: [departement, EVERYWHERE] } });
  if (age !== undefined && age !== null) of.push({ $and: [{ $or: [{ ageMin: null }, { ageMin: { $lte: age } }] }, { $or: [{ ageMax: null }, { ageMax: { $gte: age } }] }] });
  const words = text?.slice(0, 200).split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 1).slice(0, 8) ?? [];
  if (words.length) of.push(saying(words));
  if (startsFrom || withVacancy) of.push(hasSession(startsFrom, withVacancy));
  return of;
}

/** One session that meets both conditions at once: a full one that starts in time does not help. */
function hasSession(startsFrom: string | null | undefined, withVacancy: boolean | null | undefined): FilterQuery<Solution> {
  const [vacant, from] = [withVacancy ? 'and s.taken < s.capacity' : '', startsFrom ? 'and s.starts_on >= ?' : `and (s.ends_on is null or s.ends_on >= (now() at time zone 'Europe/Paris')::date)`];
  return { [raw((alias) => `exists (select 1 from session s where s.solution_id = ${alias}.id ${from} ${vacant})`, startsFrom ? [startsFrom] : [])]: [] };
}

/**
 * Each word stands in the text, or is much like one of the title: « patisier » finds « Pâtissier ». An array is made of the
 * answer first: with a page's limit in sight, the planner would rather read the whole catalogue in its order.
 */
function saying(words: readonly string[]): FilterQuery<Solution> {
  const each = words.map(() => `(search like '%' || plain(?) || '%' or plain(?) <% plain(title))`).join(' and ');
  return { [raw((alias) => `${alias}.id = any (array(select id from solution where ${each}))`, words.flatMap((w) => [w, w]))]: [] };
}
