import { Migration } from '@mikro-orm/migrations';

/** What an organisation keeps is listed by its own index. */
export class OwnSolutions extends Migration {

  override name = 'OwnSolutions';

  override up(): void | Promise<void> {
    this.addSql(`create index solution_own on solution (owner_id, title, id) where is_published;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "solution_own";`);
  }

}
