import { emit } from '@passerelle/kit/events/record';
import { takeUp } from '@passerelle/kit/events/take-up';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adviser } from '../adviser/adviser.ts';
import { followAdvisers } from '../file-adviser/follow-advisers.ts';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { notDuringABatch } from '../mission-locale/one-at-a-time.ts';
import { supportedYouth } from '../youth/supported-youth.ts';
import { MissionLocaleFile } from './file.ts';
import { KEEPERS } from './own-file.ts';
import { reopen } from './turn.ts';

@InputType({ description: 'Un dossier à ouvrir pour un jeune qui vous est ouvert' })
export class OpenFileInput {
  @Field(() => ID, { description: 'Jeune' }) youthId!: string;
  @Field(() => ID, { nullable: true, description: 'Mission locale ; par défaut, celle de votre organisation quand elle n’en a qu’une' }) missionLocaleId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Inscrit le ; par défaut, aujourd’hui' }) registeredOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'Conseiller qui le suivra' }) adviserId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Orientation reçue à laquelle ce dossier répond : elle est acceptée du même geste' }) referralId?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class OpenFilePayload {
  @Field(() => MissionLocaleFile, { nullable: true, description: 'Le dossier ouvert, ou rouvert s’il était clos' }) file?: MissionLocaleFile | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class OpenFile {
  /** E17: the file is open before the mission locale's software knows it; the software's first line about this youth is this file's. */
  @Allow(KEEPERS)
  @Mutation(() => OpenFilePayload, { description: 'Ouvre le dossier d’un jeune, ou rouvre celui qui était clos, par exemple à partir d’une orientation reçue' })
  async openFile(@Arg('input', () => OpenFileInput) input: OpenFileInput, @Ctx() context: RequestContext): Promise<Partial<OpenFilePayload>> {
    const registeredOn = input.registeredOn ?? today();
    if (registeredOn > today()) throw new Refusal('IN_THE_FUTURE', 'La date d’inscription est dans le futur. Corrigez-la.', ['input', 'registeredOn']);
    const grant = await supportedYouth(context, input.youthId);
    const ownerId = context.member.organisation;
    const { id: missionLocaleId } = await ownStructure(context, input.missionLocaleId);
    const em = await context.em();
    const adviser = input.adviserId ? await em.findOne(Adviser, { id: input.adviserId, missionLocaleId }) : null;
    if (input.adviserId && !adviser) throw new Refusal('ADVISER_NOT_FOUND', 'Ce conseiller n’est pas de cette mission locale. Choisissez-le dans sa liste.', ['input', 'adviserId']);
    // Lines of this youth that are being taken in are seen once they are in; files opened at once do not wait for each other.
    await notDuringABatch(em);
    // Two clicks at once would open two files: the second waits here, and finds the first.
    await em.execute('select pg_advisory_xact_lock(20160103, hashtext(?))', [`${missionLocaleId} ${grant.youth}`]);
    const [before] = await em.find(MissionLocaleFile, { missionLocaleId, ownerId, youthId: { $in: [...grant.ids] } }, { orderBy: { closedOn: 'desc nulls first' }, limit: 1 });
    if (before && !before.closedOn) {
      throw new Refusal('FILE_EXISTS', 'Votre mission locale a déjà un dossier pour ce jeune. Ouvrez-le depuis vos dossiers.', ['input', 'youthId']);
    }
    const named = { adviserId: adviser?.id ?? null, adviserName: adviser?.displayName ?? null };
    const file = before ? Object.assign(before, adviser ? named : {}) : em.create(MissionLocaleFile, { missionLocaleId, ownerId, youthId: grant.youth, registeredOn, ...named } as never) as MissionLocaleFile;
    await em.flush();
    if (adviser) await followAdvisers(em, [{ file, isNew: false }], registeredOn);
    if (before) await reopen(context, file);
    else await emit(context, 'fr.passerelle.missions-locales.file.opened', grant.youth, { fileId: file.id, organisationId: ownerId, on: registeredOn });
    if (input.referralId) await takeUp(context, 'missions-locales', grant, input.referralId);
    return { file };
  }
}

/** @throws Refusal STRUCTURE_NOT_FOUND, or STRUCTURE_NEEDED when the organisation keeps several */
async function ownStructure(context: RequestContext, id: string | null | undefined): Promise<MissionLocale> {
  const em = await context.em();
  const [own, ...others] = await em.find(MissionLocale, { organisationId: context.member.organisation, mergedIntoId: null, ...(id ? { id } : {}) }, { limit: 2 });
  if (!own) throw new Refusal('STRUCTURE_NOT_FOUND', 'Cette mission locale n’est pas celle de votre organisation. Vérifiez-la.', ['input', 'missionLocaleId']);
  if (others.length) throw new Refusal('STRUCTURE_NEEDED', 'Votre organisation tient plusieurs missions locales. Dites laquelle ouvre le dossier.', ['input', 'missionLocaleId']);
  return own;
}
