import { Migration } from '@mikro-orm/migrations';

const SAFE = `security definer set search_path = pg_catalog, public stable`;

export class Functions extends Migration {
  override up(): void {
    // What the charter needs to know of a list of youths for one organisation. Facts for a decision, no personal data:
    // it runs as the owner, who sees what the worker sees, because requests see a youth only once it is opened.
    this.addSql(`
      create function youth_facts(youths uuid[], viewer_org uuid, viewer_network text, circle_1 uuid[])
      returns table (asked uuid, canonical uuid, ids uuid[], in_circle_1 boolean, grounds json, opposed boolean)
      language sql ${SAFE} as $$
        select y.id, c.id,
          array(select m.id from youth m where m.id = c.id union select m.id from youth m where m.merged_into_id = c.id),
          coalesce(c.platform_id = any (circle_1), false),
          (select json_agg(json_build_object('ground', s.ground, 'scopes', s.scopes)) from standing s
            where s.youth_id = c.id and s.organisation_id = viewer_org and (s.until is null or s.until > now())),
          exists (select 1 from opposition o where o.youth_id = c.id and o.network = viewer_network and o.ended_on is null)
        from unnest(youths) a join youth y on y.id = a join youth c on c.id = coalesce(y.merged_into_id, y.id)
      $$;`);
    this.addSql('revoke all on function youth_facts(uuid[], uuid, text, uuid[]) from public;');
    this.addSql('grant execute on function youth_facts(uuid[], uuid, text, uuid[]) to coordination_app;');
    // The journal is only ever added to by requests.
    this.addSql('revoke update, delete, truncate on access from coordination_app;');
  }

  override down(): void {
    this.addSql('drop function youth_facts(uuid[], uuid, text, uuid[]);');
  }
}
