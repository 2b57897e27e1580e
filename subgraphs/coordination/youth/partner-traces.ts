import type { Scope } from '@passerelle/kit/trust/scope';
import type { SourceRecord } from '../identity/source-record.ts';
import type { PartnerTrace } from './identity.ts';

/** Which scope must be open to learn that a partner holds something. */
const PARTNER_SCOPE: Readonly<Record<string, Scope>> = { education: 'SCHOOLING', 'missions-locales': 'SUPPORT', solutions: 'SOLUTION', mentoring: 'MENTORING' };

/** Last date known at each partner whose scope is open, from the register's own source records (3.3). */
export function partnerTraces(youthId: string, scopes: readonly Scope[], records: readonly SourceRecord[]): PartnerTrace[] {
  const latest = new Map<string, Date>();
  for (const { source, receivedAt } of records) {
    const partner = source.split('/')[0]!;
    const scope = PARTNER_SCOPE[partner];
    if (!scope || !scopes.includes(scope)) continue;
    const known = latest.get(partner);
    if (!known || known < receivedAt) latest.set(partner, receivedAt);
  }
  return [...latest].map(([partner, lastKnownAt]) => ({ youthId, partner, lastKnownAt }));
}
