import { Migration } from '@mikro-orm/migrations';

export class Exits extends Migration {

  override name = 'Exits';

  override up(): void | Promise<void> {
    this.addSql(`alter table "proposal" add "ended_on" date null, add "exit" text null, add "outcome" text null, add "is_durable" boolean null;`);
  }

}

