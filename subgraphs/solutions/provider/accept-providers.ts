import type { EntityManager } from '@mikro-orm/postgresql';
import { parseFiness } from '@passerelle/kit/values/codes';
import { parseSiret } from '@passerelle/kit/values/siret';
import { parseUai } from '@passerelle/kit/values/uai';
import type { ProviderNetwork } from './network.ts';
import { Provider } from './provider.ts';

/** A provider as a list names it. It needs a SIRET or a UAI; without either, the organisation of coordination that it is. */
export interface ProviderRow {
  readonly name: string;
  readonly kind?: string | null;
  /** 14 digits. */
  readonly siret?: string | null;
  /** 7 digits and a key letter, in capitals. */
  readonly uai?: string | null;
  /** 9 characters. */
  readonly finess?: string | null;
  readonly networks?: readonly ProviderNetwork[];
  /** INSEE code. */
  readonly commune?: string | null;
  /** Two or three characters. */
  readonly departement?: string | null;
  readonly organisationId?: string | null;
}

const BATCH = 1_000;

/** How each code is read, and what to say of one that is not as an official list has it. */
const CODES = [
  ['siret', parseSiret, 'SIRET faux (14 chiffres, dont une clé) : vérifiez-le sur l’annuaire des entreprises.'],
  ['uai', (text: string) => parseUai(text)?.uai, 'UAI faux (7 chiffres et une lettre clé) : vérifiez-le sur l’annuaire de l’éducation.'],
  ['finess', parseFiness, 'FINESS faux (9 caractères, dont une clé) : vérifiez-le sur le répertoire FINESS.'],
] as const;

/** What is wrong in the codes of rows, each with its place: `[3].siret`. */
const faultsOf = (rows: readonly ProviderRow[]): string[] =>
  rows.flatMap((row, i) => CODES.flatMap(([field, read, message]) => (row[field] && read(row[field]) !== row[field] ? [`[${i}].${field} : ${message}`] : [])));

const keyOf = (row: ProviderRow) => (row.siret || row.uai ? `${row.siret ?? ''}/${row.uai ?? ''}` : `organisation/${row.organisationId}`);

/**
 * Adds providers, or brings known ones up to date: one statement per thousand. The key is the pair (SIRET, UAI), because
 * several structures share one SIRET. A list that says nothing of a fact leaves what is known; networks add up, because
 * each network sends its own list. Of two rows with one key, the later one counts, with the networks of both.
 * @param em the worker's entity manager: requests may not write providers
 * @returns ids, in the order of the rows
 * @throws RangeError for a row with neither SIRET, nor UAI, nor organisation, or with a code that cannot be: all of them are named, in
 * French, and nothing is written
 */
export async function acceptProviders(em: EntityManager, rows: readonly ProviderRow[]): Promise<string[]> {
  const faults = faultsOf(rows);
  if (faults.length) throw new RangeError(faults.join('\n'));
  const last = new Map<string, ProviderRow>();
  for (const row of rows) {
    if (!row.siret && !row.uai && !row.organisationId) throw new RangeError(`provider « ${row.name} » has neither SIRET, nor UAI, nor organisation`);
    const before = last.get(keyOf(row));
    last.set(keyOf(row), { ...row, networks: [...new Set([...(before?.networks ?? []), ...(row.networks ?? [])])].toSorted() });
  }
  const ids = new Map<string, string>();
  const [coded, uncoded] = [[...last.values()].filter((r) => r.siret || r.uai), [...last.values()].filter((r) => !r.siret && !r.uai)];
  for (const [part, target] of [[coded, '(siret, uai) where siret is not null or uai is not null'], [uncoded, '(organisation_id) where siret is null and uai is null']] as const) {
    for (let i = 0; i < part.length; i += BATCH) {
      for (const kept of await upsert(em, part.slice(i, i + BATCH), target)) ids.set(keyOf(kept), kept.id);
    }
  }
  return rows.map((row) => ids.get(keyOf(row))!);
}

type Kept = ProviderRow & { id: string };

const upsert = (em: EntityManager, rows: readonly ProviderRow[], target: string): Promise<Kept[]> =>
  em.execute(
    `insert into provider as p (id, created_at, updated_at, name, kind, siret, uai, finess, networks, commune, departement, organisation_id)
     select id, now(), now(), name, kind, siret, uai, finess, networks, commune, departement, organisation_id
     from json_to_recordset(?::json) as r (id uuid, name text, kind text, siret text, uai text, finess text, networks text[], commune text, departement text, organisation_id uuid)
     on conflict ${target} do update set
       updated_at = now(), name = excluded.name, kind = coalesce(excluded.kind, p.kind), finess = coalesce(excluded.finess, p.finess),
       networks = array(select distinct n from unnest(p.networks || excluded.networks) n order by n),
       commune = coalesce(excluded.commune, p.commune), departement = coalesce(excluded.departement, p.departement),
       organisation_id = coalesce(excluded.organisation_id, p.organisation_id)
     returning id, siret, uai, organisation_id as "organisationId"`,
    [JSON.stringify(rows.map(({ organisationId, siret, uai, ...row }) => ({ id: new Provider().id, ...row, siret: siret || null, uai: uai || null, organisation_id: organisationId ?? null })))],
  );
