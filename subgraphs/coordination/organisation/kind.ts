/** Bodies of the regional public guidance service: a youth who comes back is received by one of them (E08, I02). */
const SPRO: readonly string[] = ['CIO', 'MISSION_LOCALE', 'FRANCE_TRAVAIL', 'CAP_EMPLOI', 'INFORMATION_JEUNESSE'];

/** Social actors of the département and the commune: their professionals are bound to secrecy (I08; art. L. 221-6 and L. 411-3 of the CASF). */
const UNDER_SECRET: readonly string[] = ['ASE', 'CLUB_DE_PREVENTION', 'SERVICE_SOCIAL', 'CENTRE_SOCIAL', 'PJJ'];

/** @param kind an organisation's kind, as the directory writes it */
export const isSpro = (kind: string | null | undefined): boolean => !!kind && SPRO.includes(kind);

/** @param kind an organisation's kind, as the directory writes it */
export const isUnderSecret = (kind: string | null | undefined): boolean => !!kind && UNDER_SECRET.includes(kind);
