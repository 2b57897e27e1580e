import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { Youth } from '../youth/youth.ts';
import { Referent } from './referent.ts';

@Resolver(() => Referent)
export class ReferentResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'La personne' })
  person(@Root() referent: Referent, @Ctx() context: RequestContext): Promise<Person | null> {
    return byId(context, Person, referent.personId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Son organisation' })
  organisation(@Root() referent: Referent, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return byId(context, Organisation, referent.organisationId);
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() referent: Referent, @Ctx() context: RequestContext): Promise<Youth | null> {
    return byId(context, Youth, referent.youthId);
  }
}
