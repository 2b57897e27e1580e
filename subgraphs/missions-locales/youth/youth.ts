import { ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { MissionLocaleFile } from '../file/file.ts';

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
@ObjectType({ description: 'Ce que les missions locales savent du jeune' })
export class MissionLocaleSlice {
  youthId!: string;
}

@Resolver(() => Youth)
export class YouthResolver {
  /** Null where the grant does not open it (withheld); an object, perhaps empty, where it does (3.3). SOCIAL alone opens nothing: needs are read in a file. */
  @Directive('@requires(fields: "grant")')
  @FieldResolver(() => MissionLocaleSlice, { nullable: true, description: 'Missions locales : dossiers, accompagnements, situations' })
  missionLocale(@Root() youth: Youth, @Ctx() context: RequestContext): MissionLocaleSlice | null {
    const grant = context.grantFor(youth.id);
    return grant?.scopes.includes('SUPPORT') ? Object.assign(new MissionLocaleSlice(), { youthId: youth.id }) : null;
  }
}

@Resolver(() => MissionLocaleSlice)
export class MissionLocaleSliceResolver {
  @Shared('SUPPORT')
  @FieldResolver(() => [MissionLocaleFile], { nullable: true, description: 'Dossiers du jeune dans les missions locales, le dernier inscrit d’abord' })
  files(@Root() { youthId }: MissionLocaleSlice, @Ctx() context: RequestContext): Promise<MissionLocaleFile[]> {
    return ofYouth(context, MissionLocaleFile, youthId, { registeredOn: 'desc nulls last', id: 'asc' });
  }
}
