import { z } from 'zod';

/** The networks whose organisations hold a passport. */
export const NETWORKS = ['COORDINATION', 'EDUCATION', 'MISSION_LOCALE', 'SOLUTION_PROVIDER', 'MENTORING', 'PILOTAGE'] as const;
export type Network = (typeof NETWORKS)[number];

/** What a person, or a machine, does for its organisation. */
export const ROLES = [
  'ASSISTANT', 'RESPONSABLE', 'SCHOOL_REFERENT', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'PROVIDER_STAFF',
  'MENTORING_COORDINATOR', 'PILOT', 'INTEGRATION', 'FEED', 'OPERATOR',
] as const;
export type Role = (typeof ROLES)[number];

export const passportClaims = z.strictObject({
  iss: z.string(), aud: z.string(), exp: z.number(), iat: z.number(), jti: z.string(),
  /** The person's id in the register of coordination. */
  sub: z.uuid(),
  organisation: z.uuid(),
  network: z.enum(NETWORKS),
  roles: z.array(z.enum(ROLES)),
  platforms: z.array(z.object({ id: z.uuid(), circle: z.union([z.literal(1), z.literal(2)]) })),
  /** Départements (two or three characters) the person works for. */
  territory: z.array(z.string()),
  habilitated: z.boolean(),
  charter: z.boolean(),
  machine: z.boolean(),
});

/** Who asks: the only identity a subgraph knows, read from a verified passport. */
export interface Viewer {
  readonly person: string;
  readonly organisation: string;
  readonly network: Network;
  readonly roles: readonly Role[];
  readonly platforms: readonly { readonly id: string; readonly circle: 1 | 2 }[];
  readonly territory: readonly string[];
  /** Personally habilitated to read nominative lists (A26). */
  readonly habilitated: boolean;
  /** Has signed the confidentiality charter in force (D10). */
  readonly charter: boolean;
  readonly machine: boolean;
  /** The passport's own text, handed on when coordination is asked for grants. */
  readonly passport: string;
}

/** Platforms whose lists name persons to this viewer: circle 1, habilitated, charter signed (A26, D01, D10). */
export const namingPlatforms = (viewer: Viewer) =>
  viewer.habilitated && viewer.charter ? viewer.platforms.filter((p) => p.circle === 1).map((p) => p.id) : [];

/** True when the viewer holds one of the roles. */
export const hasRole = (viewer: Viewer | null, ...roles: Role[]) => !!viewer && roles.some((r) => viewer.roles.includes(r));
