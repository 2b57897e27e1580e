import type { SourceRecord } from '../identity/source-record.ts';
import type { ContactPoint } from './identity.ts';

/** The contact points of a youth, one line per value and source, latest first; nothing is overwritten (A29). */
export function contactPoints(youthId: string, records: readonly SourceRecord[]): ContactPoint[] {
  return records.flatMap(({ contacts, source, receivedAt }) => {
    const line = (kind: string, value: string | null | undefined) => (value ? [{ youthId, kind, value, source, receivedAt }] : []);
    const address = [contacts.address, [contacts.postcode, contacts.commune].filter(Boolean).join(' ')].filter(Boolean).join(', ');
    return [...(contacts.phones ?? []).flatMap((p) => line('PHONE', p)), ...line('EMAIL', contacts.email), ...line('ADDRESS', address)];
  });
}
