import type { EntityManager } from '@mikro-orm/postgresql';
import type { Network } from '@passerelle/kit/trust/viewer';
import { Platform } from '../platform/platform.ts';
import { Standing } from '../standing/standing.ts';
import { Youth } from '../youth/youth.ts';
import { candidates, type Candidate } from './candidates.ts';
import { Doubt } from './doubt.ts';
import { fingerprint, type Fingerprint } from './fingerprint.ts';
import { Link } from './link.ts';
import { match } from './match.ts';
import { owners } from './owners.ts';
import type { Registered, Registration } from './registration.ts';
import { SourceRecord } from './source-record.ts';

/** Anything but one youth at a time would let two batches make the same person twice. */
const ONE_AT_A_TIME = 'select pg_advisory_xact_lock(20160101)';

/**
 * Registers a batch of identity records: each is kept as it came, and linked to the youth it is, to a new one, or to a new
 * one with a doubt. Sent twice, a record is recognised by its source and number; changed values replace its own, no other's.
 * @param em the worker's: the linker must see every youth
 */
export async function register(em: EntityManager, network: Network, source: string, records: readonly Registration[]): Promise<Registered[]> {
  await em.execute(ONE_AT_A_TIME);
  const prints = records.map(fingerprint);
  const owner = await owners(em, network, records.map((r) => r.owner));
  const known = new Map((await em.find(SourceRecord, { source, externalId: { $in: records.map((r) => r.externalId) } })).map((r) => [r.externalId, r]));
  const found = await candidates(em, prints);
  const platformOf = await platforms(em, records.map((r) => r.communeCode ?? null));
  // Records of the same batch are candidates for each other too.
  const fresh: Candidate[] = [];
  const results: Registered[] = [];
  records.forEach((r, i) => {
    const print = prints[i]!;
    const before = known.get(r.externalId);
    if (before) {
      em.assign(before, { ...valuesOf(r, print), ownerId: owner[i] ?? null, receivedAt: new Date() });
      results.push({ externalId: r.externalId, youthId: before.youthId, ownerId: owner[i] ?? null, outcome: 'KNOWN' });
      return;
    }
    const { same, doubts, evidence } = compare(print, [...found[i]!, ...fresh]);
    const youth = same ?? em.create(Youth, {
      platformId: platformOf(r.communeCode ?? null), familyName: r.familyName, givenName: r.givenName, birthDate: r.birthDate, sex: r.sex ?? null,
      ine: print.ine, commune: r.communeCode ?? null,
    } as never).id;
    const record = em.create(SourceRecord, { youthId: youth, source, externalId: r.externalId, ownerId: owner[i] ?? null, ...valuesOf(r, print) } as never);
    known.set(r.externalId, record);
    em.create(Link, { sourceRecordId: record.id, youthId: youth, evidence, decidedBy: 'LINKER' } as never);
    if (!same) for (const [other, why] of doubts) em.create(Doubt, { youthId: other, otherId: youth, evidence: why } as never);
    fresh.push({ ...print, youthId: youth });
    results.push({ externalId: r.externalId, youthId: youth, ownerId: owner[i] ?? null, outcome: same ? 'LINKED' : doubts.size ? 'DOUBT' : 'CREATED' });
  });
  await em.flush();
  await stand(em, source, records, results);
  return results;
}

/** One youth that is surely the same, if exactly one is; those that may be. */
function compare(print: Fingerprint, others: readonly Candidate[]) {
  const sure = new Map<string, string[]>();
  const doubts = new Map<string, string[]>();
  for (const other of others) {
    const { answer, evidence } = match(print, other);
    if (answer === 'LINK') sure.set(other.youthId, evidence);
    if (answer === 'DOUBT') doubts.set(other.youthId, evidence);
  }
  if (sure.size === 1) return { same: [...sure.keys()][0]!, doubts, evidence: [...sure.values()][0]! };
  return { same: null, doubts: new Map([...doubts, ...sure]), evidence: [] };
}

const valuesOf = (r: Registration, print: Fingerprint) => ({
  familyName: r.familyName, givenName: r.givenName, birthDate: r.birthDate, sex: r.sex ?? null, ine: print.ine, nameWords: print.nameWords,
  agreements: print.agreements, flags: r.flags,
  contacts: { phones: r.phones, email: r.email ?? null, address: r.address ?? null, postcode: r.postcode ?? null, commune: r.commune ?? null },
});

/** The platform of a commune (D04). */
async function platforms(em: EntityManager, communes: readonly (string | null)[]) {
  const asked = communes.filter((c) => c !== null);
  const rows = asked.length ? await em.find(Platform, { communes: { $overlap: asked } }) : [];
  const byCommune = new Map(rows.flatMap((p) => p.communes.map((c) => [c, p.id] as const)));
  return (commune: string | null) => (commune ? (byCommune.get(commune) ?? null) : null);
}

/** Whoever keeps a record of a youth stands for it; the school of origin too (charter). */
async function stand(em: EntityManager, source: string, records: readonly Registration[], results: readonly Registered[]): Promise<void> {
  const rows = results.flatMap(({ youthId, ownerId }, i) => {
    const ground = records[i]!.ground;
    return ground && ownerId ? [Object.assign(new Standing(), { youthId, organisationId: ownerId, ground, origin: source })] : [];
  });
  if (rows.length) await em.upsertMany(Standing, rows, { onConflictFields: ['organisationId', 'youthId', 'ground', 'origin'], onConflictAction: 'ignore' });
}
