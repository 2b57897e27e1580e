import { educationNord } from './organisations.education-nord.ts';
import { educationPoitouCharentes } from './organisations.education-poitou-charentes.ts';
import { institutions } from './organisations.institutions.ts';
import { mentoringOrganisations } from './organisations.mentoring.ts';
import { missionsLocales } from './organisations.missions-locales.ts';
import { providersNord } from './organisations.providers-nord.ts';
import { providersPoitouCharentes } from './organisations.providers-poitou-charentes.ts';
import type { DemoOrganisation } from './types.ts';

/**
 * Every organisation of the demonstration: real public bodies, with the codes that official lists give them.
 * Parents come before their members.
 */
export const organisations: readonly DemoOrganisation[] = [
  ...institutions,
  ...missionsLocales,
  ...educationNord,
  ...educationPoitouCharentes,
  ...providersNord,
  ...providersPoitouCharentes,
  ...mentoringOrganisations,
];
