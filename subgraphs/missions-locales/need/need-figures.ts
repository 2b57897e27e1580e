import type { RequestContext } from '@passerelle/kit/server/context';
import { SMALLEST_CELL } from '@passerelle/kit/rules/small-cell';
import { Allow, Members } from '@passerelle/kit/trust/policy';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { NeedDomainEnum, type NeedDomain } from './domain.ts';
import { NeedFigure } from './need-figure.ts';

@Members()
@ObjectType({ description: 'Besoins d’accompagnement en chiffres, sur un département et un domaine (D03)' })
export class SupportNeedFigure {
  @Field(() => String, { description: 'Département de la mission locale ; vide : non renseigné' }) departement!: string;
  @Field(() => NeedDomainEnum, { description: 'Domaine' }) domain!: NeedDomain;
  @Field(() => Int, { nullable: true, description: 'Jeunes dont le besoin demeure ; absent sous cinq' }) youths?: number | null;
}

/** D03: no total is given, from which a hidden number could be computed. @returns null under the smallest cell */
export const shownCount = (youths: number): number | null => (youths < SMALLEST_CELL ? null : youths);

@Resolver()
export class NeedFigureQueries {
  @Allow({ roles: ['PILOT', 'RESPONSABLE'] })
  @Query(() => [SupportNeedFigure], { description: 'Jeunes dont un besoin demeure, par département et par domaine ; comptés chaque heure' })
  async supportNeedFigures(
    @Ctx() context: RequestContext,
    @Arg('departement', () => String, { nullable: true, description: 'Département' }) departement?: string | null,
  ): Promise<SupportNeedFigure[]> {
    const em = await context.em();
    const figures = await em.find(NeedFigure, departement ? { departement: normaliseDepartement(departement) ?? '' } : {}, { orderBy: { departement: 'asc', domain: 'asc' } });
    return figures.map(({ departement: place, domain, count }) => ({ departement: place, domain, youths: shownCount(count) }));
  }
}
