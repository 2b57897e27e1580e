import { byId } from '@passerelle/kit/data/load';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { inWords, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Campaign } from '../campaign/campaign.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { ListReview } from './list-review.ts';
import { ReviewedListEnum, type ReviewedList } from './reviewed-list.ts';

@InputType({ description: 'Une liste relue par son établissement' })
export class ValidateListInput {
  @Field(() => ID, { description: 'Campagne' }) campaignId!: string;
  @Field(() => ID, { description: 'Établissement' }) schoolId!: string;
  @Field(() => ReviewedListEnum, { description: 'Liste relue' }) list!: ReviewedList;
}

@Public()
@ObjectType({ description: 'Liste validée' })
export class ValidateListPayload {
  @Field(() => ListReview, { nullable: true, description: 'La relecture enregistrée' }) review?: ListReview | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

/**
 * A08: a list is validated from the announcement to the processing date, both days included: before, it is not there yet;
 * after, the comparison has taken place.
 * @param day AAAA-MM-JJ
 * @throws Refusal BEFORE_ANNOUNCEMENT, AFTER_PROCESSING
 */
export function checkWindow({ announcedOn, processingDate }: Pick<Campaign, 'announcedOn' | 'processingDate'>, day: string): void {
  const at = ['input', 'campaignId'];
  if (day < announcedOn) throw new Refusal('BEFORE_ANNOUNCEMENT', `La relecture commence à l’annonce de la campagne, le ${inWords(announcedOn)}. Revenez à cette date.`, at);
  if (day > processingDate) throw new Refusal('AFTER_PROCESSING', `Le traitement a eu lieu le ${inWords(processingDate)}. Corrigez dans votre base élèves : la prochaine campagne en tiendra compte.`, at);
}

@Resolver()
export class ValidateList {
  /** A08: by the school itself; validated twice, the first validation stands. */
  @Allow({ roles: ['SCHOOL_REFERENT'] })
  @Mutation(() => ValidateListPayload, { description: 'Valide la liste des sortants ou des nouveaux inscrits de votre établissement, après relecture (A08)' })
  async validateList(@Arg('input', () => ValidateListInput) { campaignId, schoolId, list }: ValidateListInput, @Ctx() context: RequestContext): Promise<Partial<ValidateListPayload>> {
    const campaign = await byId(context, Campaign, campaignId);
    if (!campaign) throw new Refusal('CAMPAIGN_NOT_FOUND', 'Cette campagne est inconnue. Choisissez-la dans la liste des campagnes.', ['input', 'campaignId']);
    const { organisation, person } = context.member;
    const em = await context.em();
    // Its rows say whose school it is: the directory of schools names no organisation.
    if (!(await em.count(Enrolment, { schoolId, ownerId: organisation }))) {
      throw new Refusal('NOT_YOUR_SCHOOL', 'Votre organisation n’a pas de liste pour cet établissement. Choisissez le vôtre.', ['input', 'schoolId']);
    }
    const day = today();
    checkWindow(campaign, day);
    const review = Object.assign(new ListReview(), { campaignId, schoolId, list, validatedOn: day, validatedById: person, ownerId: organisation });
    await em.upsert(ListReview, review, { onConflictFields: ['campaignId', 'schoolId', 'list'], onConflictAction: 'ignore' });
    em.clear();
    return { review: await em.findOneOrFail(ListReview, { campaignId, schoolId, list }) };
  }
}
