import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { CompetenceCertificate } from './competence-certificate.ts';
import { CertificateKindEnum, type CertificateKind } from './kind.ts';

@InputType({ description: 'Une attestation de compétences à enregistrer' })
export class RecordCertificateInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => CertificateKindEnum, { description: 'Ce qu’elle certifie' }) kind!: CertificateKind;
  @Field(() => LocalDate, { description: 'Obtenue le' }) obtainedOn!: string;
}

@Public()
@ObjectType({ description: 'Attestation enregistrée' })
export class RecordCertificatePayload {
  @Field(() => CompetenceCertificate, { nullable: true, description: 'L’attestation' }) certificate?: CompetenceCertificate | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RecordCertificate {
  /** A24: by the school, or by who follows the youth with the paper in hand. */
  @Allow({ roles: ['SCHOOL_REFERENT', 'ASSISTANT', 'RESPONSABLE', 'MLDS_COORDINATOR'] })
  @Mutation(() => RecordCertificatePayload, { description: 'Enregistre une attestation de compétences (A24)' })
  async recordCertificate(@Arg('input', () => RecordCertificateInput) { youthId, kind, obtainedOn }: RecordCertificateInput, @Ctx() context: RequestContext): Promise<Partial<RecordCertificatePayload>> {
    const grant = await context.grantOf(youthId);
    if (!grant?.scopes.includes('SCHOOLING')) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    if (obtainedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'obtainedOn']);
    const em = await context.em();
    if (await em.count(CompetenceCertificate, { youthId: { $in: [...grant.ids] }, kind, obtainedOn })) {
      throw new Refusal('ALREADY_RECORDED', 'Cette attestation est déjà enregistrée, à la même date : il n’y a rien à faire.', ['input', 'kind']);
    }
    return { certificate: em.create(CompetenceCertificate, { youthId: grant.youth, ownerId: context.member.organisation, kind, obtainedOn } as never) as CompetenceCertificate };
  }
}
