import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '@passerelle/kit/server/context';
import { raw } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import { FalseDropout } from './false-dropout.ts';
import type { FalseDropoutReason } from './reason.ts';

interface Sign {
  readonly decision_id: string;
  readonly youth_id: string;
  readonly reason: FalseDropoutReason;
  readonly corrector_id: string | null;
  readonly since: string | null;
}

/**
 * What the feeds say now against a decision that lists a youth (A12): live, for whoever works on the list or holds the youth's
 * case. One statement for all the decisions of an answer.
 * @returns null when nothing speaks against it, or when it is not the viewer's to know
 */
export function falseDropoutOf(context: RequestContext, decisionId: string): Promise<FalseDropout | null> {
  return context.loader('false dropouts', () => new DataLoader<string, FalseDropout | null>(async (decisions) => {
    const signs = await (await context.em()).execute<Sign[]>('select * from false_dropouts(?::uuid[])', [`{${decisions.join(',')}}`]);
    const found = new Map(signs.map((sign) => [sign.decision_id, asFalseDropout(sign)]));
    return decisions.map((id) => found.get(id) ?? null);
  })).load(decisionId);
}

const asFalseDropout = ({ youth_id, reason, corrector_id, since }: Sign): FalseDropout =>
  Object.assign(new FalseDropout(), { youthId: youth_id, reason, correctorId: corrector_id, since });

/** A condition on decisions: those of a campaign, on lists of these platforms, that a feed speaks against. */
export const isFalseDropout = (campaignId: string, platforms: readonly string[]): object => ({
  [raw((alias) => `${alias}.id in (select s.decision_id from false_dropouts(array(
    select l.id from campaign_decision l where l.is_listed and l.campaign_id = ? and l.platform_id = any (?::uuid[]))) s)`, [campaignId, `{${platforms.join(',')}}`])]: [],
});

/**
 * How many listed youths of a campaign are false dropouts.
 * @param em the worker's
 */
export async function countFalseDropouts(em: EntityManager, campaignId: string): Promise<number> {
  const [row] = await em.execute<{ count: number }[]>(
    'select count(*)::int as count from false_dropout_signs(array(select id from campaign_decision where is_listed and campaign_id = ?))', [campaignId],
  );
  return row!.count;
}
