import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { giveBackPlace } from '../return-place/take-place.ts';
import { SchoolingStatusPayload } from './payload.ts';
import { TAKING_IN } from './roles.ts';
import { isServiceCivique, lastDayOf, SERVICE_CIVIQUE_MONTHS } from './rules.ts';
import { SchoolingStatus } from './schooling-status.ts';

@InputType({ description: 'La fin d’un accueil' })
export class EndSchoolingStatusInput {
  @Field(() => ID, { description: 'Accueil' }) schoolingStatusId!: string;
  @Field(() => LocalDate, { description: 'Dernier jour de l’accueil' }) endedOn!: string;
}

@Resolver()
export class EndSchoolingStatus {
  /** An end that happened, before its term too (a break is a fact). Who took the youth in says so; the place is vacant again. */
  @Allow({ roles: TAKING_IN })
  @Mutation(() => SchoolingStatusPayload, { description: 'Enregistre la fin d’un accueil par votre organisation' })
  async endSchoolingStatus(@Arg('input', () => EndSchoolingStatusInput) { schoolingStatusId, endedOn }: EndSchoolingStatusInput, @Ctx() context: RequestContext): Promise<Partial<SchoolingStatusPayload>> {
    const em = await context.em();
    const schoolingStatus = await em.findOne(SchoolingStatus, { id: schoolingStatusId, ownerId: context.member.organisation });
    if (!schoolingStatus || !(await context.shows('OWNER', schoolingStatus))) {
      throw new Refusal('STATUS_NOT_FOUND', 'Cet accueil n’existe pas ou n’est pas celui de votre organisation. Vérifiez le lien.', ['input', 'schoolingStatusId']);
    }
    const { startedOn, kind, youthId, returnPlaceId } = schoolingStatus;
    if (endedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Enregistrez la fin quand elle a eu lieu.', ['input', 'endedOn']);
    if (endedOn < startedOn) throw new Refusal('ENDS_BEFORE_START', 'Cet accueil se termine avant de commencer. Corrigez la date.', ['input', 'endedOn']);
    if (schoolingStatus.endedOn && endedOn > schoolingStatus.endedOn) throw new Refusal('AFTER_ITS_END', 'Cet accueil se termine déjà avant cette date. Pour le prolonger, enregistrez-en un autre.', ['input', 'endedOn']);
    if (isServiceCivique(kind) && endedOn > lastDayOf(startedOn, SERVICE_CIVIQUE_MONTHS.most)) throw new Refusal('SERVICE_CIVIQUE_MONTHS', 'Un service civique dure 12 mois au plus. Corrigez la date.', ['input', 'endedOn']);
    // With the grant, where it is still given, the event tells the youth's current id.
    await context.grantOf(youthId);
    schoolingStatus.endedOn = endedOn;
    if (returnPlaceId) await giveBackPlace(context, returnPlaceId, youthId);
    await emit(context, 'fr.passerelle.education.schooling-status.ended', youthId, { schoolingStatusId, kind, on: endedOn });
    return { schoolingStatus };
  }
}
