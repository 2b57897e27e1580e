import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.ts';
import { ContactAttempt } from '../contact-attempt/contact-attempt.ts';
import { Youth } from '../youth/youth.ts';
import { DropoutCase } from './case.ts';

@Resolver(() => DropoutCase)
export class CaseResolver {
  @Shared('CASE')
  @FieldResolver(() => [ContactAttempt], { nullable: true, description: 'Tentatives de contact, la dernière d’abord' })
  async contactAttempts(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<ContactAttempt[]> {
    // The case's own organisation is let in without a grant; other partners' attempts need one, or they would silently be missing.
    await context.grantOf(found.youthId);
    return manyBy(context, ContactAttempt, 'caseId', found.id, { attemptedAt: 'desc', id: 'asc' });
  }

  @FieldResolver(() => Campaign, { nullable: true, description: 'Campagne qui a fait entrer le jeune dans une liste' })
  async campaign(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<Campaign | null> {
    return found.campaignId ? byId(context, Campaign, found.campaignId) : null;
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() found: DropoutCase): Youth {
    return Object.assign(new Youth(), { id: found.youthId });
  }

  @FieldResolver(() => DropoutCase, { nullable: true, description: 'Dossier de l’épisode précédent (A15)' })
  async previousCase(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<DropoutCase | null> {
    return found.previousCaseId ? byId(context, DropoutCase, found.previousCaseId) : null;
  }

  @FieldResolver(() => DropoutCase, { nullable: true, description: 'Dossier du même jeune auquel celui-ci a été réuni (A18)' })
  async joinedInto(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<DropoutCase | null> {
    return found.joinedIntoId ? byId(context, DropoutCase, found.joinedIntoId) : null;
  }
}
