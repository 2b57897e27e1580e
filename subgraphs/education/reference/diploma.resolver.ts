import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DiplomaLevel } from './diploma-level.ts';
import { Diploma } from './diploma.ts';

@Resolver(() => Diploma)
export class DiplomaResolver {
  @FieldResolver(() => DiplomaLevel, { nullable: true, description: 'Niveau de formation et type de diplôme' })
  async level(@Root() { levelCode }: Diploma, @Ctx() context: RequestContext): Promise<DiplomaLevel | null> {
    return (await manyBy(context, DiplomaLevel, 'code', levelCode, { id: 'asc' }))[0] ?? null;
  }
}
