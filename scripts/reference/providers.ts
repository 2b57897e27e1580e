import type { Kept } from '@passerelle/kit/data/keep-list';
import { acceptProviders, type ProviderRow } from '@passerelle/solutions/provider/accept-providers';
import { Provider } from '@passerelle/solutions/provider/provider';
import type { EntityManager, Target } from './list.ts';

/** A provider as a list has it; `name` may be missing, `label` stands for it until another list names the provider. */
export interface ListedProvider extends Omit<ProviderRow, 'name'> {
  readonly name: string | null;
  readonly label: string;
  readonly siret: string;
  /** What it probably is, while no list says. */
  readonly likelyKind?: string | null;
}

const keyOf = (row: { siret?: string | null; uai?: string | null }): string => `${row.siret}/${row.uai ?? ''}`;

/** What the lists of providers have in common. The key is the pair: several structures share one SIRET. */
export const ofProviders = { subgraph: 'solutions', entities: [Provider], key: keyOf, accept };

async function known(em: EntityManager, rows: readonly ListedProvider[]): Promise<Map<string, Provider>> {
  const found = await em.find(Provider, { siret: { $in: rows.map((row) => row.siret) } });
  return new Map(found.map((provider) => [keyOf(provider), provider]));
}

/** Rows that would change nothing are left alone, so that a second import writes nothing. */
async function accept({ own }: Target, rows: readonly ListedProvider[]): Promise<Kept> {
  const before = await known(own, rows);
  const named = rows.map(({ label, name, likelyKind, ...row }): ProviderRow => {
    const it = before.get(keyOf(row));
    return { ...row, name: name || it?.name || label, kind: row.kind ?? it?.kind ?? likelyKind ?? null };
  });
  const news = named.filter((row) => !before.has(keyOf(row)));
  const differing = named.filter((row) => differs(before.get(keyOf(row)), row));
  await acceptProviders(own, [...news, ...differing]);
  const count = (some: readonly ProviderRow[]) => new Set(some.map(keyOf)).size;
  own.clear();
  return { added: count(news), changed: count(differing) };
}

const FACTS = ['name', 'kind', 'commune', 'departement'] as const;

const differs = (provider: Provider | undefined, row: ProviderRow): boolean =>
  provider !== undefined && (FACTS.some((fact) => row[fact] && row[fact] !== provider[fact]) || (row.networks ?? []).some((it) => !provider.networks.includes(it)));

const KINDS: Readonly<Record<string, string>> = { responsable: 'CFA', responsable_formateur: 'CFA', formateur: 'ORGANISME_FORMATEUR' };

/** What a provider is, from its role in apprenticeship: who is responsible for it is a CFA. */
export const kindOf = (nature: string): string | null => KINDS[nature.trim()] ?? null;
