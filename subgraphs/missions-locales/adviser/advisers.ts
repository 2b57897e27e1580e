import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { person, Person } from '../person/person.ts';
import { Adviser } from './adviser.ts';

const AdviserConnection = Connection(() => Adviser, 'Adviser');

@Resolver(() => Adviser)
export class AdviserQueries {
  @Allow('MEMBER')
  @Query(() => AdviserConnection, { description: 'Conseillers d’une mission locale' })
  advisers(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('missionLocale', () => ID, { description: 'Mission locale' }) missionLocale: string,
  ): Promise<Page<Adviser>> {
    return page(context, Adviser, args, { missionLocaleId: missionLocale });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'La personne, quand le réseau la connaît' })
  person(@Root() { personId }: Adviser): Person | null {
    return person(personId);
  }

  @FieldResolver(() => MissionLocale, { nullable: true, description: 'Sa mission locale' })
  missionLocale(@Root() { missionLocaleId }: Adviser, @Ctx() context: RequestContext): Promise<MissionLocale | null> {
    return byId(context, MissionLocale, missionLocaleId);
  }
}
