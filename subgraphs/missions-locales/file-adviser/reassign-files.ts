import { LockMode } from '@mikro-orm/core';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Members, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adviser } from '../adviser/adviser.ts';
import { MissionLocaleFile } from '../file/file.ts';
import { followAdvisers } from './follow-advisers.ts';

/** Files at a time: one statement locks them, one changes them. */
const MOST = 200;

@InputType({ description: 'Des dossiers à confier à un autre conseiller, par exemple au départ du premier' })
export class ReassignFilesInput {
  @Field(() => ID, { description: 'Conseiller qui les suit' }) fromAdviserId!: string;
  @Field(() => ID, { description: 'Conseiller de la même mission locale, qui les suivra' }) toAdviserId!: string;
  @Field(() => [ID], { nullable: true, description: `Dossiers, ${MOST} au plus ; absent : tous les siens, par ${MOST}` }) fileIds?: string[] | null;
}

@Members()
@ObjectType({ description: 'Ce qui a été confié' })
export class Reassignment {
  @Field(() => Int, { description: 'Dossiers confiés' }) count!: number;
  @Field(() => Int, { description: 'Dossiers que le premier conseiller suit encore : recommencez s’ils doivent l’être aussi' }) remaining!: number;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class ReassignFilesPayload {
  @Field(() => Reassignment, { nullable: true, description: 'Ce qui a été confié' }) reassignment?: Reassignment | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class ReassignFiles {
  /** All or nothing: a file of the list that is not the first adviser's refuses the whole, so that nobody believes it moved. */
  @Allow({ roles: ['ADVISER', 'RESPONSABLE'], networks: ['MISSION_LOCALE'] })
  @Mutation(() => ReassignFilesPayload, { description: 'Confie des dossiers d’un conseiller à un autre de la même mission locale ; qui les suivait, et jusqu’à quand, reste inscrit' })
  async reassignFiles(@Arg('input', () => ReassignFilesInput) { fromAdviserId, toAdviserId, fileIds }: ReassignFilesInput, @Ctx() context: RequestContext): Promise<Partial<ReassignFilesPayload>> {
    const ownerId = context.member.organisation;
    const em = await context.em();
    if (fileIds && (!fileIds.length || fileIds.length > MOST)) throw new Refusal('TOO_MANY_FILES', `Choisissez de 1 à ${MOST} dossiers, ou aucun pour confier tous les siens.`, ['input', 'fileIds']);
    const advisers = await em.find(Adviser, { id: { $in: [fromAdviserId, toAdviserId] } });
    const [from, to] = [fromAdviserId, toAdviserId].map((id) => advisers.find((a) => a.id === id));
    const theirs = { adviserId: fromAdviserId, ownerId };
    const chosen = fileIds ? { id: { $in: fileIds } } : {};
    const files = from ? await em.find(MissionLocaleFile, { ...theirs, ...chosen }, { limit: MOST, orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE }) : [];
    if (!from || (fileIds && files.length < new Set(fileIds).size)) throw new Refusal('FILE_NOT_FOUND', 'Un de ces dossiers n’est pas suivi par ce conseiller dans votre mission locale. Actualisez la liste, puis recommencez.', ['input', 'fileIds']);
    if (!files.length) throw new Refusal('NO_FILE', 'Ce conseiller ne suit aucun dossier de votre mission locale : il n’y a rien à confier.', ['input', 'fromAdviserId']);
    if (!to || files.some((f) => f.missionLocaleId !== to.missionLocaleId)) throw new Refusal('ADVISER_NOT_FOUND', 'Ce conseiller n’est pas de la mission locale qui tient ces dossiers. Choisissez-en un dans sa liste.', ['input', 'toAdviserId']);
    if (from.id === to.id) throw new Refusal('SAME_ADVISER', 'C’est le même conseiller : choisissez-en un autre.', ['input', 'toAdviserId']);
    const on = today();
    for (const file of files) file.adviserId = to.id;
    await em.flush();
    await followAdvisers(em, files.map((file) => ({ file, isNew: false })), on);
    const remaining = await em.count(MissionLocaleFile, { ...theirs, youthId: { $ne: null } });
    return { reassignment: { count: files.length, remaining } };
  }
}
