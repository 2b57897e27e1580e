import { Migration } from '@mikro-orm/migrations';

const SAFE = 'security definer set search_path = pg_catalog, public';
const MINE = `coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[]`;

/** Moves the rows of one youth to another and remembers which; standings that both have stay where they are. */
const MOVED = ['source_record', 'referral', 'opposition'];

/** Merging and un-merging touch rows of every organisation, which no request may: two functions do it, whole or not at all (3.5). */
export class MergeYouths extends Migration {
  override up(): void {
    this.addSql(`
      create function merge_youths(kept uuid, absorbed uuid, doubt_id uuid, person uuid) returns uuid language plpgsql ${SAFE} as $$
      declare
        done uuid := gen_random_uuid(); moved jsonb := '{}'; ids jsonb;
      begin
        perform pg_advisory_xact_lock(20160101);
        if kept = absorbed or not (kept = any (${MINE}) and absorbed = any (${MINE})) then raise exception 'not opened'; end if;
        perform 1 from doubt d where d.id = doubt_id and d.state = 'OPEN';
        if not found then raise exception 'no doubt'; end if;
        perform 1 from youth where id = kept and merged_into_id is null;
        if not found then raise exception 'kept is merged'; end if;
        perform 1 from youth where id = absorbed and merged_into_id is null;
        if not found then raise exception 'absorbed is merged'; end if;
        update link set ended_at = now(), updated_at = now() where youth_id = absorbed and ended_at is null;
        insert into link (id, created_at, updated_at, source_record_id, youth_id, evidence, decided_by)
          select gen_random_uuid(), now(), now(), r.id, kept, '{MERGE}', person::text from source_record r where r.youth_id = absorbed;
        ${MOVED.map((table) => `
        with m as (update ${table} set youth_id = kept where youth_id = absorbed returning id) select coalesce(jsonb_agg(id), '[]') into ids from m;
        moved := moved || jsonb_build_object('${table}', ids);`).join('')}
        with m as (update standing s set youth_id = kept where youth_id = absorbed and not exists (select 1 from standing k
            where k.youth_id = kept and k.organisation_id = s.organisation_id and k.ground = s.ground and k.origin = s.origin) returning id)
          select coalesce(jsonb_agg(id), '[]') into ids from m;
        moved := moved || jsonb_build_object('standing', ids);
        -- B08: one technical follower at a time; the kept youth's stays.
        with m as (update referent set until = (now() at time zone 'Europe/Paris')::date where youth_id = absorbed and role = 'SUIVI_TECHNIQUE' and until is null
            and exists (select 1 from referent k where k.youth_id = kept and k.role = 'SUIVI_TECHNIQUE' and k.until is null) returning id)
          select coalesce(jsonb_agg(id), '[]') into ids from m;
        moved := moved || jsonb_build_object('ended_referent', ids);
        with m as (update referent set youth_id = kept where youth_id = absorbed returning id) select coalesce(jsonb_agg(id), '[]') into ids from m;
        moved := moved || jsonb_build_object('referent', ids);
        -- Never a chain: those merged into the absorbed one now point at the kept one.
        with m as (update youth set merged_into_id = kept where merged_into_id = absorbed returning id) select coalesce(jsonb_agg(id), '[]') into ids from m;
        moved := moved || jsonb_build_object('youth', ids);
        update youth set merged_into_id = kept, updated_at = now() where id = absorbed;
        insert into merge (id, created_at, updated_at, kept_id, absorbed_id, decided_by, moved) values (done, now(), now(), kept, absorbed, person, moved);
        return done;
      end $$;`);

    const back = (table: string) => `update ${table} set youth_id = m.absorbed_id where youth_id = m.kept_id and id in (select (jsonb_array_elements_text(m.moved -> '${table}'))::uuid);`;
    this.addSql(`
      create function unmerge_youths(merge_id uuid, person uuid) returns void language plpgsql ${SAFE} as $$
      declare m merge;
      begin
        perform pg_advisory_xact_lock(20160101);
        select * into m from merge where id = merge_id and undone_at is null for update;
        if not found or not (m.absorbed_id = any (${MINE})) then raise exception 'not opened'; end if;
        perform 1 from youth where id = m.absorbed_id and merged_into_id = m.kept_id;
        if not found then raise exception 'merged elsewhere'; end if;
        update youth set merged_into_id = null, updated_at = now() where id = m.absorbed_id;
        update youth set merged_into_id = m.absorbed_id where merged_into_id = m.kept_id and id in (select (jsonb_array_elements_text(m.moved -> 'youth'))::uuid);
        ${[...MOVED, 'standing', 'referent'].map(back).join('\n        ')}
        update referent set until = null where youth_id = m.absorbed_id and id in (select (jsonb_array_elements_text(m.moved -> 'ended_referent'))::uuid);
        update link set ended_at = now(), updated_at = now() where youth_id = m.kept_id and ended_at is null
          and source_record_id in (select (jsonb_array_elements_text(m.moved -> 'source_record'))::uuid);
        insert into link (id, created_at, updated_at, source_record_id, youth_id, evidence, decided_by)
          select gen_random_uuid(), now(), now(), r.id, m.absorbed_id, '{UNMERGE}', person::text from source_record r
          where r.youth_id = m.absorbed_id and r.id in (select (jsonb_array_elements_text(m.moved -> 'source_record'))::uuid);
        update doubt set state = 'NEVER', decided_by = person, updated_at = now() where state = 'SAME'
          and (youth_id, other_id) in ((m.kept_id, m.absorbed_id), (m.absorbed_id, m.kept_id));
        update merge set undone_at = now(), undone_by = person, updated_at = now() where id = m.id;
      end $$;`);
  }

  override down(): void {
    this.addSql('drop function merge_youths, unmerge_youths;');
  }
}
