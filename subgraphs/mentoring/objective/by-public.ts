import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { MenteePublicEnum, PUBLICS, type MenteePublic } from '../offer/public.ts';
import { ObjectiveEnum, type Objective } from './objective.ts';

/**
 * F14: « en fonction de l'âge du mentoré », what a mentorship may aim at. The source names the three objectives and no bounds of
 * age: this table goes by where the youth is (F15), orders objectives from the most usual, and warns; it refuses nothing.
 */
export const USUAL: Readonly<Record<MenteePublic, readonly Objective[]>> = {
  PRIMARY_SCHOOL: ['SCOLAIRE'],
  COLLEGE: ['SCOLAIRE', 'ORIENTATION'],
  LYCEE: ['ORIENTATION', 'SCOLAIRE', 'INSERTION'],
  HIGHER_EDUCATION: ['ORIENTATION', 'INSERTION', 'SCOLAIRE'],
  YOUNG_WORKER: ['INSERTION', 'ORIENTATION'],
  OUT_OF_SCHOOL: ['ORIENTATION', 'INSERTION', 'SCOLAIRE'],
};

/** F14: whether an objective is among the usual ones of those whom a mentorship is for. */
export const isUsual = (mentees: MenteePublic, objective: Objective): boolean => USUAL[mentees].includes(objective);

@Public()
@ObjectType({ description: 'Objectifs habituels d’un public (F14)' })
export class ObjectivesOfPublic {
  @Field(() => MenteePublicEnum, { description: 'Public (F15)' }) public!: MenteePublic;
  @Field(() => [ObjectiveEnum], { description: 'Objectifs, le plus habituel d’abord' }) objectives!: Objective[];
}

@Resolver()
export class ObjectiveQueries {
  @Allow('ANYONE')
  @Query(() => [ObjectivesOfPublic], { description: 'Objectifs du mentorat selon l’âge : ce que l’on vise d’ordinaire pour chaque public (F14)' })
  mentoringObjectives(): ObjectivesOfPublic[] {
    return PUBLICS.map((mentees) => Object.assign(new ObjectivesOfPublic(), { public: mentees, objectives: [...USUAL[mentees]] }));
  }
}
