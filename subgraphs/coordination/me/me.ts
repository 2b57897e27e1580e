import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Members } from '@passerelle/kit/trust/policy';
import type { Role, Viewer } from '@passerelle/kit/trust/viewer';
import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { RoleEnum } from '../person/post.ts';
import { Platform } from '../platform/platform.ts';

@Members()
@ObjectType({ description: 'Vous, tel que la passerelle vous connaît' })
export class Me {
  viewer!: Viewer;

  @Field(() => [RoleEnum], { description: 'Vos fonctions' }) roles!: readonly Role[];
  @Field(() => Boolean, { description: 'Habilité à lire des listes nominatives (A26)' }) isHabilitated!: boolean;
  @Field(() => Boolean, { description: 'Charte de confidentialité en vigueur signée (D10)' }) hasSignedCharter!: boolean;
}

@Resolver(() => Me)
export class MeResolver {
  @Allow('MEMBER')
  @Query(() => Me, { description: 'Vous, tel que la passerelle vous connaît' })
  me(@Ctx() { member }: RequestContext): Me {
    return Object.assign(new Me(), { viewer: member, roles: member.roles, isHabilitated: member.habilitated, hasSignedCharter: member.charter });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Votre fiche d’annuaire' })
  person(@Root() { viewer }: Me, @Ctx() context: RequestContext): Promise<Person | null> {
    return byId(context, Person, viewer.person);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Votre organisation' })
  organisation(@Root() { viewer }: Me, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return byId(context, Organisation, viewer.organisation);
  }

  @FieldResolver(() => [Platform], { nullable: true, description: 'Plates-formes dont votre organisation est membre' })
  async platforms(@Root() { viewer }: Me, @Ctx() context: RequestContext): Promise<Platform[]> {
    return (await Promise.all(viewer.platforms.map(({ id }) => byId(context, Platform, id)))).filter((p) => p !== null);
  }
}
