import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import type { PlainDate } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { finishTasks } from '../task/finish-tasks.ts';
import { findRestitution } from './find-restitution.ts';
import { owedFor } from './owed.ts';
import { RestitutionPayload } from './payload.ts';

@InputType({ description: 'La remise d’un document au jeune' })
export class RecordHandedOverInput {
  @Field(() => ID, { description: 'Document' }) restitutionId!: string;
  @Field(() => LocalDate, { description: 'Remis le' }) on!: string;
}

/**
 * The days on which a document may have been handed over: from its issue to today.
 * @throws Refusal IN_THE_FUTURE, BEFORE_ISSUE
 */
export function checkHandedOver(on: PlainDate, issuedOn: PlainDate, now: PlainDate): void {
  if (on > now) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Consignez la remise le jour venu.', ['input', 'on']);
  if (on < issuedOn) throw new Refusal('BEFORE_ISSUE', 'Cette date précède l’approbation du document. Corrigez-la.', ['input', 'on']);
}

@Resolver()
export class RecordHandedOver {
  /** B14: the document is the youth's; until it is in their hands, it is owed. */
  @Allow({ roles: ['COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'RESPONSABLE'] })
  @Mutation(() => RestitutionPayload, { description: 'Consigne que le document a été remis au jeune' })
  async recordHandedOver(@Arg('input', () => RecordHandedOverInput) { restitutionId, on }: RecordHandedOverInput, @Ctx() context: RequestContext): Promise<Partial<RestitutionPayload>> {
    const restitution = await findRestitution(context, restitutionId);
    if (!restitution.issuedOn) throw new Refusal('NOT_ISSUED', 'Ce document n’est pas encore approuvé des deux. Faites-le approuver avant de le remettre.', ['input', 'restitutionId']);
    if (restitution.handedOverOn) throw new Refusal('ALREADY_HANDED_OVER', 'Ce document a déjà été remis : il n’y a rien à changer.', ['input', 'restitutionId']);
    checkHandedOver(on, restitution.issuedOn, today());
    Object.assign(restitution, { handedOverOn: on, handedOverById: context.member.person });
    const em = await context.em();
    await finishTasks(em, await owedFor(em, restitution), ['WRITE_RESTITUTION'], context.member.person, on);
    await emit(context, 'fr.passerelle.education.restitution.handed-over', restitution.youthId, { restitutionId, caseId: restitution.caseId, kind: restitution.kind, on });
    return { restitution };
  }
}
