import { Members } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Mentor } from '../mentor/mentor.ts';
import { MatchReasonEnum, type MatchReasonCode } from './reason.ts';

@Members()
@ObjectType({ description: 'Ce qui parle pour un mentor, ou contre, en un code et une phrase (F13)' })
export class MatchReason {
  @Field(() => MatchReasonEnum, { description: 'Code' }) code!: MatchReasonCode;
  @Field(() => String, { description: 'La même chose, en une phrase' }) sentence!: string;
  @Field(() => Boolean, { description: 'Parle pour ce mentor' }) isFor!: boolean;
}

/** Made for the caller alone, of its own mentors: nothing in it is the youth's. */
@Members()
@ObjectType({ description: 'Mentor proposé pour un jeune, avec les raisons de son rang (F13, F14)' })
export class MentorMatch {
  @Field(() => Mentor, { nullable: true, description: 'Le mentor, connu de sa seule association' }) mentor!: Mentor;
  @Field(() => [MatchReason], { description: 'Raisons, pour et contre' }) reasons!: MatchReason[];
}
