import { Migration } from '@mikro-orm/migrations';

export class PlacesFunctions extends Migration {
  override up(): void {
    // What was under way before lists had days.
    this.addSql(`update proposal set waiting_since = coalesce(answered_at, proposed_at) where state = 'WAITING';`);
    this.addSql(`update proposal set answer_by = (proposed_at at time zone 'Europe/Paris')::date + 8 where state = 'PROPOSED';`);
    // Who proposed one youth does not read the others of the list: it runs as the owner, and tells numbers for the ids it is given.
    this.addSql(`
      create function waiting_ranks(ids uuid[]) returns table (id uuid, rank integer)
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select p.id, 1 + (select count(*) from proposal q where q.session_id = p.session_id and q.state = 'WAITING' and (q.waiting_since, q.id) < (p.waiting_since, p.id))::integer
         from proposal p where p.id = any (ids) and p.state = 'WAITING' $$;`);
    this.addSql('revoke all on function waiting_ranks(uuid[]) from public;');
    this.addSql('grant execute on function waiting_ranks(uuid[]) to solutions_app;');
  }

  override down(): void {
    this.addSql('drop function waiting_ranks(uuid[]);');
  }
}
