import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { CRITERIA, type CriterionName } from './decide.ts';

export const CriterionEnum = Object.fromEntries(CRITERIA.map((c) => [c, c])) as { [C in CriterionName]: C };

registerEnumType(CriterionEnum, {
  name: 'ComparisonCriterion',
  description: 'Les quatre critères RIO (A03 à A06)',
  valuesConfig: {
    AGE: { description: 'Critère 1 : 16 ans ou plus à la date du traitement (A03)' },
    SCHOOLING: { description: 'Critère 2 : scolarisé au moins 15 jours l’année précédente ou l’année du traitement (A04)' },
    DIPLOMA: { description: 'Critère 3 : diplôme du cursus suivi non obtenu (A05)' },
    ELSEWHERE: { description: 'Critère 4 : ni scolarisé ailleurs ni en apprentissage à la date du traitement (A06)' },
  },
});

/** What one criterion said of one leaver. It names dates of schooling. */
@Shared('SCHOOLING')
@ObjectType({ description: 'Ce qu’un critère du comparateur dit d’un sortant, et pourquoi' })
export class Criterion {
  youthId!: string | null;
  ownerId!: string | null;
  @Field(() => CriterionEnum, { description: 'Critère' }) name!: CriterionName;
  @Field(() => Boolean, { description: 'Rempli : ce critère ne retire pas le jeune de la liste' }) isMet!: boolean;
  @Field(() => String, { description: 'Pourquoi, en une phrase' }) why!: string;
}
