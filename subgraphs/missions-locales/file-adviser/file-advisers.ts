import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Adviser } from '../adviser/adviser.ts';
import { MissionLocaleFile } from '../file/file.ts';
import { FileAdviser } from './file-adviser.ts';

@Resolver(() => MissionLocaleFile)
export class AdvisersOfFile {
  @FieldResolver(() => [FileAdviser], { nullable: true, description: 'Conseillers successifs, l’actuel d’abord' })
  advisers(@Root() { id }: MissionLocaleFile, @Ctx() context: RequestContext): Promise<FileAdviser[]> {
    return manyBy(context, FileAdviser, 'fileId', id, { until: 'desc nulls first', id: 'desc' });
  }
}

@Resolver(() => FileAdviser)
export class FileAdviserResolver {
  @FieldResolver(() => Adviser, { nullable: true, description: 'Conseiller' })
  adviser(@Root() { adviserId }: FileAdviser, @Ctx() context: RequestContext): Promise<Adviser | null> {
    return byId(context, Adviser, adviserId);
  }
}
