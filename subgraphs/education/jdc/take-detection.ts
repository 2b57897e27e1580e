import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { openOrJoin } from '../report/open-or-join.ts';
import { JdcDetection } from './jdc-detection.ts';
import { JdcTaking } from './jdc-taking.ts';

@InputType({ description: 'Une détection à la JDC à prendre en charge (A21)' })
export class TakeDetectionInput {
  @Field(() => ID, { description: 'Détection' }) detectionId!: string;
}

@Public()
@ObjectType({ description: 'Détection prise en charge' })
export class TakeDetectionPayload {
  @Field(() => JdcDetection, { nullable: true, description: 'La détection, avec le dossier ouvert ou rejoint' }) jdcDetection?: JdcDetection | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class TakeDetection {
  /** A21: a detection opens no case by itself; somebody of the platform takes it, and one case per youth stays the rule. */
  @Allow({ roles: ['RESPONSABLE', 'ASSISTANT'] })
  @Mutation(() => TakeDetectionPayload, { description: 'Prend en charge une détection à la JDC : ouvre un dossier, ou rejoint celui qui est ouvert' })
  async takeDetection(@Arg('input', () => TakeDetectionInput) { detectionId }: TakeDetectionInput, @Ctx() context: RequestContext): Promise<Partial<TakeDetectionPayload>> {
    const jdcDetection = await openById(context, JdcDetection, detectionId);
    const grant = jdcDetection && (await context.grantOf(jdcDetection.youthId));
    if (!grant?.scopes.includes('STAGE') || !grant.scopes.includes('CASE')) {
      throw new Refusal('DETECTION_NOT_FOUND', 'Cette détection n’existe pas ou ne vous est pas ouverte. Cherchez-la dans la liste du mois.', ['input', 'detectionId']);
    }
    const { organisation, person } = context.member;
    const em = await context.em();
    const on = today();
    const { caseId } = await openOrJoin(em, { ids: grant.ids, youthId: grant.youth, ownerId: organisation, platformId: namingPlatforms(context.member)[0] ?? null, origin: 'JDC', openedOn: on, by: context.member });
    // After the case, whose lock two takers wait on.
    if (await em.count(JdcTaking, { detectionId })) throw new Refusal('DETECTION_ALREADY_TAKEN', 'Cette détection est déjà prise en charge. Ouvrez le dossier du jeune.', ['input', 'detectionId']);
    em.create(JdcTaking, { detectionId, youthId: grant.youth, ownerId: organisation, authorId: person, caseId, takenOn: on } as never);
    return { jdcDetection };
  }
}
