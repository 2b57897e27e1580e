import { Refusal } from '@passerelle/kit/graphql/errors';
import { Field, InputType, Int } from 'type-graphql';
import { ObjectiveEnum, type Objective } from '../objective/objective.ts';
import { readTerritory } from '../offer/territory.ts';
import { typed } from '../typed.ts';
import { HalfDayEnum, type HalfDay } from './half-day.ts';
import { SettingEnum, type Setting } from './setting.ts';

/** What an association says of a volunteer, first or later. */
@InputType({ description: 'Ce que l’association sait d’un mentor' })
export abstract class MentorFacts {
  @Field(() => String, { description: 'Nom affiché' }) displayName!: string;
  @Field(() => [ObjectiveEnum], { defaultValue: [], description: 'Objectifs que le mentor accompagne' }) objectives!: Objective[];
  @Field(() => String, { nullable: true, description: 'Disponibilités, en clair' }) availability?: string | null;
  @Field(() => [HalfDayEnum], { defaultValue: [], description: 'Moments de la semaine où le mentor est disponible' }) halfDays!: HalfDay[];
  @Field(() => [SettingEnum], { defaultValue: [], description: 'Sur place, à distance, ou les deux' }) settings!: Setting[];
  @Field(() => [String], { defaultValue: [], description: 'Communes où le mentor peut se rendre (codes INSEE)' }) communes!: string[];
  @Field(() => [String], { defaultValue: [], description: 'Départements où le mentor peut se rendre, en entier' }) departements!: string[];
  @Field(() => Int, { defaultValue: 1, description: 'Nombre de jeunes à la fois' }) capacity!: number;
}

/**
 * Reads what somebody wrote of a mentor.
 * @throws Refusal BAD_CAPACITY, BAD_COMMUNE, BAD_DEPARTEMENT, or of a text
 */
export function readMentor(input: MentorFacts) {
  if (input.capacity < 1 || input.capacity > 20) throw new Refusal('BAD_CAPACITY', 'Un mentor suit entre 1 et 20 jeunes à la fois. Corrigez ce nombre.', ['input', 'capacity']);
  const { communes, departements } = input.communes.length || input.departements.length ? readTerritory(input.communes, input.departements) : { communes: [], departements: [] };
  return {
    displayName: typed(input.displayName, 150, ['input', 'displayName']), capacity: input.capacity, communes, departements,
    objectives: [...new Set(input.objectives)], halfDays: [...new Set(input.halfDays)], settings: [...new Set(input.settings)],
    availability: input.availability ? typed(input.availability, 500, ['input', 'availability']) : null,
  };
}
