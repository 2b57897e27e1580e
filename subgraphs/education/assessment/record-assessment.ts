import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { addMonths, type PlainDate } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { caseInHand } from '../diagnosis/case-in-hand.ts';
import { Assessment } from './assessment.ts';
import { AssessmentDomainEnum, AssessmentKindEnum, AssessmentLevelEnum, type AssessmentDomain, type AssessmentKind, type AssessmentLevel } from './kind.ts';
import { AssessmentPayload } from './payload.ts';

/** An older assessment says little of what the youth knows today. */
const MONTHS_BACK = 24;

@InputType({ description: 'Niveau constaté dans un domaine' })
export class AssessmentResultInput {
  @Field(() => AssessmentDomainEnum, { description: 'Domaine' }) domain!: AssessmentDomain;
  @Field(() => AssessmentLevelEnum, { description: 'Niveau' }) level!: AssessmentLevel;
}

@InputType({ description: 'Un bilan à joindre au dossier' })
export class RecordAssessmentInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => AssessmentKindEnum, { description: 'Nature du bilan' }) kind!: AssessmentKind;
  @Field(() => LocalDate, { description: 'Fait le' }) madeOn!: string;
  @Field(() => [AssessmentResultInput], { description: 'Résultats : un niveau par domaine évalué' }) results!: AssessmentResultInput[];
  @Field(() => String, { nullable: true, description: 'Commentaire (votre organisation seule le lira)' }) comment?: string | null;
}

/**
 * The days on which an assessment may have been made: it may be older than the case, by 24 months at most, never in the future.
 * @throws Refusal IN_THE_FUTURE, TOO_OLD
 */
export function checkMade(madeOn: PlainDate, now: PlainDate): void {
  if (madeOn > now) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'madeOn']);
  if (madeOn < addMonths(now, -MONTHS_BACK)) throw new Refusal('TOO_OLD', 'Ce bilan a plus de deux ans. Faites-en un nouveau, ou corrigez la date.', ['input', 'madeOn']);
}

@Resolver()
export class RecordAssessment {
  /** B13: what the diagnosis rests on, in codes that every partner reads alike. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER'] })
  @Mutation(() => AssessmentPayload, { description: 'Joint un bilan au dossier' })
  async recordAssessment(@Arg('input', () => RecordAssessmentInput) input: RecordAssessmentInput, @Ctx() context: RequestContext): Promise<Partial<AssessmentPayload>> {
    const found = await caseInHand(context, input.caseId);
    checkMade(input.madeOn, today());
    if (!input.results.length) throw new Refusal('NO_RESULT', 'Ce bilan est vide. Indiquez le niveau dans un domaine au moins.', ['input', 'results']);
    if (new Set(input.results.map((r) => r.domain)).size < input.results.length) throw new Refusal('DOMAIN_TWICE', 'Un domaine figure deux fois. Gardez un seul niveau par domaine.', ['input', 'results']);
    const em = await context.em();
    const assessment = em.create(Assessment, {
      ...input, results: input.results.map(({ domain, level }) => ({ domain, level })), youthId: found.youthId, ownerId: context.member.organisation, authorId: context.member.person,
    } as never) as Assessment;
    return { assessment };
  }
}
