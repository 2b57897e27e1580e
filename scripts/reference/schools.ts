import { School } from '@passerelle/education/school/school';
import { acceptSchools, type SchoolRow } from '@passerelle/education/school/accept-schools';
import type { Kept } from '@passerelle/kit/data/keep-list';
import type { Target } from './list.ts';
import { acceptOrganisations } from './organisations.ts';

/** What the three lists of schools have in common. */
export const ofSchools = {
  subgraph: 'education',
  entities: [School],
  organisations: true,
  key: (row: SchoolRow) => row.uai,
  accept,
};

/**
 * Schools go to education; those of secondary education also become organisations. Primary schools do not: nobody there
 * follows a young person of 16, and thousands of them would bury the others in every search.
 */
async function accept({ own, register }: Target, rows: readonly SchoolRow[]): Promise<Kept> {
  const organisations = rows.filter((row) => !row.kind?.startsWith('ECOLE')).map(({ uai, ...row }) => ({ ...row, code: uai, network: 'EDUCATION' as const }));
  if (register) await acceptOrganisations(register, 'uai', organisations);
  return acceptSchools(own, rows);
}

/** `Collège` before a name that lacks it: lists of collèges say « Voltaire » only. */
export const withWord = (word: string, name: string): string => {
  const text = name.trim().replace(/\s+/g, ' ');
  const first = (it: string) => it.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[ ']/)[0];
  return text && first(text) !== first(word) ? `${word} ${text}` : text;
};
