import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ClosingReasonEnum, type ClosingReason } from './closing-reason.ts';
import { MissionLocaleFile } from './file.ts';
import { KEEPERS, ownFile } from './own-file.ts';
import { tellTurns } from './turn.ts';

@InputType({ description: 'Un dossier à clore' })
export class CloseFileInput {
  @Field(() => ID, { description: 'Dossier' }) fileId!: string;
  @Field(() => ClosingReasonEnum, { description: 'Motif de sortie' }) reason!: ClosingReason;
  @Field(() => LocalDate, { nullable: true, description: 'Clos le ; par défaut, aujourd’hui' }) closedOn?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class CloseFilePayload {
  @Field(() => MissionLocaleFile, { nullable: true, description: 'Le dossier clos' }) file?: MissionLocaleFile | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class CloseFile {
  /** E17, A15: nothing of it is lost: its mission locale reads it as before, and what is done in it later opens it again. */
  @Allow(KEEPERS)
  @Mutation(() => CloseFilePayload, { description: 'Clôt le dossier d’un jeune que la mission locale n’accompagne plus : il quitte les listes et reste lisible ; un nouveau rendez-vous, un contact où le jeune demande à revenir ou « ouvrir le dossier » le rouvre' })
  async closeFile(@Arg('input', () => CloseFileInput) { fileId, reason, closedOn }: CloseFileInput, @Ctx() context: RequestContext): Promise<Partial<CloseFilePayload>> {
    const file = await ownFile(context, fileId);
    const day = today();
    const on = closedOn ?? day;
    if (file.closedOn) throw new Refusal('ALREADY_CLOSED', 'Ce dossier est déjà clos : il n’y a rien à faire.', ['input', 'fileId']);
    if (on > day) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Clôturez le dossier le jour venu.', ['input', 'closedOn']);
    if (file.registeredOn && on < file.registeredOn) throw new Refusal('BEFORE_FILE', 'Cette date précède l’inscription du jeune à la mission locale. Corrigez-la.', ['input', 'closedOn']);
    const em = await context.em();
    const [planned] = await em.execute(`select 1 from appointment where file_id = ? and state = 'PLANNED' and day >= ? limit 1`, [fileId, day]);
    if (planned) throw new Refusal('APPOINTMENT_PLANNED', 'Le jeune a encore un rendez-vous à venir. Annulez-le d’abord, ou attendez qu’il ait eu lieu.', ['input', 'fileId']);
    Object.assign(file, { closedOn: on, closingReason: reason });
    await tellTurns(em, [file], on);
    return { file };
  }
}
