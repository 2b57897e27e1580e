import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { KEEPERS, ownFile } from '../file/own-file.ts';
import { reopenAfter } from '../file/turn.ts';
import { schemeCodeOf } from '../scheme/aliases.ts';
import { isEntered, isValidOn, Scheme } from '../scheme/scheme.ts';
import { SpottingBodyEnum, type SpottingBody } from '../youth-guarantee/spotting-body.ts';
import { SupportProgramme } from './support-programme.ts';

@InputType({ description: 'Une entrée dans un dispositif' })
export class StartProgrammeInput {
  @Field(() => ID, { description: 'Dossier' }) fileId!: string;
  @Field(() => String, { description: 'Code ou nom usuel du dispositif : PACEA, CEJ, Garantie jeunes…' }) scheme!: string;
  @Field(() => LocalDate, { description: 'Commence le (éventuellement à venir)' }) startedOn!: string;
  @Field(() => SpottingBodyEnum, { nullable: true, description: 'Qui a repéré et orienté le jeune (E14)' }) spottedBy?: SpottingBody | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class StartProgrammePayload {
  @Field(() => SupportProgramme, { nullable: true, description: 'L’accompagnement commencé' }) programme?: SupportProgramme | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class StartProgramme {
  /** E15, I06: a scheme is entered within its validity, and not twice at a time; two schemes may go together (PACEA, CEJ). */
  @Allow(KEEPERS)
  @Mutation(() => StartProgrammePayload, { description: 'Fait entrer le jeune dans un dispositif' })
  async startProgramme(@Arg('input', () => StartProgrammeInput) { fileId, scheme: named, startedOn, spottedBy }: StartProgrammeInput, @Ctx() context: RequestContext): Promise<Partial<StartProgrammePayload>> {
    const file = await ownFile(context, fileId);
    const em = await context.em();
    const scheme = await em.findOne(Scheme, { code: schemeCodeOf(named, startedOn) ?? named.trim().toUpperCase() });
    if (!scheme) throw new Refusal('UNKNOWN_SCHEME', 'Ce dispositif n’est pas connu. Choisissez-en un dans la liste des dispositifs.', ['input', 'scheme']);
    if (!isEntered(scheme)) throw new Refusal('SCHEME_NOT_ENTERED', `On n’entre pas dans ce dispositif : c’est une aide ou un fonds (${scheme.label}). Choisissez un accompagnement ou un contrat.`, ['input', 'scheme']);
    if (!isValidOn(scheme, startedOn)) throw new Refusal('SCHEME_NOT_VALID', `On ne pouvait pas entrer dans ce dispositif à cette date (${scheme.label}). Corrigez la date ou choisissez un dispositif en vigueur.`, ['input', 'startedOn']);
    const same = await em.find(SupportProgramme, { fileId, schemeId: scheme.id });
    if (same.some((p) => !p.endedOn)) throw new Refusal('ALREADY_OPEN', 'Le jeune est déjà dans ce dispositif. Terminez d’abord l’accompagnement en cours.', ['input', 'scheme']);
    if (same.some((p) => startedOn < p.endedOn!)) throw new Refusal('OVERLAPS', 'Le jeune était déjà dans ce dispositif à cette date. Indiquez une date après la fin du précédent.', ['input', 'startedOn']);
    const programme = em.create(SupportProgramme, { fileId, youthId: file.youthId, ownerId: file.ownerId, schemeId: scheme.id, startedOn, spottedBy } as never) as SupportProgramme;
    await reopenAfter(context, file, startedOn);
    if (file.youthId) await emit(context, 'fr.passerelle.missions-locales.programme.started', file.youthId, { scheme: scheme.code, on: startedOn });
    return { programme };
  }
}
