import { randomUUID } from 'node:crypto';
import { keyLetter } from '@passerelle/kit/values/key-letter';
import type { TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import fc from 'fast-check';
import { FUNDER_CODES } from '../funder/funder.ts';
import { Funding } from '../funder/funding.ts';
import { anOffer } from '../offer.testkit.ts';
import { contactOf } from '../provider/contact-of.ts';
import { PROVIDER_NETWORKS } from '../provider/network.ts';
import { ProviderContact } from '../provider/provider-contact.ts';
import { Provider } from '../provider/provider.ts';
import { FORMULAS } from '../session/formula.ts';
import { Session } from '../session/session.ts';
import { SOLUTION_AIMS, SOLUTION_KINDS } from '../solution/kinds.ts';
import { NEEDS } from '../solution/need.ts';
import { SchoolLevelEnum, SolutionPublicEnum, YouthStatusEnum } from '../solution/public.ts';
import { Solution } from '../solution/solution.ts';
import { IntensityEnum, ModalityEnum, SolutionTutorEnum } from '../solution/terms.ts';
import { territoryOf } from '../solution/territory.ts';

const words = fc.string({ unit: fc.constantFrom(...'aé’ .<&"\n'), minLength: 5, maxLength: 40 }).map((text) => `Des mots ${text} fin`);
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const maybe = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);
const named = <E extends object>(values: E) => Object.keys(values) as (keyof E & string)[];
const day = fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));

const solution = fc.record({
  title: fc.oneof(words, fc.constant(`Un intitulé très long ${'x'.repeat(200)}.`)), description: words, kind: fc.constantFrom(...SOLUTION_KINDS), aim: fc.constantFrom(...SOLUTION_AIMS), moreAims: some(SOLUTION_AIMS),
  localKind: fc.option(words), needs: fc.uniqueArray(fc.constantFrom(...NEEDS), { minLength: 1, maxLength: 4 }), audience: fc.option(words), ageMin: maybe([0, 16]), ageMax: maybe([25, 30, 62]), ageMaxPriorityArea: maybe([26, 29]),
  publics: some(named(SolutionPublicEnum)), schoolLevels: some(named(SchoolLevelEnum)), youthStatus: maybe(named(YouthStatusEnum)), commune: maybe(['59512', '2A004']),
  territory: fc.tuple(some(['59', '62', '2A', '974']), some(['59512', '2A004', '97411', '75056', '86194'])).map(([departements, communes]) => territoryOf(departements, communes)),
  prescribers: some(PROVIDER_NETWORKS), modality: fc.constantFrom(...named(ModalityEnum)), combinesWith: some(SOLUTION_KINDS), schedule: fc.option(words), entryMonths: some([1, 9, 12]),
  monthsMin: maybe([1, 6]), monthsMax: maybe([6, 60]), formulas: some(FORMULAS), tutors: some(named(SolutionTutorEnum)), intensity: maybe(named(IntensityEnum)), youthsPerAdviser: maybe([1, 14]),
});
const session = fc.record({
  startsOn: day, capacity: fc.integer({ min: 1, max: 30 }), taken: fc.constantFrom(0, 1), funded: maybe([0, 3]), isPermanent: fc.boolean(), formula: maybe(FORMULAS), cancelledOn: fc.option(day),
  freshUntil: maybe([new Date('2027-01-31T00:00:00Z')]), confirmedAt: maybe([new Date('2026-12-01T08:30:00Z')]),
});
const desk = fc.option(fc.record({ phone: maybe(['+33353010001', '+33353010002']), email: maybe(['accueil@e2c.example', 'cfa@e2c.example']), website: maybe(['https://e2c.example/', 'https://e2c.example/cap']) }));

/** What a provider of the hub may offer: every column of the catalogue, whatever its value. */
export const anyOffer = fc.record({
  name: words, kind: fc.constantFrom(null, 'GRETA', 'E2C', 'LYCEE', 'toString'), networks: some(PROVIDER_NETWORKS), siret: maybe(['19590258000065']), finess: maybe(['590000006']),
  solution, session, funders: some(FUNDER_CODES), desk, ownDesk: desk, isJoint: fc.boolean(),
});
type AnyOffer = typeof anyOffer extends fc.Arbitrary<infer T> ? T : never;

/** Puts them in the catalogue; one that is joint is given with the provider before it. */
export async function keepOffers(subgraph: TestSubgraph, offers: readonly AnyOffer[]): Promise<void> {
  let before: string | null = null;
  for (const [i, o] of offers.entries()) {
    const em = subgraph.worker();
    const made = await anOffer(subgraph, { solution: { ...o.solution, partnerIds: o.isJoint && before ? [before] : [] }, session: { ...o.session, endsOn: null } });
    await em.nativeUpdate(Provider, { id: made.provider.id }, { name: `${o.name} ${i}`, kind: o.kind, networks: o.networks, siret: o.siret, uai: `059${String(1_000 + i)}${keyLetter(`059${String(1_000 + i)}`)}`, finess: o.finess });
    const stamps = () => ({ id: randomUUID(), createdAt: new Date(), updatedAt: new Date() });
    for (const funder of o.funders) await em.insert(Funding, { ...stamps(), solutionId: made.solution.id, ownerId: made.solution.ownerId, funder } as never);
    if (o.desk) await em.insert(ProviderContact, { ...stamps(), providerId: made.provider.id, ...o.desk } as never);
    if (o.ownDesk) await em.insert(ProviderContact, { ...stamps(), providerId: made.provider.id, solutionId: made.solution.id, ...o.ownDesk } as never);
    before = made.provider.id;
  }
}

/** Identifiers, owners and moments of a hub, and what its database computes: they are not the catalogue's. */
const OF_THE_HUB = new Set(['id', 'createdAt', 'updatedAt', 'organisationId', 'ownerId', 'providerId', 'solutionId', 'partnerIds', 'isPublished', 'latitude', 'longitude', 'standing', 'standingUntil', 'nextStart', 'vacant']);

/** Lists whose order says nothing. */
const UNORDERED = new Set(['territory', 'networks']);

const plain = (row: object): Record<string, unknown> => Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(row)) as object)
  .filter(([name]) => !OF_THE_HUB.has(name)).map(([name, value]) => [name, UNORDERED.has(name) ? (value as string[]).toSorted() : value]));

/** The whole catalogue as facts, in an order that identifiers do not decide: every column but the hub's own. */
export async function factsOf(subgraph: TestSubgraph): Promise<object[]> {
  const em = subgraph.worker();
  const [providers, solutions, sessions, funders, contacts] = await Promise.all([em.find(Provider, {}), em.find(Solution, {}), em.find(Session, {}), em.find(Funding, { endedOn: null }), em.find(ProviderContact, {})]);
  const nameOf = (id: string): string | undefined => providers.find((p) => p.id === id)?.name;
  const ways = (list: ProviderContact[], id?: string) => { const { phone, email, website } = contactOf(list, id) ?? {}; return { phone: phone ?? null, email: email ?? null, website: website ?? null }; };
  return solutions.map((s) => {
    const desks = contacts.filter((c) => c.providerId === s.providerId);
    return {
      ...plain(s), provider: plain(providers.find((p) => p.id === s.providerId)!), partners: s.partnerIds.map(nameOf), sessions: sessions.filter((x) => x.solutionId === s.id).map(plain),
      funders: funders.filter((f) => f.solutionId === s.id).map((f) => f.funder).toSorted(), contact: ways(desks, s.id), desk: ways(desks),
    };
  }).toSorted((a, b) => (String(a.provider['name']) < String(b.provider['name']) ? -1 : 1));
}
