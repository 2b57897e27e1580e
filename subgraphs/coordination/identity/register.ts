import type { EntityManager } from '@mikro-orm/postgresql';
import type { Network } from '@passerelle/kit/trust/viewer';
import { searchName } from '../youth/search-name.ts';
import { sixteenth } from '../youth/sixteen.ts';
import { Youth } from '../youth/youth.ts';
import { batchCandidates } from './batch-candidates.ts';
import { candidates } from './candidates.ts';
import { communeCode } from './communes.ts';
import { compare } from './compare.ts';
import { RegistrationConflict } from './conflict.ts';
import { Doubt } from './doubt.ts';
import { fingerprint } from './fingerprint.ts';
import { Link } from './link.ts';
import { owners } from './owners.ts';
import { platformOf } from './platform-of.ts';
import type { Registered, Registration } from './registration.ts';
import { SourceRecordVersion } from './source-record-version.ts';
import { SourceRecord } from './source-record.ts';
import { settle, type Settled } from './settle.ts';
import { stand } from './stand.ts';
import { sameValues, typedValues, valuesOf } from './values-of.ts';

/** Anything but one batch at a time would let two batches make the same person twice. */
const ONE_AT_A_TIME = 'select pg_advisory_xact_lock(20160101)';

/** Who registers. */
export interface Registrar {
  readonly network: Network;
  /** The organisation whose records these must be; null for an official feed, which hands over everybody's. */
  readonly organisation: string | null;
}

/**
 * Registers a batch of identity records: each is kept as it came, and linked to the youth it is, to a new one, or to a new
 * one with a doubt. Sent twice, a record is recognised by its source and number; changed values make a version of the old
 * ones, and touch no other record.
 * @param em the worker's, in a transaction: the linker must see every youth
 * @throws RegistrationConflict when a record with this number is another organisation's
 */
export async function register(em: EntityManager, registrar: Registrar, source: string, given: readonly Registration[]): Promise<Registered[]> {
  await em.execute(ONE_AT_A_TIME);
  const records = given.map((r) => ({ ...r, communeCode: r.communeCode ?? communeCode(r.commune, r.postcode) }));
  const prints = records.map(fingerprint);
  const owner = await owners(em, registrar.network, records.map((r) => r.owner));
  const known = new Map((await em.find(SourceRecord, { source, externalId: { $in: records.map((r) => r.externalId) } })).map((r) => [r.externalId, r]));
  const found = await candidates(em, prints);
  const platformFor = await platformOf(em, records.map((r) => r.communeCode));
  const batch = batchCandidates();
  const born = new Map<string, string>(found.flat().map((c) => [c.youthId, c.birthDate]));
  const platforms = new Map<string, string | null>(found.flat().map((c) => [c.youthId, c.platformId]));
  const settled: Settled[] = [];
  const results = records.map((r, i): Registered => {
    const print = prints[i]!;
    const ownerId = owner[i] ?? null;
    const before = known.get(r.externalId);
    if (before) {
      update(em, registrar, before, valuesOf(r, print, ownerId));
      return { externalId: r.externalId, youthId: before.youthId, ownerId, outcome: 'KNOWN' };
    }
    const { same, doubts, evidence } = compare(print, [...found[i]!, ...batch.like(print)]);
    const platformId = platformFor(r.communeCode);
    const youthId = same ?? em.create(Youth, {
      platformId, familyName: r.familyName, givenName: r.givenName, birthDate: r.birthDate, sex: r.sex ?? null,
      ine: print.ine, commune: r.communeCode ?? null, searchName: searchName(r.familyName, r.givenName),
    } as never).id;
    const record = em.create(SourceRecord, { youthId, source, externalId: r.externalId, ...valuesOf(r, print, ownerId) } as never);
    known.set(r.externalId, record);
    em.create(Link, { sourceRecordId: record.id, youthId, evidence, decidedBy: 'LINKER' } as never);
    if (!same) {
      platforms.set(youthId, platformId);
      born.set(youthId, r.birthDate);
      for (const [other, why] of doubts) em.create(Doubt, { youthId: other, otherId: youthId, evidence: why, listedFrom: sixteenth(born.get(other), r.birthDate), platformId: platforms.get(other) ?? null, otherPlatformId: platformId } as never);
    }
    if (same && platformId && r.communeCode && !platforms.get(same)) settled.push({ youthId: same, platformId, commune: r.communeCode });
    batch.add({ ...print, youthId, platformId: platforms.get(youthId) ?? null });
    return { externalId: r.externalId, youthId, ownerId, outcome: same ? 'LINKED' : doubts.size ? 'DOUBT' : 'CREATED' };
  });
  await em.flush();
  await settle(em, settled);
  await stand(em, source, records, results);
  return results;
}

/** A record sent again: the same values change nothing, not even its date. */
function update(em: EntityManager, { organisation }: Registrar, before: SourceRecord, values: ReturnType<typeof valuesOf>): void {
  if (organisation && before.ownerId && before.ownerId !== values.ownerId) throw new RegistrationConflict(before.externalId);
  const previous = typedValues(before);
  if (sameValues(previous, typedValues(values))) return;
  em.create(SourceRecordVersion, { sourceRecordId: before.id, values: previous, receivedAt: before.receivedAt } as never);
  em.assign(before, { ...values, receivedAt: new Date() });
}
