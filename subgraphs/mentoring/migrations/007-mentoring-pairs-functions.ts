import { Migration } from '@mikro-orm/migrations';

export class MentoringPairsFunctions extends Migration {
  override up(): void {
    // Sums over associations for those who read no single answer: numbers by association, moment and respondent, of mentees of
    // any age, no youth. It runs as the owner, who sees what the worker sees; who may be told which line is the resolver's concern.
    this.addSql(`
      create function satisfaction_sums(since date, until date)
      returns table (association uuid, moment text, respondent text, answers int, points int, recommending int)
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select association_id, moment, respondent, count(*)::int, sum(score)::int, count(*) filter (where is_recommending)::int
         from mentoring_satisfaction where answered_on between since and until
         group by association_id, moment, respondent $$;`);
    this.addSql('revoke all on function satisfaction_sums(date, date) from public;');
    this.addSql('grant execute on function satisfaction_sums(date, date) to mentoring_app;');
  }

  override down(): void {
    this.addSql('drop function satisfaction_sums(date, date);');
  }
}
