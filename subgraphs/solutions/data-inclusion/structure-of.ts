import { dayInFrance } from '@passerelle/kit/values/today';
import type { Provider } from '../provider/provider.ts';
import type { ProviderContact } from '../provider/provider-contact.ts';
import type { StructureDocument } from './documents.ts';
import { publicId, NAMESPACE, type StructureExtension } from './extension.ts';
import { RESEAU_OF, RESEAU_OF_KIND } from './meanings.ts';

/** One of ours as data·inclusion writes it, what it cannot say of it, and our words that are in none of its lists. */
export interface Exported<D, E> {
  readonly document: D;
  readonly extension: E;
  /** `reseau GRETA`, `besoin STAGE`: a kind of word and the word. */
  readonly withoutCode: readonly string[];
}

/** Why one of ours cannot be written: v1 requires what it does not say. */
export interface LeftOut { readonly leftOut: 'NAME_TOO_SHORT' | 'DESCRIPTION_TOO_SHORT' }

const LONGEST_NAME = 150;
/** A name as v1 takes it: its first 150 characters at most, without a full stop at the end. */
export const nameOf = (name: string): string => {
  const signs = [...name.trim().replace(/(?<!etc)\.+$/, '')];
  return signs.length > LONGEST_NAME ? `${signs.slice(0, LONGEST_NAME - 1).join('').trimEnd()}…` : signs.join('');
};

/** @param provider one of the catalogue; its dates as stored @param desk its own contact, where it said one */
export function structureOf(provider: Provider, desk?: ProviderContact | null): Exported<StructureDocument, StructureExtension> | LeftOut {
  const nom = nameOf(provider.name);
  if ([...nom].length < 3) return { leftOut: 'NAME_TOO_SHORT' };
  const networks = [...provider.networks].toSorted();
  const kind = provider.kind && Object.hasOwn(RESEAU_OF_KIND, provider.kind) ? RESEAU_OF_KIND[provider.kind] : null;
  const codes = [...networks.map((n) => RESEAU_OF[n]), kind].filter((code) => !!code) as string[];
  return {
    document: {
      source: NAMESPACE, id: publicId(provider.id), nom, date_maj: dayInFrance(provider.updatedAt),
      siret: /^\d{14}$/.test(provider.siret ?? '') ? provider.siret! : null, code_insee: codeInsee(provider.commune),
      reseaux_porteurs: codes.length ? [...new Set(codes)].toSorted() : null,
      telephone: desk?.phone ?? null, courriel: desk?.email ?? null, site_web: desk?.website ?? null,
      // Nobody told us: an empty field is better than one made up.
      description: null, lien_source: null, commune: null, code_postal: null, adresse: null, complement_adresse: null, longitude: null, latitude: null,
      horaires_accueil: null, accessibilite_lieu: null,
    },
    extension: {
      ...(nom !== provider.name ? { nom: provider.name } : {}), nature: provider.kind ?? null, reseaux: networks, uai: provider.uai ?? null, finess: provider.finess ?? null,
      departement: provider.departement ?? null,
    },
    withoutCode: [
      ...networks.filter((n) => !RESEAU_OF[n]).map((n) => `réseau ${n}`),
      ...(provider.kind && !kind && !networks.some((n) => n === provider.kind) ? [`nature ${provider.kind}`] : []),
    ],
  };
}

/** @param commune INSEE code, or anything that a list gave for one */
export const codeInsee = (commune: string | null | undefined): string | null => (/^\d[0-9AB]\d{3}$/.test(commune ?? '') ? commune! : null);
