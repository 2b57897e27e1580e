/** Where a kind of file goes, and who sends it in the demonstration. */
export interface Destination {
  readonly slice: string;
  readonly persona: string;
  readonly description: string;
}

/** The kinds of files that `npm run import` knows. */
export const destinations: Readonly<Record<string, Destination>> = {
  'sortants': { slice: 'education', persona: 'feed-education', description: 'sortants des établissements (Éducation nationale)' },
  'nouveaux-inscrits': { slice: 'education', persona: 'feed-education', description: 'nouveaux inscrits EN, agriculture, CFA' },
  'missions-locales': { slice: 'missions-locales', persona: 'feed-missions-locales', description: 'dossiers des missions locales' },
  'jdc': { slice: 'education', persona: 'feed-jdc', description: 'tableau mensuel d’un centre du service national' },
  'mentorat': { slice: 'mentoring', persona: 'feed-mentoring', description: 'binômes des associations de mentorat' },
};
