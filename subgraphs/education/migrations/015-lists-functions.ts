import { Migration } from '@mikro-orm/migrations';

/** The platforms whose lists name persons to the viewer; empty for anyone else. */
const PLATFORMS = `coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[]`;
/** The youths whose case a grant in hand opens. */
const CASES = `coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[]`;

const FUNCTIONS = ['filter_takes(saved_filter, campaign_decision)', 'filter_previews(uuid[], uuid)', 'false_dropout_signs(uuid[])', 'false_dropouts(uuid[])', 'flagged_decisions(uuid, uuid[], text[])'];

export class ListsFunctions extends Migration {
  override up(): void {
    // A23, in one place: lists, previews and assignments cannot differ. It reads nothing of its caller that its caller may not read.
    this.addSql(`
      create function filter_takes(f saved_filter, d campaign_decision) returns boolean
      language sql stable as
      $$ select coalesce(d.is_listed
        and (f.departements = '{}' or d.departement = any (f.departements))
        and (f.communes = '{}' or d.commune_code = any (f.communes))
        and (f.schools = '{}' or exists (select 1 from school s where s.id = d.school_id and s.uai = any (f.schools)))
        and (f.trainings = '{}' or exists (select 1 from unnest(f.trainings) p where starts_with(d.mef, p)))
        and (f.levels = '{}' or exists (select 1 from mef m, unnest(f.levels) p where m.code = left(d.mef, 10) and starts_with(m.diploma_code, p)))
        and (f.age_min is null or d.age >= f.age_min) and (f.age_max is null or d.age <= f.age_max), false) $$;`);

    // Two numbers a filter, over everybody listed; only of filters of the viewer's own platforms.
    this.addSql(`
      create function filter_previews(filters uuid[], campaign uuid) returns table (filter_id uuid, matching int, taken int)
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select f.id, count(*)::int, (count(*) filter (where not exists (
           select 1 from saved_filter o where o.is_active and (o.position, o.platform_id, o.id) < (f.position, f.platform_id, f.id) and filter_takes(o, d))))::int
         from saved_filter f join campaign_decision d on d.campaign_id = campaign and d.is_listed and filter_takes(f, d)
         where f.id = any (filters) and f.platform_id = any (${PLATFORMS}) group by f.id $$;`);

    // A12: what any feed says of where listed youths were at the processing date. The worker's; requests ask false_dropouts.
    this.addSql(`
      create function false_dropout_signs(decisions uuid[]) returns table (decision_id uuid, youth_id uuid, reason text, corrector_id uuid, since date)
      language sql stable as
      $$ with judged as (
           select d.id, d.youth_id, d.enrolment_id, d.school_id, c.processing_date as day, coalesce(a.canonical_id, d.youth_id) as person
           from campaign_decision d join campaign c on c.id = d.campaign_id left join youth_alias a on a.youth_id = d.youth_id
           where d.id = any (decisions) and d.is_listed and d.youth_id is not null
         ), named as (
           select j.*, j.person as known_as from judged j
           union select j.*, a.youth_id from judged j join youth_alias a on a.canonical_id = j.person
         ), signs as (
           -- A leaver's row is an enrolment while its exit is still to come; without an exit that can be read, it says nothing.
           select n.id, n.youth_id, case when e.id = n.enrolment_id or e.school_id = n.school_id then 'STILL_ENROLLED' when e.network = 'CFA' then 'APPRENTICESHIP' else 'SCHOOLED' end as reason, e.owner_id, e.started_on
           from named n join enrolment e on e.youth_id = n.known_as
           where (e.started_on <= n.day or (e.id = n.enrolment_id and e.started_on is null)) and case when e.source = 'sortants' then e.ended_on > n.day else coalesce(e.ended_on, n.day) >= n.day end
           union all
           select n.id, n.youth_id, 'RETURNED', s.owner_id, s.started_on from named n join schooling_status s on s.youth_id = n.known_as
           where s.kind in ('MLDS', 'SRE_DIPLOMA', 'SRE_SAS', 'SERVICE_CIVIQUE_ALTERNATING', 'CNED') and s.started_on <= n.day and coalesce(s.ended_on, n.day) >= n.day
           union all
           select n.id, n.youth_id, case when o.kind in ('CFA', 'APPRENTICESHIP', 'APPRENTISSAGE') then 'APPRENTICESHIP' else 'SOLUTION_ENTRY' end, o.organisation_id, o.started_on
           from named n join outside_fact o on o.youth_id = n.known_as
           where o.topic = 'ENTRY' and o.started_on <= n.day and coalesce(o.ended_on, n.day) >= n.day
           union all
           select * from (
             select distinct on (n.id) n.id, n.youth_id, case o.kind when 'FORMATION' then 'MISSION_LOCALE_TRAINING' end as reason, o.organisation_id, o.started_on
             from named n join outside_fact o on o.youth_id = n.known_as
             where o.topic = 'SITUATION' and o.started_on <= n.day order by n.id, o.started_on desc, o.sequence desc
           ) latest where reason is not null
         )
         select distinct on (id) id, youth_id, reason, owner_id, started_on from signs
         order by id, array_position('{STILL_ENROLLED,SCHOOLED,APPRENTICESHIP,RETURNED,SOLUTION_ENTRY,MISSION_LOCALE_TRAINING}'::text[], reason), started_on, owner_id $$;`);

    this.addSql(`
      create function false_dropouts(decisions uuid[]) returns table (decision_id uuid, youth_id uuid, reason text, corrector_id uuid, since date)
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select * from false_dropout_signs(array(
           select d.id from campaign_decision d where d.id = any (decisions) and (d.platform_id = any (${PLATFORMS}) or d.youth_id = any (${CASES})))) $$;`);

    // A28, A29: which lines of the viewer's own lists carry a flag: ids that open nothing by themselves.
    this.addSql(`
      create function flagged_decisions(campaign uuid, platforms uuid[], flagged text[]) returns setof uuid
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select d.id from campaign_decision d join enrolment e on e.id = d.enrolment_id
         where d.campaign_id = campaign and d.is_listed and d.platform_id = any (platforms) and d.platform_id = any (${PLATFORMS})
           and e.flags <> '{}' and (flagged is null or e.flags && flagged) $$;`);

    for (const name of FUNCTIONS) {
      this.addSql(`revoke all on function ${name} from public;`);
      this.addSql(`grant execute on function ${name} to education_worker;`);
      this.addSql(name.startsWith('false_dropout_signs') ? `revoke all on function ${name} from education_app;` : `grant execute on function ${name} to education_app;`);
    }
  }

  override down(): void {
    for (const name of FUNCTIONS.toReversed()) this.addSql(`drop function ${name};`);
  }
}
