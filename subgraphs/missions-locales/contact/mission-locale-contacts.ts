import { ofYouth } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Shared } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { organisation, Organisation } from '../organisation/organisation.ts';
import { person, Person } from '../person/person.ts';
import { MissionLocaleSlice, Youth } from '../youth/youth.ts';
import { MissionLocaleContact } from './mission-locale-contact.ts';

const MissionLocaleContactConnection = Connection(() => MissionLocaleContact, 'MissionLocaleContact');

@Resolver(() => MissionLocaleContact)
export class MissionLocaleContactQueries {
  @Allow('MEMBER')
  @Query(() => MissionLocaleContactConnection, { description: 'Jeunes à rappeler par votre mission locale, le plus ancien rappel d’abord' })
  callbacksDue(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('until', () => LocalDate, { nullable: true, description: 'À rappeler au plus tard le ; sans date, aujourd’hui' }) until?: string | null,
  ): Promise<Page<MissionLocaleContact>> {
    const where = { ownerId: context.member.organisation, callBackOn: { $ne: null, $lte: until ?? today() }, calledBackOn: null };
    return page(context, MissionLocaleContact, args, where, { callBackOn: 'asc', id: 'asc' });
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() { youthId }: MissionLocaleContact): Youth {
    return Object.assign(new Youth(), { id: youthId });
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Mission locale' })
  owner(@Root() { ownerId }: MissionLocaleContact): Organisation | null {
    return organisation(ownerId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Qui a pris contact' })
  author(@Root() { authorId }: MissionLocaleContact): Person | null {
    return person(authorId);
  }
}

@Resolver(() => MissionLocaleSlice)
export class YouthMissionLocaleContacts {
  @Shared('SUPPORT')
  @FieldResolver(() => [MissionLocaleContact], { nullable: true, description: 'Contacts des missions locales avec le jeune, le dernier d’abord (B04)' })
  contacts(@Root() { youthId }: MissionLocaleSlice, @Ctx() context: RequestContext): Promise<MissionLocaleContact[]> {
    return ofYouth(context, MissionLocaleContact, youthId, { at: 'desc', id: 'desc' });
  }
}
