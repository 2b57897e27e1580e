import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { inWords } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { addTask } from '../task/add-task.ts';
import { dueOn } from './clock.ts';
import { notEntitled } from './entitlement.ts';
import { oneAtATime, openSince, platformFollowing } from './known-of-youth.ts';
import { checkPastDay } from './past-day.ts';
import { ReturnRequestPayload } from './payload.ts';
import { ReturnRequest } from './return-request.ts';

@InputType({ description: 'Une demande de droit au retour en formation, reçue de vive voix, par écrit ou en ligne (E08)' })
export class RequestReturnInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => LocalDate, { description: 'Demande faite le' }) requestedOn!: string;
  @Field(() => LocalDate, { description: 'Date de naissance, pour vérifier l’âge (16 à 25 ans) : elle n’est pas conservée ici' }) birthDate!: string;
  @Field(() => Boolean, { description: 'Le jeune a-t-il déjà un diplôme ou une certification professionnelle ? Le brevet n’en est pas un' }) hasDiploma!: boolean;
  @Field(() => String, { nullable: true, description: 'Département de la demande (par défaut, le vôtre)' }) departement?: string | null;
}

const WHY = {
  TOO_YOUNG: 'Le droit au retour commence à 16 ans. Avant, l’instruction est obligatoire : adressez le jeune à la direction académique.',
  TOO_OLD: 'Le droit au retour s’arrête à 25 ans révolus. Proposez un conseil en évolution professionnelle.',
  HAS_DIPLOMA: 'Le jeune a déjà un diplôme ou une certification : il n’entre pas dans le droit au retour. Proposez-lui une autre solution du réseau.',
} as const;

@Resolver()
export class RequestReturn {
  /** E08: at any partner's door, which need not read anything of the youth's schooling; one clock for one person. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'SCHOOL_REFERENT', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'PROVIDER_STAFF', 'MENTORING_COORDINATOR'] })
  @Mutation(() => ReturnRequestPayload, { description: 'Enregistre une demande de droit au retour : le premier entretien est dû dans les quinze jours' })
  async requestReturn(@Arg('input', () => RequestReturnInput) input: RequestReturnInput, @Ctx() context: RequestContext): Promise<Partial<ReturnRequestPayload>> {
    const grant = await context.grantOf(input.youthId);
    if (!grant) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    checkPastDay(input.requestedOn, 'requestedOn');
    const reason = notEntitled(input.birthDate, input.requestedOn, input.hasDiploma);
    if (reason) throw new Refusal(reason, WHY[reason], ['input', reason === 'HAS_DIPLOMA' ? 'hasDiploma' : 'birthDate']);
    const { organisation, person, platforms, territory } = context.member;
    const departement = input.departement ? normaliseDepartement(input.departement) : territory[0] ?? null;
    if (input.departement && !departement) throw new Refusal('DEPARTEMENT_INVALID', 'Ce département n’existe pas. Indiquez son numéro : 59, 2A, 974.', ['input', 'departement']);
    await oneAtATime(context, 'return_request', grant);
    const since = await openSince(context, grant);
    if (since) throw new Refusal('RETURN_ALREADY_REQUESTED', `Une demande court depuis le ${inWords(since)} : l’entretien est dû au plus tard le ${inWords(dueOn(since))}. Rapprochez-vous de la plate-forme.`, ['input', 'youthId']);
    const em = await context.em();
    const platformId = (await platformFollowing(context, grant)) ?? platforms[0]?.id ?? null;
    const returnRequest = em.create(ReturnRequest, { youthId: grant.youth, ownerId: organisation, authorId: person, platformId, departement, requestedOn: input.requestedOn } as never) as ReturnRequest;
    const due = dueOn(input.requestedOn);
    await addTask(em, { youthId: grant.youth, ownerId: organisation, platformId, aboutId: returnRequest.id, kind: 'RETURN_REQUEST', dueOn: due });
    await emit(context, 'fr.passerelle.education.return.requested', grant.youth, { returnRequestId: returnRequest.id, platformId, on: input.requestedOn, dueOn: due });
    return { returnRequest };
  }
}
