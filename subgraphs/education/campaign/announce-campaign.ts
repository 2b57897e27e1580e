import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { hasRole } from '@passerelle/kit/trust/viewer';
import { daysBetween } from '@passerelle/kit/values/date';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Campaign } from './campaign.ts';

@InputType({ description: 'Une campagne SIEI à annoncer' })
export class AnnounceCampaignInput {
  @Field(() => String, { description: 'Nom de la campagne' }) name!: string;
  @Field(() => LocalDate, { description: 'Date d’annonce' }) announcedOn!: string;
  @Field(() => LocalDate, { description: 'Date du traitement' }) processingDate!: string;
}

@Public()
@ObjectType({ description: 'Campagne annoncée' })
export class AnnounceCampaignPayload {
  @Field(() => Campaign, { nullable: true, description: 'La campagne' }) campaign?: Campaign | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class AnnounceCampaign {
  /** A07, A08: two or three weeks lie between the announcement and the run, for schools to review their lists. */
  @Allow({ roles: ['RESPONSABLE', 'FEED', 'OPERATOR'] })
  @Mutation(() => AnnounceCampaignPayload, { description: 'Annonce une campagne SIEI' })
  async announceCampaign(@Arg('input', () => AnnounceCampaignInput) input: AnnounceCampaignInput, @Ctx() context: RequestContext): Promise<Partial<AnnounceCampaignPayload>> {
    const days = daysBetween(input.announcedOn, input.processingDate);
    if (days < 14 || days > 21) throw new Refusal('REVIEW_WINDOW', 'Laissez deux ou trois semaines entre l’annonce et le traitement, pour la relecture des listes.', ['input', 'processingDate']);
    // The feed of another network would make an empty campaign the latest one, which every list opens on.
    if (!hasRole(context.member, 'RESPONSABLE', 'OPERATOR') && context.member.network !== 'EDUCATION') {
      throw new Refusal('NOT_YOUR_FEED', 'Seul le flux de l’Éducation nationale annonce une campagne. Adressez-vous au responsable de la plate-forme.', ['input', 'name']);
    }
    const em = await context.em();
    if (await em.count(Campaign, { $or: [{ name: input.name }, { processingDate: input.processingDate }] })) {
      throw new Refusal('CAMPAIGN_EXISTS', 'Une campagne porte déjà ce nom ou cette date de traitement. Choisissez-en d’autres.', ['input', 'name']);
    }
    return { campaign: em.create(Campaign, { ...input } as never) as Campaign };
  }
}
