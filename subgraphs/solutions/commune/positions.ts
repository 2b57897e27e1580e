import { placeKey, shortKey } from './place-names.ts';

/** Degrees. */
export interface Position { readonly latitude: number; readonly longitude: number }

/** A commune as the official code lists it (INSEE, by Etalab). */
export interface OfficialCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  readonly departement: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
  /** Of an old commune: the commune that it is part of today. */
  readonly chefLieu?: string;
  /** Of a municipal arrondissement: its city. */
  readonly commune?: string;
}

/** A group of communes (EPCI). */
export interface OfficialGroup { readonly membres: readonly { readonly code: string }[] }

/** A place of GeoNames; coordinates in degrees, as text. */
export interface GeoPlace { readonly name: string; readonly lat: string; readonly lng: string; readonly country: string; readonly admin2: string }

/** A commune with where it is. */
export interface Placed { readonly commune: OfficialCommune; readonly position: Position | null; readonly isApproximate: boolean }

/** Countries of GeoNames that are French départements or collectivities here. */
const OVERSEAS: Readonly<Record<string, string>> = { GP: '971', MQ: '972', GF: '973', RE: '974', PM: '975', YT: '976', BL: '977', MF: '978', WF: '986', PF: '987', NC: '988' };
const departementOf = (place: GeoPlace): string | undefined => (place.country === 'FR' ? /^\d[\dAB]/.exec(place.admin2)?.[0] : OVERSEAS[place.country]);

const mean = (all: readonly Position[]): Position | null => (all.length ? {
  latitude: all.reduce((sum, p) => sum + p.latitude, 0) / all.length, longitude: all.reduce((sum, p) => sum + p.longitude, 0) / all.length,
} : null);

/**
 * Where each commune is: the place of that name in its département (« Saint-Ouen » for Saint-Ouen-sur-Seine); else the middle of its old communes of that name; else,
 * approximately, the middle of the communes of its group, or of its département. A municipal arrondissement is where its city is.
 * @param communes the official list, old communes included
 * @returns current communes and municipal arrondissements, in the list's order
 */
export function placed(communes: readonly OfficialCommune[], groups: readonly OfficialGroup[], places: readonly GeoPlace[]): Placed[] {
  const known = new Map<string, Position>();
  for (const place of places) {
    const departement = departementOf(place);
    if (departement) known.set(`${departement} ${placeKey(place.name)}`, { latitude: Number(place.lat), longitude: Number(place.lng) });
  }
  const current = communes.filter((c) => c.type === 'commune-actuelle');
  // Of a short name, only where one commune and no more of the département has it: « Saint-Ouen » is Saint-Ouen-sur-Seine there.
  const namesakes = Map.groupBy(current, (c) => `${c.departement} ${shortKey(placeKey(c.nom))}`);
  const named = ({ departement, nom }: OfficialCommune): Position | undefined => {
    const short = `${departement} ${shortKey(placeKey(nom))}`;
    return known.get(`${departement} ${placeKey(nom)}`) ?? (namesakes.get(short)?.length === 1 ? known.get(short) : undefined);
  };
  const old = Map.groupBy(communes.filter((c) => c.chefLieu), (c) => c.chefLieu);
  const exact = new Map(current.flatMap((c) => {
    const position = named(c) ?? mean((old.get(c.code) ?? []).flatMap((o) => named(o) ?? []));
    return position ? [[c.code, position] as const] : [];
  }));
  const near = new Map(groups.flatMap(({ membres }) => {
    const middle = mean(membres.flatMap((m) => exact.get(m.code) ?? []));
    return middle ? membres.map((m) => [m.code, middle] as const) : [];
  }));
  const around = new Map([...Map.groupBy(current, (c) => c.departement)].map(([code, all]) => [code, mean(all.flatMap((c) => exact.get(c.code) ?? []))]));
  return communes.filter((c) => c.type === 'commune-actuelle' || c.type === 'arrondissement-municipal').map((commune) => {
    const known = exact.get(commune.code);
    const position = known ?? exact.get(commune.commune ?? '') ?? near.get(commune.code) ?? around.get(commune.departement) ?? null;
    return { commune, position, isApproximate: !known };
  });
}
