import { LockMode } from '@mikro-orm/core';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { today } from '@passerelle/kit/values/today';
import { SupportNeed } from './support-need.ts';

@InputType({ description: 'Un besoin levé' })
export class CloseNeedInput {
  @Field(() => ID, { description: 'Besoin' }) needId!: string;
  @Field(() => LocalDate, { description: 'Levé le' }) closedOn!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class CloseNeedPayload {
  @Field(() => SupportNeed, { nullable: true, description: 'Le besoin levé' }) need?: SupportNeed | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class CloseNeed {
  @Allow(KEEPERS)
  @Mutation(() => CloseNeedPayload, { description: 'Note qu’un besoin est levé' })
  async closeNeed(@Arg('input', () => CloseNeedInput) { needId, closedOn }: CloseNeedInput, @Ctx() context: RequestContext): Promise<Partial<CloseNeedPayload>> {
    const em = await context.em();
    const need = await em.findOne(SupportNeed, { id: needId, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!need) throw new Refusal('NEED_NOT_FOUND', 'Ce besoin n’existe pas ou n’est pas de votre mission locale. Vérifiez le lien.', ['input', 'needId']);
    if (need.closedOn) throw new Refusal('ALREADY_CLOSED', 'Ce besoin est déjà levé : il n’y a rien à changer.', ['input', 'needId']);
    if (closedOn < need.openedOn) throw new Refusal('BEFORE_START', 'Cette date précède le jour où le besoin a été relevé. Corrigez-la.', ['input', 'closedOn']);
    if (closedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Levez le besoin le jour venu.', ['input', 'closedOn']);
    need.closedOn = closedOn;
    return { need };
  }
}
