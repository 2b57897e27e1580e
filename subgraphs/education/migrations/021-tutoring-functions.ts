import { Migration } from '@mikro-orm/migrations';

/** The ministry's own examples of the week of perseverance (F19): [id, title, kind, places, département, description]. */
const EXAMPLES: readonly (readonly [string, string, string, readonly string[], string, string | null])[] = [
  ['9b9bad16-65da-8244-84d3-dd09b48594e5', 'Étude optimisée', 'OPTIMISED_STUDY', ['Collège Arthur Rimbaud (Saint-Astier)'], '24', 'Étude optimisée : tutorat adulte, tutorat par les pairs, ordinateurs.'],
  ['bb16aa46-0a8d-8dc8-8c6f-f93c4dec2f4a', 'Tutorat entre élèves', 'PEER_TUTORING', ['Collège Cassignol (Bordeaux)'], '33', null],
  ['2f9680a8-70ea-87c5-95cf-dec4a9f8ad3f', 'Atelier « L’art du corporel », PAPS MLDS 87', 'WORKSHOP', ['Pôle tertiaire Marcel Pagnol (Limoges)'], '87', null],
  ['6f3ef5a6-94b9-82b8-8768-dc5f8decc2b4', 'Module relais', 'RELAY_MODULE', ['Collège Joachim Du Bellay (Loudun)', 'Collège Georges David (Mirebeau)', 'Collège Isaac de Razilly (Saint-Jean-de-Sauves)'], '86', null],
];

const literal = (text: string | null): string => (text === null ? 'null' : `'${text.replaceAll("'", "''")}'`);

export class TutoringFunctions extends Migration {
  override up(): void {
    // Whom a row is about, so that coordination can be asked for a grant: see 007.
    for (const table of ['tutoring', 'school_tutoring']) {
      this.addSql(`
        create function ${table}_youth(row_id uuid) returns uuid
        language sql stable security definer set search_path = pg_catalog, public as
        $$ select youth_id from ${table} where id = row_id $$;`);
      this.addSql(`revoke all on function ${table}_youth(uuid) from public;`);
      this.addSql(`grant execute on function ${table}_youth(uuid) to education_app;`);
    }
    // F04: the sum over every organisation's sessions, which row policies hide from each other. It tells minutes only, and
    // only of youths whose grant is in hand.
    this.addSql(`
      create function tutoring_minutes(asked uuid[]) returns table (youth uuid, minutes int)
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select s.youth_id, sum(s.minutes)::int from tutoring_session s
         where s.youth_id = any (asked) and s.youth_id = any (coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[])
           and s.kind = 'FACE_TO_FACE' and s.cancelled_on is null
         group by s.youth_id $$;`);
    this.addSql('revoke all on function tutoring_minutes(uuid[]) from public;');
    this.addSql('grant execute on function tutoring_minutes(uuid[]) to education_app;');
    for (const [id, title, kind, places, departement, description] of EXAMPLES) {
      const values = [id, title, kind, `{${places.map((p) => `"${p}"`).join(',')}}`, departement, description].map(literal).join(', ');
      this.addSql(`insert into perseverance_action (id, title, kind, places, departement, description, created_at, updated_at, is_published) values (${values}, now(), now(), true);`);
    }
  }

  override down(): void {
    this.addSql(`delete from perseverance_action where owner_id is null;`);
    this.addSql('drop function tutoring_minutes(uuid[]);');
    for (const table of ['tutoring', 'school_tutoring']) this.addSql(`drop function ${table}_youth(uuid);`);
  }
}
