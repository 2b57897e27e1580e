import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { MissionLocaleFile } from '../file/file.ts';
import { followAdvisers } from '../file-adviser/follow-advisers.ts';
import { KEEPERS, ownFile } from '../file/own-file.ts';
import { Adviser } from './adviser.ts';

@InputType({ description: 'À qui confier un dossier' })
export class AssignAdviserInput {
  @Field(() => ID, { description: 'Dossier' }) fileId!: string;
  @Field(() => ID, { nullable: true, description: 'Conseiller de la même mission locale ; sans lui, vous-même' }) adviserId?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class AssignAdviserPayload {
  @Field(() => MissionLocaleFile, { nullable: true, description: 'Le dossier confié' }) file?: MissionLocaleFile | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class AssignAdviser {
  @Allow(KEEPERS)
  @Mutation(() => AssignAdviserPayload, { description: 'Confie un dossier à un conseiller de la même mission locale, ou à vous-même' })
  async assignAdviser(@Arg('input', () => AssignAdviserInput) { fileId, adviserId }: AssignAdviserInput, @Ctx() context: RequestContext): Promise<Partial<AssignAdviserPayload>> {
    const file = await ownFile(context, fileId);
    const { missionLocaleId } = file;
    const em = await context.em();
    const adviser = adviserId ? await em.findOne(Adviser, { id: adviserId, missionLocaleId }) : await myself(context, missionLocaleId);
    if (!adviser) throw new Refusal('ADVISER_NOT_FOUND', 'Ce conseiller n’est pas de la mission locale qui tient le dossier. Choisissez-en un dans sa liste.', ['input', 'adviserId']);
    file.adviserId = adviser.id;
    await em.flush();
    await followAdvisers(em, [{ file, isNew: false }], today());
    return { file };
  }
}

/** The caller as an adviser; the first file that they take makes them one. Software follows nobody. */
async function myself(context: RequestContext, missionLocaleId: string): Promise<Adviser | null> {
  const { machine, person } = context.member;
  if (machine) return null;
  const em = await context.em();
  // Two first files at once make one adviser.
  return em.upsert(Adviser, Object.assign(new Adviser(), { missionLocaleId, personId: person }), {
    onConflictFields: ['missionLocaleId', 'personId'], onConflictAction: 'merge', onConflictMergeFields: ['updatedAt'],
  });
}
