/** What a grant may open of a youth's record (design: the charter). The order is the one shown to people. */
export const SCOPES = [
  'IDENTITY', 'CONTACT', 'SCHOOLING', 'STAGE', 'CASE', 'SUPPORT', 'SOLUTION', 'MENTORING', 'SOCIAL', 'RESTRICTED',
] as const;

export type Scope = (typeof SCOPES)[number];

/** The PostgreSQL session variable that lists the youths opened for a scope, e.g. `hub.case`. */
export const variableOf = (scope: Scope) => `hub.${scope.toLowerCase()}`;
