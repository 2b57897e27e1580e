import { Migration } from '@mikro-orm/migrations';

/** Runs as the owner, who sees what the worker sees, and never looks anywhere but where it was written for. */
const SAFE = 'security definer set search_path = pg_catalog, public';
const setting = (name: string) => `coalesce(nullif(current_setting('hub.${name}', true), ''), '{}')::uuid[]`;

export class Functions extends Migration {
  override up(): void {
    // What the charter needs to know of a list of youths for one organisation. Facts for a decision, no personal data:
    // requests see a youth only once it is opened. Under 16, only who keeps a file or was referred to stands for them (3.2).
    this.addSql(`
      create function youth_facts(youths uuid[], viewer_org uuid, viewer_network text, circle_1 uuid[])
      returns table (asked uuid, canonical uuid, ids uuid[], in_circle_1 boolean, in_doubt boolean, grounds json, opposed boolean)
      language sql stable ${SAFE} as $$
        select y.id, c.id,
          array(select m.id from youth m where m.id = c.id union select m.id from youth m where m.merged_into_id = c.id),
          not u.under_16 and coalesce(c.platform_id = any (circle_1), false),
          not u.under_16 and cardinality(circle_1) > 0 and (
            exists (select 1 from doubt d where d.youth_id = c.id and d.state = 'OPEN' and d.other_platform_id = any (circle_1))
            or exists (select 1 from doubt d where d.other_id = c.id and d.state = 'OPEN' and d.platform_id = any (circle_1))),
          (select json_agg(json_build_object('ground', s.ground, 'scopes', s.scopes)) from standing s
            where s.youth_id = c.id and s.organisation_id = viewer_org and (s.until is null or s.until > now())
              and (not u.under_16 or s.ground in ('HOLDS_FILE', 'REFERRAL'))),
          exists (select 1 from opposition o where o.youth_id = c.id and o.network = viewer_network and o.ended_on is null)
        from unnest(youths) a join youth y on y.id = a join youth c on c.id = coalesce(y.merged_into_id, y.id)
          cross join lateral (select c.birth_date > (now() at time zone 'Europe/Paris')::date - interval '16 years') u (under_16)
      $$;`);

    // Person search (B21, 3.1): trigrams find, then every word typed must be there, slips allowed. The audience comes from the request's own session variables, the rest is what was typed.
    this.addSql(`
      create function search_youths(words text, born date, latest_birth date, most int) returns table (id uuid)
      language sql stable ${SAFE} as $$
        select y.id from youth y
        where (words <% y.search_name or y.search_name % words)
          and not exists (select 1 from unnest(string_to_array(words, ' ')) word where word_similarity(word, y.search_name) < 0.5)
          and y.merged_into_id is null and y.birth_date <= latest_birth and (born is null or y.birth_date = born)
          and (y.platform_id = any (${setting('platforms')})
            or exists (select 1 from standing s where s.youth_id = y.id and s.organisation_id = any (${setting('org')}) and (s.until is null or s.until > now())))
        order by greatest(word_similarity(words, y.search_name), similarity(words, y.search_name)) desc, y.id limit most
      $$;`);

    // A referral that is open is a standing of its receiver; one that is not, is not (3.2). Nobody can forget it.
    this.addSql(`
      create function referral_standing() returns trigger language plpgsql ${SAFE} as $$
      begin
        insert into standing (id, created_at, updated_at, youth_id, organisation_id, ground, origin, scopes, until)
        values (gen_random_uuid(), now(), now(), new.youth_id, new.receiver_organisation_id, 'REFERRAL', new.id::text, new.scopes,
          case when new.state in ('SENT', 'ACCEPTED') then new.expires_at else now() end)
        on conflict (organisation_id, youth_id, ground, origin) do update set until = excluded.until, scopes = excluded.scopes, updated_at = now();
        return null;
      end $$;`);
    this.addSql('create trigger referral_standing after insert or update of state, expires_at, scopes on referral for each row execute function referral_standing();');

    // Lines wait for the sealer from the very transaction that writes them.
    this.addSql(`
      create function access_waits() returns trigger language plpgsql ${SAFE} as $$
      begin
        insert into unsealed_access (access_id) select id from written;
        return null;
      end $$;`);
    this.addSql('create trigger access_waits after insert on access referencing new table as written for each statement execute function access_waits();');

    // The journal is only ever added to by requests; the register is the linker's; standings come from facts; nothing is deleted.
    this.addSql('revoke delete, truncate on all tables in schema public from coordination_app;');
    this.addSql('revoke insert, update on youth, source_record, source_record_version, link, standing, merge from coordination_app;');
    this.addSql('revoke update on access from coordination_app;');
    this.addSql('revoke insert, update on seal, sealed_access, unsealed_access from coordination_app;');
  }

  override down(): void {
    this.addSql('drop trigger access_waits on access; drop trigger referral_standing on referral;');
    this.addSql('drop function youth_facts, search_youths, referral_standing, access_waits;');
  }
}
