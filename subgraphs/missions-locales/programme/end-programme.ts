import { LockMode } from '@mikro-orm/core';
import { byId } from '@passerelle/kit/data/load';
import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { Scheme } from '../scheme/scheme.ts';
import { today } from '@passerelle/kit/values/today';
import { SupportProgramme } from './support-programme.ts';

@InputType({ description: 'La fin d’un accompagnement' })
export class EndProgrammeInput {
  @Field(() => ID, { description: 'Accompagnement' }) programmeId!: string;
  @Field(() => LocalDate, { description: 'Terminé le' }) endedOn!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class EndProgrammePayload {
  @Field(() => SupportProgramme, { nullable: true, description: 'L’accompagnement terminé' }) programme?: SupportProgramme | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class EndProgramme {
  @Allow(KEEPERS)
  @Mutation(() => EndProgrammePayload, { description: 'Termine un accompagnement' })
  async endProgramme(@Arg('input', () => EndProgrammeInput) { programmeId, endedOn }: EndProgrammeInput, @Ctx() context: RequestContext): Promise<Partial<EndProgrammePayload>> {
    const em = await context.em();
    const programme = await em.findOne(SupportProgramme, { id: programmeId, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!programme) throw new Refusal('PROGRAMME_NOT_FOUND', 'Cet accompagnement n’existe pas ou n’est pas de votre mission locale. Vérifiez le lien.', ['input', 'programmeId']);
    if (programme.endedOn) throw new Refusal('ALREADY_ENDED', 'Cet accompagnement est déjà terminé : il n’y a rien à changer.', ['input', 'programmeId']);
    if (programme.startedOn && endedOn < programme.startedOn) throw new Refusal('BEFORE_START', 'La fin précède le début de l’accompagnement. Corrigez la date.', ['input', 'endedOn']);
    if (endedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Terminez l’accompagnement le jour venu.', ['input', 'endedOn']);
    programme.endedOn = endedOn;
    const scheme = await byId(context, Scheme, programme.schemeId);
    if (programme.youthId && scheme) await emit(context, 'fr.passerelle.missions-locales.programme.ended', programme.youthId, { scheme: scheme.code, on: endedOn });
    return { programme };
  }
}
