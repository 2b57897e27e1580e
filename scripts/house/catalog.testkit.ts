import { freshDatabase } from '@passerelle/kit/testkit/database';
import { databaseOf } from '@passerelle/schema/subgraphs';
import { Client } from 'pg';

export interface Policy {
  readonly name: string;
  /** Roles it is granted to; `public` is everybody. */
  readonly roles: readonly string[];
  readonly command: string;
  readonly using: string | null;
  readonly check: string | null;
}

/** A table or a view as PostgreSQL describes it. */
export interface Table {
  readonly name: string;
  /** `r` table, `p` partitioned, `v` view, `m` materialized view. */
  readonly kind: string;
  readonly owner: string;
  readonly isGuarded: boolean;
  readonly isForced: boolean;
  readonly options: readonly string[];
  readonly columns: readonly string[];
  /** What requests may do, e.g. `['SELECT', 'INSERT']`; on the whole table or on one column. */
  readonly rights: readonly string[];
  readonly policies: readonly Policy[];
}

export interface Routine {
  readonly name: string;
  readonly isDefiner: boolean;
  readonly settings: readonly string[];
  readonly isPublic: boolean;
}

export interface Role { readonly name: string; readonly powers: readonly string[]; readonly memberOf: readonly string[]; readonly mayCreate: readonly string[] }

/** What a fresh, migrated database of a subgraph holds, as PostgreSQL's own catalog tells. */
export interface Catalog { readonly tables: readonly Table[]; readonly routines: readonly Routine[]; readonly roles: readonly Role[] }

const TABLES = `
  select c.relname as name, c.relkind as kind, pg_get_userbyid(c.relowner) as owner, c.relrowsecurity as "isGuarded", c.relforcerowsecurity as "isForced",
    coalesce(c.reloptions, '{}') as options,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    array(select p from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) p
      where has_table_privilege($1, c.oid, p) or (p in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') and has_any_column_privilege($1, c.oid, p))) as rights,
    (select coalesce(json_agg(json_build_object('name', policyname, 'roles', roles::text[], 'command', cmd, 'using', qual, 'check', with_check)), '[]')
      from pg_policies where schemaname = 'public' and tablename = c.relname) as policies
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by 1`;

const ROUTINES = `
  select proname as name, prosecdef as "isDefiner", coalesce(proconfig, '{}') as settings,
    exists (select 1 from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0 and privilege_type = 'EXECUTE') as "isPublic"
  from pg_proc p where pronamespace = 'public'::regnamespace
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`;

const ROLES = `
  select rolname as name,
    array_remove(array[case when rolsuper then 'SUPERUSER' end, case when rolbypassrls then 'BYPASSRLS' end, case when rolcreaterole then 'CREATEROLE' end,
      case when rolcreatedb then 'CREATEDB' end, case when rolreplication then 'REPLICATION' end], null) as powers,
    array(select pg_get_userbyid(roleid)::text from pg_auth_members where member = r.oid order by 1) as "memberOf",
    array(select nspname::text from pg_namespace where has_schema_privilege(r.oid, oid, 'CREATE') order by 1)
      || array(select 'database' where has_database_privilege(r.oid, current_database(), 'CREATE'))
      || array(select 'owns ' || classid::regclass || ' ' || objid from pg_shdepend where refobjid = r.oid and deptype = 'o') as "mayCreate"
  from pg_roles r where rolname in ($1, $2) order by 1`;

/** @param name name of `schema/subgraphs.ts` */
export async function readCatalog(name: string): Promise<Catalog> {
  const client = new Client({ connectionString: (await freshDatabase(name)).owner });
  await client.connect();
  try {
    const [app, worker] = ['app', 'worker'].map((account) => `${databaseOf(name)}_${account}`);
    return {
      tables: (await client.query<Table>(TABLES, [app])).rows,
      routines: (await client.query<Routine>(ROUTINES)).rows,
      roles: (await client.query<Role>(ROLES, [app, worker])).rows,
    };
  } finally {
    await client.end();
  }
}
