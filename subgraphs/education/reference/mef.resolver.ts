import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DiplomaLevel } from './diploma-level.ts';
import { Diploma } from './diploma.ts';
import { Mef } from './mef.ts';

@Resolver(() => Mef)
export class MefResolver {
  @FieldResolver(() => Diploma, { nullable: true, description: 'Diplôme préparé' })
  async diploma(@Root() { diplomaCode }: Mef, @Ctx() context: RequestContext): Promise<Diploma | null> {
    return diplomaCode ? ((await manyBy(context, Diploma, 'code', diplomaCode, { id: 'asc' }))[0] ?? null) : null;
  }

  /** A diploma's code starts with that of its level. */
  @FieldResolver(() => DiplomaLevel, { nullable: true, description: 'Niveau de formation et type de diplôme préparé' })
  async level(@Root() { diplomaCode }: Mef, @Ctx() context: RequestContext): Promise<DiplomaLevel | null> {
    return diplomaCode ? ((await manyBy(context, DiplomaLevel, 'code', diplomaCode.slice(0, 3), { id: 'asc' }))[0] ?? null) : null;
  }
}
