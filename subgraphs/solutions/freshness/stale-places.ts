import { coded } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Members } from '@passerelle/kit/trust/policy';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Provider } from '../provider/provider.ts';

@Members()
@ObjectType({ description: 'Ce qu’un organisme tient à jour de ses places (E02)' })
export class StalePlaces {
  @Field(() => Provider, { nullable: true, description: 'Organisme' }) provider?: Provider | null;
  @Field(() => Int, { description: 'Sessions ouvertes ou à venir' }) sessions!: number;
  @Field(() => Int, { description: 'Dont les places ne sont plus à jour' }) stale!: number;
  @Field(() => Int, { description: 'Places affichées vacantes sur ces sessions qui ne sont plus à jour' }) uncertainSeats!: number;
}

type Row = { readonly providerId: string; readonly sessions: number; readonly stale: number; readonly uncertainSeats: number };

const COUNT = `
  select p.id as "providerId", count(*)::int as sessions,
    count(*) filter (where s.fresh_until is null or s.fresh_until < now())::int as stale,
    coalesce(sum(s.capacity - s.taken) filter (where s.fresh_until is null or s.fresh_until < now()), 0)::int as "uncertainSeats"
  from provider p join solution o on o.provider_id = p.id and o.is_published
  join session s on s.solution_id = o.id and s.cancelled_on is null and (s.ends_on is null or s.ends_on >= ?::date)
  where p.departement = ? group by p.id having bool_or(s.fresh_until is null or s.fresh_until < now())
  order by stale desc, p.id limit 200`;

@Resolver()
export class StalePlacesQuery {
  /** E02: a pilot sees who no longer answers for its places. No person is counted. */
  @Allow({ roles: ['PILOT', 'ASSISTANT', 'RESPONSABLE'] })
  @Query(() => [StalePlaces], { description: 'Organismes d’un département dont des places ne sont plus à jour, les moins tenus d’abord, 200 au plus (E02)' })
  async stalePlaces(@Arg('departement', () => String, { description: 'Département' }) departement: string, @Ctx() context: RequestContext): Promise<StalePlaces[]> {
    const code = normaliseDepartement(departement);
    if (!code) throw coded('BAD_USER_INPUT', 'Indiquez le département par son numéro : 59, 2A, 974.');
    const em = await context.em();
    const rows: Row[] = await em.execute(COUNT, [today(), code]);
    const providers = new Map((await em.find(Provider, { id: { $in: rows.map((r) => r.providerId) } })).map((p) => [p.id, p]));
    return rows.map(({ providerId, ...numbers }) => Object.assign(new StalePlaces(), { provider: providers.get(providerId) ?? null, ...numbers }));
  }
}
