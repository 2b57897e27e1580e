import { Members } from '@passerelle/kit/trust/policy';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';

/** The ways to break figures down, in the order of a cell's places. */
export enum StatisticWay { PLATFORM = 'PLATFORM', DEPARTEMENT = 'DEPARTEMENT', SCHOOL_KIND = 'SCHOOL_KIND' }
export const WAYS = [StatisticWay.PLATFORM, StatisticWay.DEPARTEMENT, StatisticWay.SCHOOL_KIND] as const;
registerEnumType(StatisticWay, {
  name: 'StatisticWay',
  description: 'Par quoi les chiffres d’une campagne sont répartis (A25)',
  valuesConfig: { PLATFORM: { description: 'Plate-forme' }, DEPARTEMENT: { description: 'Département de l’établissement d’origine' }, SCHOOL_KIND: { description: 'Nature de l’établissement d’origine' } },
});

@Members()
@ObjectType({ description: 'Un chiffre d’une répartition' })
export class StatisticLine {
  @Field(() => String, { description: 'Plate-forme (identifiant), département ou nature d’établissement ; vide : non renseigné' }) key!: string;
  @Field(() => Int, { nullable: true, description: 'Nombre ; absent sous cinq, ou s’il permettait d’en retrouver un' }) count?: number | null;
}

@Members()
@ObjectType({ description: 'RIO STATISTIQUES : un chiffre d’une campagne et sa répartition (A25)' })
export class CampaignStatistic {
  @Field(() => String, { description: 'Ce qui est compté : motif du comparateur (LISTED : sur la liste), FALSE_DROPOUT, FOLLOWED_1 à FOLLOWED_4 (quatre campagnes de suivi ou plus)' }) measure!: string;
  @Field(() => Int, { nullable: true, description: 'Total ; absent sous cinq, ou s’il permettait de retrouver un petit nombre' }) total?: number | null;
  @Field(() => [StatisticLine], { description: 'Répartition ; quand tout est montré, elle fait le total' }) lines!: StatisticLine[];
}

@Members()
@ObjectType({ description: 'Taux de faux décrocheurs d’une liste (A12)' })
export class FalseDropoutRate {
  @Field(() => Int, { nullable: true, description: 'Jeunes sur la liste' }) listed?: number | null;
  @Field(() => Int, { nullable: true, description: 'Faux décrocheurs parmi eux' }) falseDropouts?: number | null;
  @Field(() => Float, { nullable: true, description: 'Part des faux décrocheurs, de 0 à 1 ; absente quand un des deux nombres ne peut être montré' }) rate?: number | null;
}
