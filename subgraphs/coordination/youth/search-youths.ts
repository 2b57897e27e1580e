import { byId } from '@passerelle/kit/data/load';
import { coded } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { normaliseName } from '@passerelle/kit/values/name';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { purposeOf } from '../grant/purpose.ts';
import { writeAccess } from '../journal/write-access.ts';
import { sixteenYearsAgo } from './sixteen.ts';
import { Youth } from './youth.ts';

/** Answers at most; somebody who does not find says more. */
const MOST = 20;

@Resolver()
export class SearchYouths {
  /** From 16 on, among the youths that the charter opens to the viewer; every name shown is journalled. */
  @Allow('MEMBER')
  @Query(() => [Youth], { description: 'Recherche d’un jeune par son nom, parmi ceux que vous suivez : 20 réponses au plus' })
  async searchYouths(
    @Arg('name', () => String, { description: 'Nom et prénom, ou une partie : trois lettres au moins' }) name: string, @Ctx() context: RequestContext,
    @Arg('birthDate', () => LocalDate, { nullable: true, description: 'Date de naissance' }) birthDate?: string | null,
  ): Promise<Youth[]> {
    const words = normaliseName(name.slice(0, 120));
    if (words.replaceAll(' ', '').length < 3) throw coded('BAD_USER_INPUT', 'Donnez au moins trois lettres du nom.');
    const em = await context.em();
    const rows = (await em.execute('select id from search_youths(?, ?, ?, ?)', [words, birthDate ?? null, sixteenYearsAgo(), MOST])) as { id: string }[];
    const grants = (await Promise.all(rows.map(({ id }) => context.grantOf(id)))).filter((g) => g !== null);
    const purpose = purposeOf(context.member, context.facts.purpose);
    writeAccess(context, 'SEARCH', grants.map(({ youth, scopes }) => ({ youth, scopes, purpose })));
    return (await Promise.all(grants.map(({ youth }) => byId(context, Youth, youth)))).filter((y) => y !== null);
  }
}
