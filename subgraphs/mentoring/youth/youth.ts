import { ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Mentorship } from '../mentorship/mentorship.ts';

@Shared('YOUTH')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Jeune suivi' })
export class Youth {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;
  @Directive('@external') @Field(() => String, { nullable: true, description: 'Autorisation signée' }) grant?: string | null;

  get youthId(): string {
    return this.id;
  }
}

@Shared('YOUTH')
@ObjectType({ description: 'Ce que les associations de mentorat savent du jeune' })
export class MentoringSlice {
  youthId!: string;
}

@Resolver(() => Youth)
export class YouthResolver {
  /** Null where the grant opens nothing of this slice (withheld); an object, perhaps empty, where it does (3.3). */
  @Directive('@requires(fields: "grant")')
  @FieldResolver(() => MentoringSlice, { nullable: true, description: 'Mentorat : les binômes du jeune' })
  async mentoring(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<MentoringSlice | null> {
    return context.grantFor(youth.id)?.scopes.includes('MENTORING') ? Object.assign(new MentoringSlice(), { youthId: youth.id }) : null;
  }
}

@Resolver(() => MentoringSlice)
export class MentoringSliceResolver {
  @Shared('MENTORING')
  @FieldResolver(() => [Mentorship], { nullable: true, description: 'Binômes du jeune, le dernier commencé d’abord' })
  mentorships(@Root() slice: MentoringSlice, @Ctx() context: RequestContext): Promise<Mentorship[]> {
    return ofYouth(context, Mentorship, slice.youthId, { startedOn: 'desc', id: 'asc' });
  }
}
