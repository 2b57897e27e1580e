import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Youth } from '../youth/youth.ts';
import { Journey } from './journey.ts';

@Resolver(() => Youth)
export class YouthJourneyResolver {
  @Shared('STAGE')
  @FieldResolver(() => Journey, { nullable: true, description: 'Où en est le jeune, tous partenaires réunis ; absent tant qu’aucun n’en a rien dit' })
  journey(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<Journey | null> {
    return byId(context, Journey, youth.mergedIntoId ?? youth.id);
  }
}
