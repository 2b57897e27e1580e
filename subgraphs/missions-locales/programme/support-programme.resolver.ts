import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Scheme } from '../scheme/scheme.ts';
import { SupportProgramme } from './support-programme.ts';

@Resolver(() => SupportProgramme)
export class SupportProgrammeResolver {
  @FieldResolver(() => Scheme, { nullable: true, description: 'Dispositif' })
  scheme(@Root() { schemeId }: SupportProgramme, @Ctx() context: RequestContext): Promise<Scheme | null> {
    return byId(context, Scheme, schemeId);
  }
}
