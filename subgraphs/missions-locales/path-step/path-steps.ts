import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MissionLocaleFile } from '../file/file.ts';
import { PathStep } from './path-step.ts';

@Resolver(() => MissionLocaleFile)
export class StepsOfFile {
  @FieldResolver(() => [PathStep], { nullable: true, description: 'Étapes de l’accompagnement (E17), la dernière d’abord ; une étape refaite y est deux fois' })
  pathSteps(@Root() { id }: MissionLocaleFile, @Ctx() context: RequestContext): Promise<PathStep[]> {
    return manyBy(context, PathStep, 'fileId', id, { startedOn: 'desc', id: 'desc' });
  }
}
