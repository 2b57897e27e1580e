import { Migration } from '@mikro-orm/migrations';

const SAFE = 'security definer set search_path = pg_catalog, public';

/** What coordination tells its siblings waits for its number from the very transaction that tells it: nobody can forget it (3.6). */
export class ChangesOfOutbox extends Migration {
  override up(): void {
    this.addSql(`
      create function change_of_event() returns trigger language plpgsql ${SAFE} as $$
      begin
        insert into pending_change (type, subject, at, data) select type, subject, created_at, data from written where subject is not null order by position;
        return null;
      end $$;`);
    this.addSql('create trigger change_of_event after insert on outbox_event referencing new table as written for each statement execute function change_of_event();');
    this.addSql('revoke all on function change_of_event from public, coordination_app;');
  }

  override down(): void {
    this.addSql('drop trigger change_of_event on outbox_event;');
    this.addSql('drop function change_of_event;');
  }
}
