import type { AskGrants } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import { SCOPES, type Scope } from '@passerelle/kit/trust/scope';
import { decide } from '../charter/decide.ts';
import type { Ground } from '../charter/charter.ts';
import { writeAccess } from '../journal/write-access.ts';
import { purposeOf } from './purpose.ts';

interface Facts {
  asked: string;
  canonical: string;
  ids: string[];
  in_circle_1: boolean;
  in_doubt: boolean;
  grounds: { ground: Ground; scopes: Scope[] | null }[] | null;
  opposed: boolean;
}

/** Everything the charter asks about a list of youths, in one statement, whatever its length (see migrations). */
const FACTS = 'select * from youth_facts(?::uuid[], ?, ?, ?::uuid[])';

/**
 * What the viewer may open of each youth, decided by the charter and journalled in the same transaction.
 * Youths that are not opened, and those that do not exist, are both simply absent.
 */
export const openYouths: AskGrants = async (context, youths) => {
  const { member, facts } = context;
  const em = await context.em();
  const circle1 = member.platforms.filter((p) => p.circle === 1).map((p) => p.id);
  const rows: Facts[] = await em.execute(FACTS, [`{${youths.join(',')}}`, member.organisation, member.network, `{${circle1.join(',')}}`]);
  const purpose = purposeOf(member, facts.purpose);
  const opened = new Map<string, Grant>();
  for (const row of rows) {
    const grounds = [
      ...(row.in_circle_1 ? [{ ground: 'CIRCLE_1' as const, scopes: null }] : []),
      ...(row.in_doubt ? [{ ground: 'DOUBT' as const, scopes: null }] : []),
      ...(row.grounds ?? []),
    ];
    const scopes = decide(member, { grounds, opposed: row.opposed ? SCOPES : [] });
    if (scopes.length) opened.set(row.asked, { youth: row.canonical, ids: row.ids, scopes, purpose });
  }
  writeAccess(context, 'GRANT', [...opened.values()]);
  return opened;
};
