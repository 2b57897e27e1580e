import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { oneAtATime } from '../return-request/known-of-youth.ts';
import { addTask } from '../task/add-task.ts';
import { SchoolTutoringKindEnum, type SchoolTutoringKind } from './kinds.ts';
import { SchoolTutoringPayload } from './payload.ts';
import { SchoolTutoring } from './school-tutoring.ts';
import { evaluationDueOn, schoolYearEnd, schoolYearName } from './evaluation-due.ts';

@InputType({ description: 'Un tutorat à mettre en place dans votre établissement (F10)' })
export class StartSchoolTutoringInput {
  @Field(() => ID, { description: 'L’élève' }) youthId!: string;
  @Field(() => SchoolTutoringKindEnum, { description: 'Adulte volontaire ou autre élève ; le tuteur élève n’est pas nommé' }) kind!: SchoolTutoringKind;
  @Field(() => LocalDate, { nullable: true, description: 'Représentants légaux (ou l’élève majeur lui-même) informés de la mise en place et des modalités le : sans cette date, rien ne commence (F11)' }) guardiansInformedOn?: string | null;
  @Field(() => LocalDate, { description: 'Commence le' }) startedOn!: string;
}

@Resolver()
export class StartSchoolTutoring {
  /** F11: set up by the head of the school (the referent stands in), once the legal representatives know. */
  @Allow({ roles: ['SCHOOL_REFERENT'] })
  @Mutation(() => SchoolTutoringPayload, { description: 'Met en place un tutorat dans votre établissement (F10, F11)' })
  async startSchoolTutoring(@Arg('input', () => StartSchoolTutoringInput) input: StartSchoolTutoringInput, @Ctx() context: RequestContext): Promise<Partial<SchoolTutoringPayload>> {
    const grant = await context.grantOf(input.youthId);
    if (!grant?.scopes.includes('SCHOOLING')) throw new Refusal('YOUTH_NOT_FOUND', 'Cet élève n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    const { startedOn } = input;
    if (startedOn < addMonths(today(), -12) || startedOn > addMonths(today(), 12)) throw new Refusal('START_TOO_FAR', 'Cette date est à plus d’un an d’aujourd’hui. Corrigez-la.', ['input', 'startedOn']);
    const guardiansInformedOn = checkInformed(input);
    await oneAtATime(context, 'school_tutoring', grant);
    const em = await context.em();
    const [schoolYear, ownerId] = [schoolYearName(startedOn), context.member.organisation];
    if (await em.count(SchoolTutoring, { youthId: { $in: [...grant.ids] }, ownerId, kind: input.kind, schoolYear, endedOn: null })) {
      throw new Refusal('TUTORING_RUNNING', 'Cet élève a déjà un tutorat de cette nature cette année scolaire. Consignez-y ses entretiens, ou arrêtez-le d’abord.', ['input', 'youthId']);
    }
    const dueOn = evaluationDueOn(startedOn);
    const schoolTutoring = em.create(SchoolTutoring, {
      youthId: grant.youth, ownerId, kind: input.kind, schoolYear, setUpById: context.member.person, guardiansInformedOn, startedOn, evaluationDueOn: dueOn,
    } as never) as SchoolTutoring;
    // The school's own work: no platform's worklist.
    await addTask(em, { youthId: grant.youth, ownerId, platformId: null, aboutId: schoolTutoring.id, kind: 'EVALUATE_TUTORING', dueOn });
    await emit(context, 'fr.passerelle.education.school-tutoring.started', grant.youth, { schoolTutoringId: schoolTutoring.id, kind: input.kind, on: startedOn, until: schoolYearEnd(startedOn) });
    return { schoolTutoring };
  }
}

/** F11: informed of the set-up, so by the first day at the latest; and it has happened. */
function checkInformed({ guardiansInformedOn, startedOn }: StartSchoolTutoringInput): string {
  const field = ['input', 'guardiansInformedOn'];
  if (!guardiansInformedOn) throw new Refusal('GUARDIANS_NOT_INFORMED', 'Informez d’abord les représentants légaux de la mise en place et des modalités du tutorat, puis indiquez le jour où vous l’avez fait.', field);
  if (guardiansInformedOn > startedOn) throw new Refusal('INFORMED_TOO_LATE', 'Les représentants légaux sont informés avant le début du tutorat, ou le jour même. Corrigez l’une des deux dates.', field);
  if (guardiansInformedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette information est dans le futur. Indiquez-la une fois donnée.', field);
  // More than a year before is the information of another tutoring, or a slip of the keyboard.
  if (guardiansInformedOn < addMonths(startedOn, -12)) throw new Refusal('INFORMED_TOO_EARLY', 'Cette information date de plus d’un an. Informez de nouveau les représentants légaux.', field);
  return guardiansInformedOn;
}
