import { coded } from '@passerelle/kit/graphql/errors';
import { showParts } from '@passerelle/kit/rules/small-parts';
import { schoolYearNamed, schoolYearOf } from '@passerelle/kit/rules/school-year';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Members } from '@passerelle/kit/trust/policy';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { NeedEnum, type Need } from '../solution/need.ts';
import { advice, recommend, RecommendationEnum, TOO_FEW, type Recommendation } from './recommend.ts';
import { TerritoryFigure } from './territory-figure.ts';

const HIDDEN = 'absent sous cinq, ou s’il permettait de retrouver un petit nombre';

@Members()
@ObjectType({ description: 'Un besoin sur un territoire : ce qui est couvert, ce qui manque, ce qui reste vide (E06). Chaque jeune compte une fois, par le meilleur de ce qui lui est arrivé.' })
export class TerritoryGap {
  @Field(() => String, { description: 'Département' }) departement!: string;
  @Field(() => NeedEnum, { nullable: true, description: 'Besoin ; absent : non renseigné' }) need?: Need | null;
  @Field(() => Int, { nullable: true, description: `Jeunes qui ont eu ce besoin ; ${HIDDEN}` }) asked?: number | null;
  @Field(() => Int, { nullable: true, description: `Entrés dans une solution ; ${HIDDEN}` }) met?: number | null;
  @Field(() => Int, { nullable: true, description: `Réponse ou entrée attendue, dans les délais ; ${HIDDEN}` }) inProgress?: number | null;
  @Field(() => Int, { nullable: true, description: `Sans place : refus faute de place, liste d’attente, session annulée ; ${HIDDEN}` }) noPlace?: number | null;
  @Field(() => Int, { nullable: true, description: `Sans réponse de l’organisme dans le délai ; ${HIDDEN}` }) noAnswer?: number | null;
  @Field(() => Int, { nullable: true, description: `L’offre ne convenait pas : public, âge, niveau, dates ; ${HIDDEN}` }) notSuited?: number | null;
  @Field(() => Int, { nullable: true, description: `Aucune offre, ou trop loin ; ${HIDDEN}` }) noOffer?: number | null;
  @Field(() => Int, { description: 'Places vacantes tenues à jour ; une place compte pour chacun des besoins de sa solution' }) idleSeats!: number;
  @Field(() => RecommendationEnum, { nullable: true, description: 'Ce que les chiffres conseillent ; absent quand ils ne peuvent être montrés' }) recommendation?: Recommendation | null;
  @Field(() => String, { description: 'Le conseil, en clair' }) advice!: string;
  @Field(() => Date, { description: 'Chiffres inchangés depuis' }) refreshedAt!: Date;
}

@Resolver()
export class TerritoryGapQuery {
  /** E06, D03: everyone reads the same figures, small ones hidden: a département's youths are not all of one's own platform. */
  @Allow({ roles: ['PILOT', 'ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR'] })
  @Query(() => [TerritoryGap], { description: 'Les manques d’un département, besoin par besoin, et ce qu’ils conseillent : d’abord des places, ensuite un nouveau dispositif (E06)' })
  async territoryGaps(
    @Ctx() context: RequestContext,
    @Arg('departement', () => String, { description: 'Département' }) departement: string,
    @Arg('schoolYear', () => String, { nullable: true, description: 'Année scolaire, « 2026-2027 » ; par défaut, celle en cours' }) schoolYear?: string | null,
  ): Promise<TerritoryGap[]> {
    const code = normaliseDepartement(departement);
    if (!code) throw coded('BAD_USER_INPUT', 'Indiquez le département par son numéro : 59, 2A, 974.');
    const year = schoolYear ? schoolYearNamed(schoolYear) : schoolYearOf(today());
    if (!year) throw coded('BAD_USER_INPUT', 'Indiquez l’année scolaire par ses deux années : 2026-2027.');
    const figures = await (await context.em()).find(TerritoryFigure, { schoolYear: year.name, departement: code }, { orderBy: { need: 'asc' } });
    return figures.map(gapOf);
  }
}

/** A line as anybody may read it. What it advises says no more than the numbers shown. */
export function gapOf(figure: TerritoryFigure): TerritoryGap {
  const { met, inProgress, noPlace, noAnswer, notSuited, noOffer, idleSeats } = figure;
  const { total, parts } = showParts({ met, inProgress, noPlace, noAnswer, notSuited, noOffer });
  const isShown = Object.values(parts).every((n) => n !== null);
  const gap = { noPlace, noAnswer, notSuited, noOffer, idleSeats };
  return Object.assign(new TerritoryGap(), {
    departement: figure.departement, need: figure.need || null, asked: total, ...parts, idleSeats, refreshedAt: figure.updatedAt,
    recommendation: isShown ? recommend(gap) : null, advice: isShown ? advice(gap) : TOO_FEW,
  });
}
