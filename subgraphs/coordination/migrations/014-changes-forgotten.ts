import { Migration } from '@mikro-orm/migrations';

/** Changes are kept for some months from the day on which they were numbered; those that are there already, from today. */
export class ChangesForgotten extends Migration {

  override name = 'ChangesForgotten';

  override up(): void {
    this.addSql('alter table "youth_change" add "sealed_at" timestamptz not null default now();');
    this.addSql('create index youth_change_sealed on youth_change using brin (sealed_at);');
  }

  override down(): void {
    this.addSql('alter table "youth_change" drop column "sealed_at";');
  }

}
