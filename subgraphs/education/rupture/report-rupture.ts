import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { RuptureCauseEnum, type RuptureCause } from './cause.ts';
import { followUp } from './follow-up-rupture.ts';
import { Rupture } from './rupture.ts';

@InputType({ description: 'Une rupture de parcours à signaler à l’assistant' })
export class ReportRuptureInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => LocalDate, { description: 'Depuis le' }) on!: string;
  @Field(() => RuptureCauseEnum, { description: 'Cause' }) cause!: RuptureCause;
  @Field(() => ID, { nullable: true, description: 'Organisation que le jeune a quittée' }) structureId?: string | null;
}

@Public()
@ObjectType({ description: 'Rupture signalée' })
export class ReportRupturePayload {
  @Field(() => Rupture, { nullable: true, description: 'La rupture' }) rupture?: Rupture | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class ReportRupture {
  /** B19: the tuteur référent, or whoever follows the youth or hosts him, tells the assistant. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'PROVIDER_STAFF'] })
  @Mutation(() => ReportRupturePayload, { description: 'Signale une rupture de parcours ; l’assistant a sept jours pour reprendre contact' })
  async reportRupture(@Arg('input', () => ReportRuptureInput) input: ReportRuptureInput, @Ctx() context: RequestContext): Promise<Partial<ReportRupturePayload>> {
    const grant = await context.grantOf(input.youthId);
    const reads = grant?.scopes.includes('CASE') && grant.scopes.includes('STAGE');
    if (!grant || !(reads || grant.scopes.includes('SOLUTION'))) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    if (input.on > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', ['input', 'on']);
    const { organisation, person } = context.member;
    const em = await context.em();
    const rupture = em.create(Rupture, { ...input, youthId: grant.youth, ownerId: organisation, authorId: person } as never) as Rupture;
    if (reads && !(await followUp(em, rupture, { youthId: grant.youth, ids: grant.ids }))) {
      throw new Refusal('NO_CASE', 'Ce jeune n’a pas encore de dossier de suivi. Ouvrez-lui en un.', ['input', 'youthId']);
    }
    return { rupture };
  }
}
