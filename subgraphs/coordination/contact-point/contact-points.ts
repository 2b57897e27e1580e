import { dayInFrance } from '@passerelle/kit/values/today';
import type { SourceRecord } from '../identity/source-record.ts';
import type { ContactPoint } from '../youth/identity.ts';
import type { ContactPointKind, ContactWord } from './contact-word.ts';
import { keyOf } from './key-of.ts';

/** The source of what people said on the hub itself. */
const TYPED_HERE = 'coordination/saisie';

/** A coordinate before others' words on it are counted. */
type Given = Omit<ContactPoint, 'confirmedOn' | 'reportedWrongOn'> & { readonly kind: ContactPointKind };

/**
 * The contact points of a youth, one line per value and source, latest first; nothing is overwritten (A29). Beside each, when
 * somebody last said that it is right, and when somebody last said that it is wrong (A30).
 */
export function contactPoints(youthId: string, records: readonly SourceRecord[], words: readonly ContactWord[]): ContactPoint[] {
  const filed = records.flatMap(({ contacts, source, receivedAt, ownerId }): Given[] => {
    const line = (kind: ContactPointKind, value: string | null | undefined) => (value ? [{ youthId, kind, value, source, receivedAt, givenBy: ownerId ?? null }] : []);
    const address = [contacts.address, [contacts.postcode, contacts.commune].filter(Boolean).join(' ')].filter(Boolean).join(', ');
    return [...(contacts.phones ?? []).flatMap((p) => line('PHONE', p)), ...line('EMAIL', contacts.email), ...line('ADDRESS', address)];
  });
  const typed = words.filter((w) => w.isRight).map((w): Given => ({ youthId, kind: w.kind, value: w.value, source: TYPED_HERE, receivedAt: w.saidAt, givenBy: w.ownerId }));
  return [...filed, ...typed].toSorted((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime()).map((given) => {
    // To read a telephone number costs more than all the rest: only where somebody said something of one.
    if (!words.length) return { ...given, confirmedOn: null, reportedWrongOn: null };
    const key = keyOf(given.kind, given.value);
    const last = (isRight: boolean) => words.filter((w) => w.kind === given.kind && w.key === key && w.isRight === isRight).map((w) => w.saidAt).toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
    const [right, wrong] = [last(true), last(false)];
    return { ...given, confirmedOn: right ? dayInFrance(right) : null, reportedWrongOn: wrong ? dayInFrance(wrong) : null };
  });
}
