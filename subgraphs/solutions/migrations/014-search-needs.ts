import { Migration } from '@mikro-orm/migrations';

/** What a search from a département asks most, the needs, stands in the index that it follows: it reads no solution that answers none of them. */
export class SearchNeeds extends Migration {

  override name = 'SearchNeeds';

  override up(): void {
    this.addSql(`alter table "solution_reach" add "needs" text[] not null default '{}';`);
    this.addSql('update solution_reach r set needs = s.needs from solution s where s.id = r.solution_id;');
    this.addSql('drop index "solution_reach_code_standing_next_start_solution_id_index";');
    this.addSql('create index solution_reach_by_rank on solution_reach (code, standing, next_start, solution_id) include (needs);');
    this.addSql(`
      create or replace function solution_reached() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if tg_op = 'UPDATE' then
          delete from solution_reach r using changed n join before o using (id)
            where r.solution_id = n.id and (n.territory, n.is_published) is distinct from (o.territory, o.is_published);
          update solution_reach r set standing = n.standing, next_start = n.next_start, needs = n.needs from changed n
            where r.solution_id = n.id and (r.standing, r.next_start, r.needs) is distinct from (n.standing, n.next_start, n.needs);
          insert into solution_reach (solution_id, code, standing, next_start, needs)
            select n.id, t.code, n.standing, n.next_start, n.needs from changed n join before o using (id) cross join lateral unnest(n.territory) t(code)
            where n.is_published and (n.territory, n.is_published) is distinct from (o.territory, o.is_published) on conflict do nothing;
        else
          insert into solution_reach (solution_id, code, standing, next_start, needs)
            select n.id, t.code, n.standing, n.next_start, n.needs from changed n cross join lateral unnest(n.territory) t(code) where n.is_published on conflict do nothing;
        end if;
        return null;
      end $$;`);
  }

  override down(): void {
    this.addSql('drop index "solution_reach_by_rank";');
    this.addSql(`
      create or replace function solution_reached() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
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
    this.addSql('alter table "solution_reach" drop column "needs";');
    this.addSql('create index "solution_reach_code_standing_next_start_solution_id_index" on "solution_reach" ("code", "standing", "next_start", "solution_id");');
  }

}
