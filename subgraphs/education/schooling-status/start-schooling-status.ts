import { byId } from '@passerelle/kit/data/load';
import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { oneAtATime } from '../return-request/known-of-youth.ts';
import { takePlace } from '../return-place/take-place.ts';
import { School } from '../school/school.ts';
import { checkPlace } from './check-place.ts';
import { MldsActionEnum, SchoolingKindEnum, type MldsAction, type SchoolingKind } from './kind.ts';
import { SchoolingStatusPayload } from './payload.ts';
import { TAKING_IN } from './roles.ts';
import { combines, isServiceCivique, lastsAsServiceCivique, missing, type Missing } from './rules.ts';
import { SchoolingStatus } from './schooling-status.ts';

@InputType({ description: 'L’accueil d’un jeune par votre organisation (E09 à E13)' })
export class StartSchoolingStatusInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => SchoolingKindEnum, { description: 'Accueil' }) kind!: SchoolingKind;
  @Field(() => MldsActionEnum, { nullable: true, description: 'Action de la MLDS (E10)' }) actionKind?: MldsAction | null;
  @Field(() => LocalDate, { description: 'Du' }) startedOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Au (compris), si le terme est connu ; toujours pour un service civique' }) endedOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'Établissement' }) schoolId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Tuteur de l’Éducation nationale (E11, E12)' }) tutorId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Tuteur en entreprise (E12)' }) companyTutorId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Place publiée par votre organisation' }) returnPlaceId?: string | null;
}

const SAY: Readonly<Record<Exclude<Missing, null>, readonly [message: string, field: string]>> = {
  ACTION_NEEDED: ['Précisez l’action de la MLDS : MOREA, remobilisation, information, action avec la Région.', 'actionKind'],
  ACTION_NOT_MLDS: ['Seul un accueil par la MLDS a une action. Retirez-la, ou choisissez MLDS.', 'actionKind'],
  STRUCTURE_NEEDED: ['Nommez la structure de retour à l’école : son établissement, ou l’une de ses places publiées.', 'schoolId'],
  SCHOOL_NEEDED: ['Un service civique en alternance se fait avec un établissement. Indiquez-le.', 'schoolId'],
  TUTOR_NEEDED: ['Indiquez le tuteur de l’Éducation nationale.', 'tutorId'],
  COMPANY_TUTOR_NEEDED: ['Indiquez aussi le tuteur en entreprise : c’est une autre personne.', 'companyTutorId'],
  END_NEEDED: ['Indiquez le terme du service civique : il dure de 6 à 12 mois.', 'endedOn'],
};

@Resolver()
export class StartSchoolingStatus {
  /** E09–E13: what criterion 4 reads. Who takes in need not read the youth's schooling: the database says whether another status runs. */
  @Allow({ roles: TAKING_IN })
  @Mutation(() => SchoolingStatusPayload, { description: 'Enregistre l’accueil d’un jeune par votre organisation' })
  async startSchoolingStatus(@Arg('input', () => StartSchoolingStatusInput) input: StartSchoolingStatusInput, @Ctx() context: RequestContext): Promise<Partial<SchoolingStatusPayload>> {
    const grant = await context.grantOf(input.youthId);
    if (!grant) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    const lacks = missing(input);
    if (lacks) throw new Refusal(lacks, SAY[lacks][0], ['input', SAY[lacks][1]]);
    if (input.endedOn) checkEnd(input.kind, input.startedOn, input.endedOn);
    if (input.schoolId && !(await byId(context, School, input.schoolId))) throw new Refusal('SCHOOL_NOT_FOUND', 'Cet établissement est inconnu. Cherchez-le par son UAI.', ['input', 'schoolId']);
    if (input.returnPlaceId) await checkPlace(context, input.returnPlaceId, input.kind);
    await oneAtATime(context, 'schooling_status', grant);
    const running = await runningKinds(context, grant, input.startedOn, input.endedOn ?? null);
    if (running.some((kind) => !combines(kind, input.kind))) {
      throw new Refusal('STATUS_RUNNING', 'Le jeune est déjà accueilli ailleurs à ces dates, et les deux ne se combinent pas. Voyez avec la plate-forme qui y met fin.', ['input', 'startedOn']);
    }
    if (input.returnPlaceId) await takePlace(context, { placeId: input.returnPlaceId, youthId: grant.youth, on: input.startedOn });
    const em = await context.em();
    const schoolingStatus = em.create(SchoolingStatus, { ...input, youthId: grant.youth, ownerId: context.member.organisation } as never) as SchoolingStatus;
    await emit(context, 'fr.passerelle.education.schooling-status.started', grant.youth, {
      schoolingStatusId: schoolingStatus.id, kind: input.kind, on: input.startedOn, until: input.endedOn ?? null, hasSchoolStatus: schoolingStatus.hasSchoolStatus,
    });
    return { schoolingStatus };
  }
}

/** @throws Refusal ENDS_BEFORE_START, SERVICE_CIVIQUE_MONTHS */
function checkEnd(kind: SchoolingKind, startedOn: string, endedOn: string): void {
  if (endedOn < startedOn) throw new Refusal('ENDS_BEFORE_START', 'Cet accueil se termine avant de commencer. Corrigez les dates.', ['input', 'endedOn']);
  if (isServiceCivique(kind) && !lastsAsServiceCivique(startedOn, endedOn)) throw new Refusal('SERVICE_CIVIQUE_MONTHS', 'Un service civique dure de 6 à 12 mois. Corrigez les dates du contrat.', ['input', 'endedOn']);
}

/** Kinds that run on one of these days, whoever takes the youth in: codes only, of a youth whose grant is in hand. */
async function runningKinds(context: RequestContext, grant: Grant, from: string, to: string | null): Promise<SchoolingKind[]> {
  const em = await context.em();
  const rows = await em.execute<{ kind: SchoolingKind }[]>('select kind from schooling_status_running(?, ?, ?) as kind', [`{${grant.ids.join(',')}}`, from, to]);
  return rows.map((row) => row.kind);
}
