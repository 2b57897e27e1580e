import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { KEEPERS, ownFile } from '../file/own-file.ts';
import { today } from '@passerelle/kit/values/today';
import { NeedDomainEnum, type NeedDomain } from './domain.ts';
import { SupportNeed } from './support-need.ts';

@InputType({ description: 'Un besoin relevé' })
export class RecordNeedInput {
  @Field(() => ID, { description: 'Dossier' }) fileId!: string;
  @Field(() => NeedDomainEnum, { description: 'Domaine' }) domain!: NeedDomain;
  @Field(() => LocalDate, { description: 'Relevé le' }) openedOn!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class RecordNeedPayload {
  @Field(() => SupportNeed, { nullable: true, description: 'Le besoin relevé' }) need?: SupportNeed | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RecordNeed {
  @Allow(KEEPERS)
  @Mutation(() => RecordNeedPayload, { description: 'Relève un besoin du jeune dans un domaine ; votre seule mission locale le lira' })
  async recordNeed(@Arg('input', () => RecordNeedInput) { fileId, domain, openedOn }: RecordNeedInput, @Ctx() context: RequestContext): Promise<Partial<RecordNeedPayload>> {
    const file = await ownFile(context, fileId);
    const em = await context.em();
    if (openedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'openedOn']);
    if (await em.findOne(SupportNeed, { fileId, domain, closedOn: null })) throw new Refusal('ALREADY_OPEN', 'Ce besoin est déjà relevé dans ce domaine : il n’y a rien à changer.', ['input', 'domain']);
    return { need: em.create(SupportNeed, { fileId, youthId: file.youthId, ownerId: file.ownerId, domain, openedOn } as never) as SupportNeed };
  }
}
