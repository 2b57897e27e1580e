import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { TutoringSession } from './tutoring-session.ts';

/** What mutations of a session answer. */
@Public()
@ObjectType({ description: 'Séance de tutorat après l’action demandée' })
export class TutoringSessionPayload {
  @Field(() => TutoringSession, { nullable: true, description: 'La séance' }) tutoringSession?: TutoringSession | null;
  @Field(() => [UserError], { description: 'Ce qui empêche l’action' }) userErrors!: UserError[];
}
