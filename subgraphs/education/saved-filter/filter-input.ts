import { Field, InputType, Int } from 'type-graphql';
import type { Criteria } from './saved-filter.ts';

const list = (description: string) => Field(() => [String], { defaultValue: [], description });

/** What a filter asks of a youth, as a person writes it. */
@InputType()
export abstract class FilterInput implements Criteria {
  @Field(() => String, { description: 'Nom' }) name!: string;
  @Field(() => [String], { description: 'Départements de l’établissement d’origine, parmi les vôtres ; un au moins' }) departements!: string[];
  @list('Communes de résidence (codes officiels géographiques)') communes!: string[];
  @list('Établissements d’origine (UAI)') schools!: string[];
  @list('Débuts de codes MEF') trainings!: string[];
  @list('Débuts de codes de diplôme (les trois premiers chiffres disent le niveau)') levels!: string[];
  @Field(() => Int, { nullable: true, description: 'Âge au moins, à la date du traitement' }) ageMin?: number | null;
  @Field(() => Int, { nullable: true, description: 'Âge au plus, à la date du traitement' }) ageMax?: number | null;
  @Field(() => Int, { defaultValue: 100, description: 'Rang : le premier filtre qui convient l’emporte' }) position!: number;
}
