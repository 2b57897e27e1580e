import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { MissionLocaleFile } from '../file/file.ts';
import { KEEPERS } from '../file/own-file.ts';
import { reopenAfter } from '../file/turn.ts';
import { supportedYouth } from '../youth/supported-youth.ts';
import { contactIsStopped, contactStopped, dropCallbacks } from './contact-stopped.ts';
import { ContactAnswerEnum, ContactMeansEnum, ReachedPartyEnum, type ContactAnswer, type ContactMeans, type ReachedParty } from './kind.ts';
import { MissionLocaleContact } from './mission-locale-contact.ts';
import { MissionLocaleContactPayload } from './payload.ts';
import { checkContact, COMES_BACK } from './rules.ts';

@InputType({ description: 'Un contact avec un jeune' })
export class LogMissionLocaleContactInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => Date, { description: 'Date et heure' }) at!: Date;
  @Field(() => ContactMeansEnum, { description: 'Moyen' }) means!: ContactMeans;
  @Field(() => ContactAnswerEnum, { description: 'Réponse' }) answer!: ContactAnswer;
  @Field(() => ReachedPartyEnum, { nullable: true, description: 'Qui a répondu ; absent si personne' }) reached?: ReachedParty | null;
  @Field(() => LocalDate, { nullable: true, description: 'À rappeler le' }) callBackOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Notes (votre mission locale seule les lira)' }) notes?: string | null;
}

@Resolver()
export class LogMissionLocaleContact {
  /** B04: on the one timeline. C29: whoever does not wish to be contacted again is contacted by nobody, of any partner. */
  @Allow(KEEPERS)
  @Mutation(() => MissionLocaleContactPayload, { description: 'Consigne un contact avec un jeune, et sa réponse ; un rappel prévu est alors tenu pour fait' })
  async logMissionLocaleContact(@Arg('input', () => LogMissionLocaleContactInput) { youthId, ...said }: LogMissionLocaleContactInput, @Ctx() context: RequestContext): Promise<Partial<MissionLocaleContactPayload>> {
    const grant = await supportedYouth(context, youthId);
    const em = await context.em();
    const { organisation: ownerId, person: authorId } = context.member;
    const ofYouth = { youthId: { $in: [...grant.ids] }, ownerId };
    // Two clicks are one contact: the second waits here, and finds the first.
    await em.execute('select pg_advisory_xact_lock(3614, hashtext(?))', [`${ownerId} ${grant.youth}`]);
    if (await em.count(MissionLocaleContact, { ...ofYouth, at: said.at, means: said.means, answer: said.answer })) {
      throw new Refusal('ALREADY_LOGGED', 'Ce contact est déjà consigné : il n’y a rien à ajouter. Un autre contact a une autre heure.', ['input', 'at']);
    }
    checkContact(said, said.answer === 'UNREACHABLE' ? await em.count(MissionLocaleContact, { ...ofYouth, answer: 'NO_ANSWER' }) : 0, new Date());
    if (said.callBackOn && (await contactStopped(em, grant.ids, said.callBackOn))) throw contactIsStopped(['input', 'callBackOn']);
    const day = dayInFrance(said.at);
    await em.nativeUpdate(MissionLocaleContact, { ...ofYouth, callBackOn: { $ne: null }, calledBackOn: null, at: { $lt: said.at } }, { calledBackOn: day, updatedAt: new Date() });
    const contact = em.create(MissionLocaleContact, { ...said, youthId: grant.youth, ownerId, authorId } as never) as MissionLocaleContact;
    if (said.reached === 'YOUTH' && COMES_BACK.includes(said.answer) && !(await em.count(MissionLocaleFile, { ...ofYouth, closedOn: null }))) {
      const [last] = await em.find(MissionLocaleFile, ofYouth, { orderBy: { closedOn: 'desc' }, limit: 1 });
      if (last) await reopenAfter(context, last, day);
    }
    await emit(context, 'fr.passerelle.missions-locales.contact.logged', grant.youth, { at: said.at.toISOString(), mode: said.means, outcome: said.answer, isYouthReached: said.reached === 'YOUTH' });
    if (said.answer === 'DO_NOT_RECONTACT') {
      await dropCallbacks(em, grant.ids, today());
      await emit(context, 'fr.passerelle.missions-locales.contact.stopped', grant.youth, { on: day, until: null });
    }
    return { contact };
  }
}
