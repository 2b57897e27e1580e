import type { EntityManager } from '@mikro-orm/postgresql';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { parseSiret } from '@passerelle/kit/values/siret';
import { PROVIDER_NETWORKS, type ProviderNetwork } from '../provider/network.ts';
import { Provider } from '../provider/provider.ts';
import { checkStructure, type Knowledge } from './check.ts';
import type { StructureDocument } from './documents.ts';
import { structureExtension, type StructureExtension } from './extension.ts';
import { ImportedStructure } from './imported-structure.ts';
import { deskOfStructure, keepContacts } from './keep-contacts.ts';
import { RESEAU_OF } from './meanings.ts';
import { ownIds } from './own-ids.ts';
import { codeInsee } from './structure-of.ts';
import type { Incoming, Keeper } from './take-file.ts';

type One = Incoming<StructureDocument>;
/** A structure and the provider that follows it. */
interface Made { readonly one: One; readonly providerId: string }

/** Keeps structures, each with the provider that stands for it. */
export const structures = (known: Knowledge): Keeper<StructureDocument> => ({
  kind: 'structure',
  check: (value) => checkStructure(value, known),
  async keep(em, batch, tally) {
    const own = await ownIds(em, 'provider', batch.map((one) => one.document.id));
    const others = batch.filter((one) => !own.has(one.document.id));
    tally.alreadyHere += batch.length - others.length;
    const rows = await em.find(ImportedStructure, { externalId: { $in: others.map((one) => one.document.id) } });
    const before = new Map(rows.map((row) => [`${row.source}\n${row.externalId}`, row]));
    const news: One[] = [];
    const made: Made[] = [];
    for (const one of others) {
      const row = before.get(`${one.document.source}\n${one.document.id}`);
      if (!row) { news.push(one); continue; }
      if (row.digest === one.digest && !row.withdrawnAt) { tally.unchanged++; continue; }
      tally.changed++;
      Object.assign(row, stored(one), { withdrawnAt: null });
      if (row.hasMadeProvider && (await followed(em, row.providerId, one))) made.push({ one, providerId: row.providerId });
    }
    tally.added += news.length;
    made.push(...(await addNew(em, news)));
    await em.flush();
    await keepContacts(em, made.map(({ one, providerId }) => ({ providerId, solutionId: null, ...deskOfStructure(one.document) })));
    return [];
  },
});

const stored = ({ document, extension, leftover, digest }: One) => ({ document, extension, leftover, digest });

/** A provider made for a structure follows it, until an organisation of the hub keeps it. @returns whether it does */
async function followed(em: EntityManager, id: string, one: One): Promise<boolean> {
  const provider = await em.findOneOrFail(Provider, { id });
  if (provider.organisationId) return false;
  Object.assign(provider, factsOf(one));
  return true;
}

/**
 * The only provider known here under the structure's SIRET stands for it. Otherwise one is made; several structures may share a
 * SIRET, which the first of them bears.
 * @returns those for which one was made
 */
async function addNew(em: EntityManager, news: readonly One[]): Promise<Made[]> {
  const all: Made[] = [];
  const sirets = [...new Set(news.flatMap((one) => siretOf(one) ?? []))];
  const known = await em.find(Provider, { siret: { $in: sirets } });
  const made = new Set((await em.find(ImportedStructure, { providerId: { $in: known.map((p) => p.id) }, hasMadeProvider: true }, { fields: ['providerId'] })).map((row) => row.providerId));
  const taken = new Set(known.map((p) => `${p.siret}/${p.uai ?? ''}`));
  for (const one of news) {
    const siret = siretOf(one);
    const same = siret ? known.filter((p) => p.siret === siret && !made.has(p.id)) : [];
    let provider = same.length === 1 ? same[0] : undefined;
    const hasMadeProvider = !provider;
    if (!provider) {
      const uai = extensionOf(one)?.uai ?? null;
      const isFree = !!(siret || uai) && !taken.has(`${siret}/${uai ?? ''}`);
      taken.add(`${siret}/${uai ?? ''}`);
      provider = em.create(Provider, { ...factsOf(one), siret: isFree ? siret : null, uai: isFree ? uai : null } as never) as Provider;
      all.push({ one, providerId: provider.id });
    }
    em.create(ImportedStructure, { source: one.document.source, externalId: one.document.id, ...stored(one), providerId: provider.id, hasMadeProvider } as never);
  }
  return all;
}

const siretOf = ({ document }: One): string | null => (document.siret ? parseSiret(document.siret) : null);
const extensionOf = ({ extension }: One): StructureExtension | null => structureExtension.safeParse(extension).data ?? null;

/** Networks that a code names without a doubt: « chambres-consulaires » are two of ours. */
const networksOf = (codes: readonly string[] | null): ProviderNetwork[] =>
  PROVIDER_NETWORKS.filter((n) => codes?.includes(RESEAU_OF[n] ?? '') && PROVIDER_NETWORKS.filter((other) => RESEAU_OF[other] === RESEAU_OF[n]).length === 1);

function factsOf(one: One) {
  const { document } = one;
  const extension = extensionOf(one);
  const commune = codeInsee(document.code_insee);
  const address = commune ?? (document.code_postal?.startsWith('20') ? null : document.code_postal);
  return {
    name: extension?.nom ?? document.nom, kind: extension?.nature ?? null, networks: extension?.reseaux ?? networksOf(document.reseaux_porteurs), finess: extension?.finess ?? null, commune,
    departement: extension?.departement ?? (address ? normaliseDepartement(/^9[78]/.test(address) ? address.slice(0, 3) : address.slice(0, 2)) : null),
  };
}
