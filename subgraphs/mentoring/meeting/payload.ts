import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { MentoringMeeting } from './meeting.ts';

/** What mutations of a meeting answer. */
@Public()
@ObjectType({ description: 'Rencontre d’un binôme après l’action demandée' })
export class MentoringMeetingPayload {
  @Field(() => MentoringMeeting, { nullable: true, description: 'La rencontre' }) mentoringMeeting?: MentoringMeeting | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
