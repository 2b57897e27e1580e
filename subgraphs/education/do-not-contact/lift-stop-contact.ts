import { openById } from '@passerelle/kit/data/open-by-id';
import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { hasRole } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { stoppedUntil } from './contact-stopped.ts';
import { DoNotContact } from './do-not-contact.ts';
import { ContactStopPayload } from './payload.ts';
import { holdsOn } from './until.ts';

@InputType({ description: 'Un « ne pas contacter » à lever (C29)' })
export class LiftStopContactInput {
  @Field(() => ID, { description: 'La déclaration à lever' }) contactStopId!: string;
}

@Resolver()
export class LiftStopContact {
  /**
   * C29: contact is possible again from today, for what this stop alone kept. Who declared it lifts it, or the platform's
   * assistant or head: a partner that has gone must not keep a youth out of reach. The row keeps who and when.
   */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'SCHOOL_REFERENT'] })
  @Mutation(() => ContactStopPayload, { description: 'Lève un « ne pas contacter » : le jeune peut de nouveau être contacté' })
  async liftStopContact(@Arg('input', () => LiftStopContactInput) { contactStopId }: LiftStopContactInput, @Ctx() context: RequestContext): Promise<Partial<ContactStopPayload>> {
    const stop = await openById(context, DoNotContact, contactStopId);
    if (!stop || !(await context.shows('STAGE', stop))) throw new Refusal('STOP_NOT_FOUND', 'Cette déclaration n’existe pas ou ne vous est pas ouverte. Reprenez-la dans le dossier du jeune.', ['input', 'contactStopId']);
    const ofPlatform = hasRole(context.member, 'ASSISTANT', 'RESPONSABLE') && (await context.shows('CASE', stop));
    if (stop.ownerId !== context.member.organisation && !ofPlatform) throw new Refusal('NOT_YOURS_TO_LIFT', 'Seuls l’organisation qui l’a déclarée et l’assistant ou le responsable de la plate-forme peuvent la lever. Adressez-vous à la plate-forme.', ['input', 'contactStopId']);
    const day = today();
    if (!holdsOn(stop, day)) throw new Refusal('NOT_IN_FORCE', 'Cette déclaration n’est plus en vigueur : rien à lever, le jeune peut être contacté si aucune autre ne l’interdit.', ['input', 'contactStopId']);
    stop.liftedOn = day;
    stop.liftedById = context.member.person;
    const em = await context.em();
    await em.flush();
    const ids = context.grantFor(stop.youthId)?.ids ?? [stop.youthId];
    const remaining = await stoppedUntil(em, ids, day);
    if (remaining === undefined) await emit(context, 'fr.passerelle.education.contact.resumed', stop.youthId, { on: day, ids: [...ids] });
    else await emit(context, 'fr.passerelle.education.contact.stopped', stop.youthId, { on: day, until: remaining });
    return { contactStop: stop };
  }
}
