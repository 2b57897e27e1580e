import { Migration } from '@mikro-orm/migrations';

export class SchoolsToReview extends Migration {
  override up(): void {
    // A08: which schools (of a département) have rows of a list since a day, and have not validated it. Row policies hide other
    // schools' rows from whoever reminds them: this tells ids of schools, and nothing of a youth.
    this.addSql(`
      create function schools_to_review(campaign uuid, of_departement text, list_name text, list_source text, since date, owner uuid) returns setof uuid
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select s.id from school s
         where (of_departement is null or s.departement = of_departement)
           and exists (select 1 from enrolment e where e.school_id = s.id and e.source = list_source and (e.ended_on is null or e.ended_on >= since)
             and (owner is null or e.owner_id = owner))
           and not exists (select 1 from list_review r where r.campaign_id = campaign and r.school_id = s.id and r.list = list_name) $$;`);
    this.addSql('revoke all on function schools_to_review(uuid, text, text, text, date, uuid) from public;');
    this.addSql('grant execute on function schools_to_review(uuid, text, text, text, date, uuid) to education_app;');
  }

  override down(): void {
    this.addSql('drop function schools_to_review(uuid, text, text, text, date, uuid);');
  }
}
