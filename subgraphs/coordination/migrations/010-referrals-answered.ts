import { Migration } from '@mikro-orm/migrations';

export class ReferralsAnswered extends Migration {

  override name = 'ReferralsAnswered';

  override up(): void | Promise<void> {
    this.addSql(`create table "referral_message" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "referral_id" uuid not null, "sender_organisation_id" uuid not null, "receiver_organisation_id" uuid not null, "author_organisation_id" uuid not null, "author_id" uuid not null, "text" text not null, primary key ("id"));`);
    this.addSql(`create index "referral_message_referral_id_index" on "referral_message" ("referral_id");`);

    this.addSql(`alter table "referral" add "asked_at" timestamptz null, add "taken_up_as" text null, add "proposal_id" uuid null;`);
    this.addSql(`alter table "referral" add constraint "referral_proposal_id_unique" unique ("proposal_id");`);

    this.addSql(`alter table "referral_message" add constraint "referral_message_referral_id_foreign" foreign key ("referral_id") references "referral" ("id");`);
    this.addSql(`alter table "referral_message" add constraint "referral_message_sender_organisation_id_foreign" foreign key ("sender_organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "referral_message" add constraint "referral_message_receiver_organisation_id_foreign" foreign key ("receiver_organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "referral_message" add constraint "referral_message_author_organisation_id_foreign" foreign key ("author_organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "referral_message" enable row level security;`);
    this.addSql(`alter table "referral_message" force row level security;`);
    this.addSql(`create policy "referral_message_app" on "referral_message" to "coordination_app" using (coalesce(sender_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or receiver_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(author_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "referral_message_worker" on "referral_message" to "coordination_worker" using (true) with check (true);`);

    this.addSql('revoke update on referral_message from coordination_app;');
  }

  override down(): void | Promise<void> {
    this.addSql('drop table "referral_message";');
    this.addSql('alter table "referral" drop column "asked_at", drop column "taken_up_as", drop column "proposal_id";');
  }

}
