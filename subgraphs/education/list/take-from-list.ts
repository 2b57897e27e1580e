import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { casesOfAll, openEpisodes } from '../case/open-episode.ts';
import { CampaignDecision } from '../decision/decision.ts';
import { stoppedAmong } from '../do-not-contact/contact-stopped.ts';
import { Task } from '../task/task.ts';
import { contactBefore } from './contact-before.ts';

const MOST = 100;

@InputType({ description: 'Les jeunes de la liste à prendre en charge' })
export class TakeFromListInput {
  @Field(() => [ID], { description: 'Lignes de la liste, 100 au plus' }) decisionIds!: string[];
}

@Public()
@ObjectType({ description: 'Dossiers ouverts ; chaque ligne laissée de côté a son explication' })
export class TakeFromListPayload {
  @Field(() => [DropoutCase], { nullable: true, description: 'Les dossiers ouverts' }) dropoutCases?: DropoutCase[] | null;
  @Field(() => [UserError], { description: 'Les lignes laissées de côté, et pourquoi' }) userErrors!: UserError[];
}

const leftOut = (at: number, code: string, message: string): UserError => Object.assign(new UserError(), { code, message, field: ['input', 'decisionIds', String(at)] });

@Resolver()
export class TakeFromList {
  /** A02, A20: one open case per youth; sent twice, the second opens nothing. The first contact is due within fifteen days. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => TakeFromListPayload, { description: 'Ouvre un dossier pour des jeunes de la liste RIO, avec une tâche de prise de contact' })
  async takeFromList(@Arg('input', () => TakeFromListInput) { decisionIds }: TakeFromListInput, @Ctx() context: RequestContext): Promise<Partial<TakeFromListPayload>> {
    if (!decisionIds.length || decisionIds.length > MOST) throw new Refusal('TOO_MANY', 'Prenez de 1 à 100 jeunes à la fois.', ['input', 'decisionIds']);
    const em = await context.em();
    const listed = new Map((await em.find(CampaignDecision, { id: { $in: decisionIds }, isListed: true, platformId: { $in: namingPlatforms(context.member) }, youthId: { $ne: null } })).map((d) => [d.id, d]));
    const grants = await Promise.all(decisionIds.map(async (id) => {
      const youth = listed.get(id)?.youthId;
      const grant = youth ? await context.grantOf(youth) : null;
      return grant?.scopes.includes('STAGE') && grant.scopes.includes('CASE') ? grant : null;
    }));
    // Asked anew: the rows that the grants just opened are read with them in hand.
    const cases = await casesOfAll(await context.em(), grants.filter((g) => g !== null));
    const busy = new Set(cases.filter((c) => !c.closedOn).map((c) => context.grantFor(c.youthId)?.youth));
    const [userErrors, taken]: [UserError[], { youth: string; ids: readonly string[]; decision: CampaignDecision }[]] = [[], []];
    for (const [at, id] of decisionIds.entries()) {
      const [decision, grant] = [listed.get(id), grants[at]];
      if (!decision || !grant) {
        userErrors.push(leftOut(at, 'NOT_ON_YOUR_LIST', 'Cette ligne n’est pas sur une liste de vos plates-formes. Rechargez la liste.'));
      } else if (busy.has(grant.youth)) {
        userErrors.push(leftOut(at, 'CASE_ALREADY_OPEN', 'Un dossier est déjà ouvert pour ce jeune. Consignez-y ce que vous savez.'));
      } else {
        taken.push({ youth: grant.youth, ids: grant.ids, decision });
        busy.add(grant.youth);
      }
    }
    const on = today();
    const dropoutCases = await openEpisodes(em, taken.map(({ youth, ids, decision }) => ({
      youthId: youth, ids, ownerId: context.member.organisation, platformId: decision.platformId!, origin: 'SIEI_LIST', openedOn: on, campaignId: decision.campaignId, by: context.member,
    })), cases);
    const stopped = await stoppedAmong(em, dropoutCases.map((c) => c.youthId), on);
    // A new case has no task yet: nothing to look for before adding one to each.
    for (const { id, youthId, platformId } of dropoutCases.filter((c) => !stopped.has(c.youthId))) em.create(Task, { youthId, ownerId: context.member.organisation, platformId, aboutId: id, kind: 'CONTACT', dueOn: contactBefore(on) } as never);
    return { dropoutCases, userErrors };
  }
}
