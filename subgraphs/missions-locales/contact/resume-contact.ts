import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { supportedYouth } from '../youth/supported-youth.ts';
import { MissionLocaleContact } from './mission-locale-contact.ts';
import { MissionLocaleContactPayload } from './payload.ts';

@InputType({ description: 'Un jeune qui accepte de nouveau d’être contacté' })
export class ResumeContactInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
}

@Resolver()
export class ResumeContact {
  /** The youth's word, whichever mission locale hears it: a refusal told elsewhere is lifted by whom it was told to. */
  @Allow(KEEPERS)
  @Mutation(() => MissionLocaleContactPayload, { description: 'Lève « ne souhaite pas être recontacté » : le jeune est revenu vers votre mission locale (C29)' })
  async resumeContact(@Arg('input', () => ResumeContactInput) { youthId }: ResumeContactInput, @Ctx() context: RequestContext): Promise<Partial<MissionLocaleContactPayload>> {
    const grant = await supportedYouth(context, youthId);
    const em = await context.em();
    const refusals = await em.find(MissionLocaleContact, { youthId: { $in: [...grant.ids] }, answer: 'DO_NOT_RECONTACT', liftedOn: null }, { orderBy: { at: 'asc', id: 'asc' } });
    const own = refusals.filter((c) => c.ownerId === context.member.organisation);
    if (!own.length) throw new Refusal('NOT_IN_FORCE', 'Votre mission locale n’a consigné aucun refus en vigueur. S’il a été dit ailleurs, adressez-vous à la plate-forme.', ['input', 'youthId']);
    const day = today();
    for (const refusal of own) refusal.liftedOn = day;
    // A refusal told to another mission locale still holds.
    if (own.length === refusals.length) await emit(context, 'fr.passerelle.missions-locales.contact.resumed', grant.youth, { on: day, ids: [...grant.ids] });
    return { contact: own.at(-1)! };
  }
}
