import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { newCases, openCasesOf } from './new-case.ts';
import { DropoutCasePayload } from './payload.ts';
import { OriginEnum, type Origin } from './stage.ts';

@InputType({ description: 'Un dossier de suivi à ouvrir pour un jeune déjà inscrit au registre' })
export class OpenCaseInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => OriginEnum, { description: 'Origine du repérage' }) origin!: Origin;
  @Field(() => LocalDate, { description: 'Ouvert le' }) openedOn!: string;
  @Field(() => ID, { nullable: true, description: 'Plate-forme qui suivra le dossier (par défaut, la vôtre)' }) platformId?: string | null;
}

@Resolver()
export class OpenCase {
  /** A16, A20, A22: any day, without waiting for a list; one open case per youth, whoever reports it. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'SCHOOL_REFERENT', 'ADVISER'] })
  @Mutation(() => DropoutCasePayload, { description: 'Ouvre un dossier de suivi' })
  async openCase(@Arg('input', () => OpenCaseInput) input: OpenCaseInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    const grant = await context.grantOf(input.youthId);
    if (!grant?.scopes.includes('STAGE')) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    const platforms = context.member.platforms.map((p) => p.id);
    if (input.platformId && !platforms.includes(input.platformId)) throw new Refusal('NOT_YOUR_PLATFORM', 'Votre organisation n’est pas membre de cette plate-forme. Choisissez l’une des vôtres.', ['input', 'platformId']);
    if ((await openCasesOf(context, [grant])).length) {
      throw new Refusal('CASE_ALREADY_OPEN', 'Un dossier est déjà ouvert pour ce jeune. Consignez-y ce que vous savez.', ['input', 'youthId']);
    }
    const [dropoutCase] = await newCases(context, [{ youthId: grant.youth, platformId: input.platformId ?? platforms[0] ?? null, origin: input.origin, openedOn: input.openedOn }]);
    return { dropoutCase: dropoutCase ?? null };
  }
}
