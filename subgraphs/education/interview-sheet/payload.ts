import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { InterviewSheet } from './interview-sheet.ts';

/** What the mutations of a sheet answer. */
@Public()
@ObjectType({ description: 'Fiche d’entretien après l’action demandée' })
export class InterviewSheetPayload {
  @Field(() => InterviewSheet, { nullable: true, description: 'La fiche' }) interviewSheet?: InterviewSheet | null;
  @Field(() => [UserError], { description: 'Tout ce qui empêche l’action, champ par champ' }) userErrors!: UserError[];
}
