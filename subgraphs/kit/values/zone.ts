/** Metropolitan France. */
export const PARIS = 'Europe/Paris';

/** Overseas départements and collectivities by their number. */
const OVERSEAS: Readonly<Record<string, string>> = {
  971: 'America/Guadeloupe', 972: 'America/Martinique', 973: 'America/Cayenne', 974: 'Indian/Reunion', 975: 'America/Miquelon', 976: 'Indian/Mayotte',
  977: 'America/St_Barthelemy', 978: 'America/Marigot', 986: 'Pacific/Wallis', 987: 'Pacific/Tahiti', 988: 'Pacific/Noumea',
};

/** The IANA zone of a département (`59`, `2A`, `974`); metropolitan France for those that are not overseas. */
export const zoneOf = (departement: string | undefined): string => OVERSEAS[departement ?? ''] ?? PARIS;

/**
 * The zone where somebody works: that of the départements of their territory, when they agree on one (B06).
 * @param territory numbers of départements; metropolitan France when there is none, or they disagree
 */
export function zoneOfTerritory(territory: readonly string[]): string {
  const zones = new Set(territory.map(zoneOf));
  return zones.size === 1 ? [...zones][0]! : PARIS;
}
