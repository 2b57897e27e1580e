import { Migration } from '@mikro-orm/migrations';

/** A cancelled session was counted in its solution's standing: its places were still said to be vacant, and searches sent youths there. */
const judge = (counted: string) => `
  create or replace function solution_judge(ids uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
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
        where y.solution_id = i.id and ${counted}(y.ends_on is null or y.ends_on >= today)) x on true
      group by i.id) n
    where s.id = n.id and (s.standing, s.next_start, s.vacant, s.standing_until) is distinct from (n.standing, n.next_start, n.vacant, n.until);
  end $$;`;

export class JudgeCancelled extends Migration {

  override name = 'JudgeCancelled';

  override up(): void {
    this.addSql(judge('y.cancelled_on is null and '));
    this.addSql('select solution_judge(array(select distinct solution_id from session where cancelled_on is not null));');
  }

  override down(): void {
    this.addSql(judge(''));
  }

}
