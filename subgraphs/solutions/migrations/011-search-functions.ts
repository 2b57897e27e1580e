import { Migration } from '@mikro-orm/migrations';

/** What keeps a search on an index: a solution's standing, its place, and where it takes from, told by its sessions and its own facts. */
export class SearchFunctions extends Migration {

  override name = 'SearchFunctions';

  override up(): void {
    // A sphere of 6,371 km, in metres; 2e7 is more than its width, so that a standing weighs more than any distance. The day is
    // a height, one metre a day, and a fraction of the id keeps apart, in each part, what would be alike by the thousand in one
    // town: of points in one plane, GiST cannot tell which lie together.
    this.addSql(`
      create function spot_from(latitude float8, longitude float8) returns cube language sql immutable strict parallel safe as
      $$ select public.cube(array[6371000 * cos(radians(latitude)) * cos(radians(longitude)), 6371000 * cos(radians(latitude)) * sin(radians(longitude)), 6371000 * sin(radians(latitude)), 0]::float8[]) $$;`);
    this.addSql(`
      create function spot_of(latitude float8, longitude float8, standing int, starts date, id uuid) returns cube language sql immutable strict parallel safe as
      $$ select public.cube(array[h.r * cos(radians(latitude)) * cos(radians(longitude)), h.r * cos(radians(latitude)) * sin(radians(longitude)), h.r * sin(radians(latitude)), standing * 2e7 + h.part / 1000]::float8[])
           from (select 6371000 + least(greatest(starts - date '2020-01-01', 0), 5000) + part as r, part from (select (hashtext(id::text) & 1048575) / 1048576.0::float8 as part) i) h $$;`);
    this.addSql(`
      create function spot_around(latitude float8, longitude float8, metres float8) returns cube language sql immutable strict parallel safe as
      $$ select public.cube(array[public.cube_ll_coord(s, 1) - metres - 6000, public.cube_ll_coord(s, 2) - metres - 6000, public.cube_ll_coord(s, 3) - metres - 6000, 0]::float8[],
           array[public.cube_ll_coord(s, 1) + metres + 6000, public.cube_ll_coord(s, 2) + metres + 6000, public.cube_ll_coord(s, 3) + metres + 6000, 6e7 + 1]::float8[]) from public.spot_from(latitude, longitude) s $$;`);
    this.addSql(`
      create function metres_between(lat1 float8, lng1 float8, lat2 float8, lng2 float8) returns float8 language sql immutable strict parallel safe as
      $$ select 12742000 * asin(least(1, sqrt(sin(radians(lat2 - lat1) / 2) ^ 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lng2 - lng1) / 2) ^ 2))) $$;`);
    for (const of of ['spot_from(float8, float8)', 'spot_of(float8, float8, int, date, uuid)', 'spot_around(float8, float8, float8)', 'metres_between(float8, float8, float8, float8)']) {
      this.addSql(`revoke all on function ${of} from public;`);
      this.addSql(`grant execute on function ${of} to solutions_app, solutions_worker;`);
    }

    // Where it is: its own commune, else its provider's; what is given at a distance is nowhere.
    this.addSql(`
      create function solution_placed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if tg_op = 'INSERT' or (new.commune, new.modality, new.provider_id) is distinct from (old.commune, old.modality, old.provider_id) then
          select c.latitude, c.longitude into new.latitude, new.longitude from commune c
            where new.modality <> 'DISTANCE' and c.code = coalesce(new.commune, (select p.commune from provider p where p.id = new.provider_id));
        end if;
        new.spot := spot_of(new.latitude, new.longitude, new.standing, new.next_start, new.id);
        return new;
      end $$;`);
    this.addSql('create trigger solution_placed before insert or update on solution for each row execute function solution_placed();');

    this.addSql(`
      create function solution_reached() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if tg_op = 'UPDATE' then
          delete from solution_reach r using changed n join before o using (id)
            where r.solution_id = n.id and (n.territory, n.is_published) is distinct from (o.territory, o.is_published);
          update solution_reach r set standing = n.standing, next_start = n.next_start from changed n
            where r.solution_id = n.id and (r.standing, r.next_start) is distinct from (n.standing, n.next_start);
          insert into solution_reach (solution_id, code, standing, next_start)
            select n.id, t.code, n.standing, n.next_start from changed n join before o using (id) cross join lateral unnest(n.territory) t(code)
            where n.is_published and (n.territory, n.is_published) is distinct from (o.territory, o.is_published) on conflict do nothing;
        else
          insert into solution_reach (solution_id, code, standing, next_start)
            select n.id, t.code, n.standing, n.next_start from changed n cross join lateral unnest(n.territory) t(code) where n.is_published on conflict do nothing;
        end if;
        return null;
      end $$;`);
    this.addSql('create trigger solution_reached_new after insert on solution referencing new table as changed for each statement execute function solution_reached();');
    this.addSql('create trigger solution_reached_again after update on solution referencing old table as before new table as changed for each statement execute function solution_reached();');
    this.addSql(`
      create function solution_gone() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        delete from solution_reach r using gone g where r.solution_id = g.id;
        return null;
      end $$;`);
    this.addSql('create trigger solution_gone after delete on solution referencing old table as gone for each statement execute function solution_gone();');

    // Rows are locked first: what a session of another transaction says is then read, not guessed. A day is a French day.
    this.addSql(`
      create function solution_judge(ids uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
      declare today date := (now() at time zone 'Europe/Paris')::date;
      begin
        perform 1 from solution where id = any (ids) order by id for no key update;
        update solution s set standing = n.standing, next_start = n.next_start, vacant = n.vacant, standing_until = n.until from (
          select i.id,
            case when bool_or(x.open and x.fresh) then 0 when bool_or(x.open) then 1 when count(x.id) > 0 then 2 else 3 end as standing,
            coalesce(min(x.starts_on) filter (where x.open and x.fresh), min(x.starts_on) filter (where x.open), min(x.starts_on), '9999-12-31') as next_start,
            coalesce(sum(x.capacity - x.taken), 0)::int as vacant,
            least(min(x.fresh_until) filter (where x.fresh), (min(x.ends_on) + 1)::timestamp at time zone 'Europe/Paris') as until
          from unnest(ids) i(id) left join lateral (
            select y.*, y.taken < y.capacity as open, coalesce(y.fresh_until > now(), false) as fresh from session y
            where y.solution_id = i.id and (y.ends_on is null or y.ends_on >= today)) x on true
          group by i.id) n
        where s.id = n.id and (s.standing, s.next_start, s.vacant, s.standing_until) is distinct from (n.standing, n.next_start, n.vacant, n.until);
      end $$;`);
    this.addSql(`
      create function session_told() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        perform solution_judge(array(select distinct solution_id from changed));
        return null;
      end $$;`);
    for (const [name, when, table] of [['new', 'insert', 'new'], ['again', 'update', 'new'], ['gone', 'delete', 'old']]) {
      this.addSql(`create trigger session_told_${name} after ${when} on session referencing ${table} table as changed for each statement execute function session_told();`);
    }
    for (const of of ['solution_placed()', 'solution_reached()', 'solution_gone()', 'session_told()', 'solution_judge(uuid[])']) this.addSql(`revoke all on function ${of} from public;`);
    this.addSql('grant execute on function solution_judge(uuid[]) to solutions_worker;');

    // What is there already.
    this.addSql('insert into solution_reach (solution_id, code, standing, next_start) select s.id, t.code, s.standing, s.next_start from solution s cross join lateral unnest(s.territory) t(code) where s.is_published on conflict do nothing;');
    this.addSql('select solution_judge(array(select id from solution));');
  }

  override down(): void {
    for (const trigger of ['session_told_new', 'session_told_again', 'session_told_gone']) this.addSql(`drop trigger ${trigger} on session;`);
    for (const trigger of ['solution_placed', 'solution_reached_new', 'solution_reached_again', 'solution_gone']) this.addSql(`drop trigger ${trigger} on solution;`);
    for (const of of ['session_told()', 'solution_judge(uuid[])', 'solution_gone()', 'solution_reached()', 'solution_placed()', 'metres_between(float8, float8, float8, float8)', 'spot_around(float8, float8, float8)', 'spot_of(float8, float8, int, date, uuid)', 'spot_from(float8, float8)']) this.addSql(`drop function ${of};`);
  }

}
