import { randomUUID } from 'node:crypto';
import { byId } from '@passerelle/kit/data/load';
import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { School } from '../school/school.ts';
import { Enrolment } from './enrolment.ts';
import { RECORDED_HERE } from './source-system.ts';

@InputType({ description: 'Une inscription constatée par l’établissement (B17)' })
export class RecordEnrolmentInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => ID, { description: 'Établissement' }) schoolId!: string;
  @Field(() => LocalDate, { description: 'Inscrit depuis le' }) startedOn!: string;
  @Field(() => String, { nullable: true, description: 'Classe' }) className?: string | null;
}

@Public()
@ObjectType({ description: 'Inscription enregistrée' })
export class RecordEnrolmentPayload {
  @Field(() => Enrolment, { nullable: true, description: 'L’inscription' }) enrolment?: Enrolment | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RecordEnrolment {
  /** B17: the school says that the youth is registered there; the next comparison reads it (A06). */
  @Allow({ roles: ['SCHOOL_REFERENT', 'ASSISTANT', 'RESPONSABLE', 'MLDS_COORDINATOR'] })
  @Mutation(() => RecordEnrolmentPayload, { description: 'Enregistre une inscription' })
  async recordEnrolment(@Arg('input', () => RecordEnrolmentInput) input: RecordEnrolmentInput, @Ctx() context: RequestContext): Promise<Partial<RecordEnrolmentPayload>> {
    const grant = await context.grantOf(input.youthId);
    if (!grant?.scopes.includes('SCHOOLING')) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    const school = await byId(context, School, input.schoolId);
    if (!school) throw new Refusal('SCHOOL_NOT_FOUND', 'Cet établissement est inconnu. Cherchez-le par son UAI.', ['input', 'schoolId']);
    const em = await context.em();
    const enrolment = em.create(Enrolment, {
      ...input, youthId: grant.youth, ownerId: context.member.organisation, source: RECORDED_HERE, externalId: randomUUID(),
      // A06: in a CFA, it is an apprenticeship.
      network: school.kind === 'CFA' ? 'CFA' : 'EN',
    } as never) as Enrolment;
    await emit(context, 'fr.passerelle.education.enrolment.recorded', grant.youth, { schoolId: input.schoolId, on: input.startedOn });
    return { enrolment };
  }
}
