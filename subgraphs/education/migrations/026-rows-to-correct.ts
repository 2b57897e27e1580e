import { Migration } from '@mikro-orm/migrations';

/** The viewer's own organisation. */
const OWN = `coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[]`;

export class RowsToCorrect extends Migration {
  override up(): void {
    // A11: which of its own rows an addressee is asked about. The request names the youth by the id that the requester knows,
    // which is another's where records were merged; the addressee, who may hold no grant, is told ids of its own rows only.
    this.addSql(`
      create function correction_rows(requests uuid[]) returns table (request_id uuid, row_id uuid)
      language sql stable security definer set search_path = pg_catalog, public as
      $$ with asked as (
           select r.id, r.addressee_id, coalesce(a.canonical_id, r.youth_id) as person
           from correction_request r left join youth_alias a on a.youth_id = r.youth_id
           where r.id = any (requests) and r.addressee_id = any (${OWN})
         ), named as (
           select k.id, k.addressee_id, k.person as youth_id from asked k
           union select k.id, k.addressee_id, a.youth_id from asked k join youth_alias a on a.canonical_id = k.person
         )
         select n.id, e.id from named n join enrolment e on e.youth_id = n.youth_id and e.owner_id = n.addressee_id
         union all
         select n.id, s.id from named n join schooling_status s on s.youth_id = n.youth_id and s.owner_id = n.addressee_id $$;`);
    this.addSql('revoke all on function correction_rows(uuid[]) from public;');
    this.addSql('grant execute on function correction_rows(uuid[]) to education_app;');
  }

  override down(): void {
    this.addSql('drop function correction_rows(uuid[]);');
  }
}
