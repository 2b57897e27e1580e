import { Organisation } from '@passerelle/coordination/organisation/organisation';
import type { Kept } from '@passerelle/kit/data/keep-list';
import type { Network } from '@passerelle/kit/trust/viewer';
import type { EntityManager } from './list.ts';

/** An organisation as an official list names it, known by one code. */
export interface OrganisationRow {
  /** UAI or i-Milo code. */
  readonly code: string;
  readonly name?: string | null;
  readonly network: Network;
  readonly kind?: string | null;
  /** INSEE code. */
  readonly commune?: string | null;
  readonly departement?: string | null;
}

/**
 * Adds organisations to coordination's register or brings known ones up to date, as official ones: two statements. One
 * of which only the code was seen in a partner's file keeps its id. Network and kind that are known stay; a fact that
 * the list does not state leaves what is known.
 * @param em coordination's worker
 * @param column which code the rows bear
 * @returns what changed, and the ids by code
 */
export async function acceptOrganisations(em: EntityManager, column: 'uai' | 'imilo', rows: readonly OrganisationRow[]): Promise<Kept & { ids: Map<string, string> }> {
  const last = new Map(rows.map((row) => [row.code, { id: new Organisation().id, ...row }]));
  const json = JSON.stringify([...last.values()]);
  const list = 'json_to_recordset(?::json) as r (id uuid, code text, name text, network text, kind text, commune text, departement text)';
  const changed = await em.execute<{ id: string }[]>(
    `with said as (
       select o.id, coalesce(nullif(r.name, ''), o.name) as name, coalesce(o.kind, r.kind) as kind, coalesce(r.commune, o.commune) as commune, coalesce(r.departement, o.departement) as departement
       from organisation o join ${list} on o.${column} = r.code)
     update organisation o set updated_at = now(), name = s.name, kind = s.kind, commune = s.commune, departement = s.departement, is_official = true
     from said s where s.id = o.id
       and (o.name, o.kind, o.commune, o.departement, o.is_official) is distinct from (s.name, s.kind, s.commune, s.departement, true)
     returning o.id`, [json]);
  const added = await em.execute<{ id: string }[]>(
    `insert into organisation (id, created_at, updated_at, ${column}, name, network, kind, commune, departement, is_official)
     select id, now(), now(), code, coalesce(nullif(name, ''), 'Établissement ' || code), network, kind, commune, departement, true from ${list}
     on conflict (${column}) do nothing returning id`, [json]);
  const known = await em.execute<{ id: string; code: string }[]>(
    `select id, ${column} as code from organisation where ${column} in (select json_array_elements_text(?::json))`, [JSON.stringify([...last.keys()])]);
  return { added: added.length, changed: changed.length, ids: new Map(known.map(({ id, code }) => [code, id])) };
}
