/** Digits of a rank at least: `2026-0042`. */
const WIDTH = 4;

/**
 * The number of a paper fiche as people write it (B16), unique within a platform: `2026-0042`.
 * @param year calendar year
 * @param rank 1, 2, 3… within the platform's year
 */
export const registerNumber = ({ year, rank }: { year: number; rank: number }): string => `${year}-${String(rank).padStart(WIDTH, '0')}`;
