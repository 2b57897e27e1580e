import { Migration } from '@mikro-orm/migrations';

const stopped = (alsoSiblings: string): string => `
  create or replace function contact_stopped(ids uuid[], day date, moment timestamptz default null) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as
  $$ select exists (select from contact_stop(ids, day, moment))${alsoSiblings} $$;`;

/** C29: a stop that a mission locale was told holds here too. What is told of this slice's own (`contact_stop`) is not changed by it. */
export class SiblingStops extends Migration {

  override name = 'SiblingStops';

  override up(): void {
    this.addSql('create table "sibling_stop" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "partner" text not null, "since" date not null, "until" date null, "is_lifted" boolean not null, "sequence" text not null, primary key ("id"));');
    this.addSql('alter table "sibling_stop" add constraint "sibling_stop_youth_id_partner_unique" unique ("youth_id", "partner");');
    this.addSql('alter table "sibling_stop" enable row level security;');
    this.addSql('alter table "sibling_stop" force row level security;');
    this.addSql('create policy "sibling_stop_worker" on "sibling_stop" to "education_worker" using (true) with check (true);');
    this.addSql('revoke insert, update on sibling_stop from education_app;');
    // On the day itself, what came before it was told is free, as for this slice's own.
    this.addSql(stopped(`
       or exists (select from sibling_stop s where s.youth_id = any(same_youths(ids)) and not s.is_lifted
         and (s.since < day or (s.since = day and (moment is null or s.updated_at <= moment))) and (s.until is null or day <= s.until))`));
  }

  override down(): void {
    this.addSql(stopped(''));
    this.addSql('drop table "sibling_stop";');
  }

}
