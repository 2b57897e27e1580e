import { Migration } from '@mikro-orm/migrations';

const SAFE = 'security definer set search_path = pg_catalog, public';

/** The journey is made of the facts told, here alone: whoever writes a fact, or merges two youths, cannot forget it (3.5, 3.6). */
export class JourneyOfFacts extends Migration {
  override up(): void {
    // The facts of all ids of the current youth: the latest stage; the last contact; in a solution, since the first partner said
    // so after the last that said otherwise (the same day: in); waiting since the oldest proposal without its answer.
    this.addSql(`
      create function refresh_journey(about uuid) returns void language plpgsql ${SAFE} as $$
      declare c youth;
      begin
        -- Two facts of one youth follow each other: the second sees what the first one told.
        select k.* into c from youth y join youth k on k.id = coalesce(y.merged_into_id, y.id) where y.id = about for no key update of k;
        delete from journey where youth_id in (about, c.id) and (youth_id <> c.id
          or not exists (select 1 from journey_fact f join youth y on y.id = f.youth_id where c.id in (y.id, y.merged_into_id)));
        insert into journey (youth_id, platform_id, stage, stage_since, last_contact_at, in_solution_since, waiting_since, updated_at)
          select c.id, c.platform_id, t.stage[1], t.stage[2]::date, t.last_contact_at,
            (select min(s.day) from jsonb_to_recordset(t.solution) as s(code text, day date)
              where s.code = 'IN' and s.day >= coalesce((select max(o.day) from jsonb_to_recordset(t.solution) as o(code text, day date) where o.code = 'OUT'), s.day)),
            t.waiting_since, now()
          from (
            select (array_agg(array[f.code, f.day::text] order by f.sequence desc) filter (where f.topic = 'stage')) as stages,
              max(f.at) filter (where f.topic = 'contact') as last_contact_at,
              coalesce(jsonb_agg(jsonb_build_object('code', f.code, 'day', f.day)) filter (where f.topic like 'solution/%'), '[]') as solution,
              min(f.day) filter (where f.topic like 'wait/%' and f.code = 'WAITING') as waiting_since, count(*) as told
            from journey_fact f join youth y on y.id = f.youth_id where y.id = c.id or y.merged_into_id = c.id
          ) g cross join lateral (select array[g.stages[1][1], g.stages[1][2]] as stage, g.last_contact_at, g.solution, g.waiting_since) t
          where g.told > 0
        on conflict (youth_id) do update set platform_id = excluded.platform_id, stage = excluded.stage, stage_since = excluded.stage_since,
          last_contact_at = excluded.last_contact_at, in_solution_since = excluded.in_solution_since, waiting_since = excluded.waiting_since, updated_at = now();
      end $$;`);

    this.addSql(`
      create function journey_of_fact() returns trigger language plpgsql ${SAFE} as $$
      begin
        perform refresh_journey(new.youth_id);
        return null;
      end $$;`);
    this.addSql('create trigger journey_of_fact after insert or update on journey_fact for each row execute function journey_of_fact();');

    // The youth that an un-merge leaves loses what the other one brought.
    this.addSql(`
      create function journey_of_youth() returns trigger language plpgsql ${SAFE} as $$
      begin
        perform refresh_journey(id) from unnest(array[old.merged_into_id, new.id]) id where id is not null;
        return null;
      end $$;`);
    this.addSql(`
      create trigger journey_of_youth after update of merged_into_id, platform_id on youth for each row
      when ((old.merged_into_id, old.platform_id) is distinct from (new.merged_into_id, new.platform_id)) execute function journey_of_youth();`);

    this.addSql('revoke all on function refresh_journey from public, coordination_app;');
    this.addSql('revoke insert, update, delete, truncate on journey from coordination_app;');
    this.addSql('revoke all on journey_fact from coordination_app;');
    this.addSql('revoke delete, truncate on outbox_event, delivery, inbox_event from coordination_app;');
  }

  override down(): void {
    this.addSql('drop trigger journey_of_fact on journey_fact; drop trigger journey_of_youth on youth;');
    this.addSql('drop function journey_of_fact, journey_of_youth, refresh_journey;');
  }
}
