import { Migration } from '@mikro-orm/migrations';

const SAFE = `security definer set search_path = pg_catalog, public`;
/** First key of the lock on a platform's year. */
const REGISTER = 3_620;

export class NumberTheRegister extends Migration {

  override name = 'NumberTheRegister';

  override up(): void {
    // B16: a case gets the next number of its platform's year when it is opened, by whatever code, and another one where it is
    // transferred. Whoever opens a second one at the same moment waits, so that no number is left out or given twice; what is
    // rolled back gives its number back.
    this.addSql(`
      create function enter_register() returns trigger language plpgsql ${SAFE} as $$
      declare
        entered date := case when tg_op = 'INSERT' then new.opened_on else (now() at time zone 'Europe/Paris')::date end;
        of_year smallint := extract(year from entered);
      begin
        if new.platform_id is null then return null; end if;
        perform pg_advisory_xact_lock(${REGISTER}, hashtext(new.platform_id::text || of_year));
        insert into register_entry (id, created_at, updated_at, case_id, youth_id, owner_id, platform_id, year, rank, entered_on)
        values (gen_random_uuid(), now(), now(), new.id, new.youth_id, new.owner_id, new.platform_id, of_year,
          1 + coalesce((select max(rank) from register_entry where platform_id = new.platform_id and year = of_year), 0), entered)
        on conflict (case_id, platform_id) do nothing;
        return null;
      end $$;`);
    this.addSql('revoke all on function enter_register() from public;');
    this.addSql('create trigger enter_register after insert on dropout_case for each row execute function enter_register();');
    this.addSql(`
      create trigger enter_register_of_arrival after update of platform_id on dropout_case for each row
      when (old.platform_id is distinct from new.platform_id) execute function enter_register();`);
    this.addSql(`
      insert into register_entry (id, created_at, updated_at, case_id, youth_id, owner_id, platform_id, year, rank, entered_on)
      select gen_random_uuid(), now(), now(), id, youth_id, owner_id, platform_id, extract(year from opened_on),
        row_number() over (partition by platform_id, extract(year from opened_on) order by opened_on, id), opened_on
      from dropout_case where platform_id is not null;`);

    // B06: counts only, of every partner's attempts, for whom the platform's lists are open. A letter has no moment of the day.
    this.addSql(`
      create function contact_success(platform uuid, since date, until date)
      returns table (weekday int, hour int, attempts int, reached int) language sql stable ${SAFE} as $$
        select extract(isodow from a.there)::int, extract(hour from a.there)::int, count(*)::int, (count(*) filter (where a.outcome = 'REACHED'))::int
        from (
          select t.attempted_at at time zone t.zone as there, t.outcome from contact_attempt t join dropout_case c on c.id = t.case_id
          where c.platform_id = platform and t.mode <> 'LETTER'
            and platform = any (coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[])
        ) a
        where a.there::date between since and until
        group by 1, 2
      $$;`);
    this.addSql('revoke all on function contact_success(uuid, date, date) from public;');
    this.addSql('grant execute on function contact_success(uuid, date, date) to education_app;');
  }

  override down(): void {
    this.addSql('drop function contact_success(uuid, date, date);');
    this.addSql('drop trigger enter_register_of_arrival on dropout_case; drop trigger enter_register on dropout_case;');
    this.addSql('drop function enter_register();');
  }

}
