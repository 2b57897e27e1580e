import { normaliseName } from '@passerelle/kit/values/name';

const ARTICLE = /^(?:les?|las?|los|l|au|aux) (?=.)/;

/**
 * A place's name reduced to what two lists of places write alike: no accents nor hyphens, « St » and « Ste » in full, no
 * article in front (`Le Blanc-Mesnil`, `Blanc-Mesnil (Le)`), no ligature.
 */
export function placeKey(name: string): string {
  const turned = name.replace(/^(.*\S)\s*\((l[ea']?s?|l’)\)$/i, '$2 $1');
  return normaliseName(turned).replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte').replace(ARTICLE, '');
}

const TAIL = / (?:sur|sous|en|les|lez|pres|d|de|du|des|l) .*$/;

/** A key without what tells a place from its namesakes elsewhere: `saint ouen sur seine` gives `saint ouen`. */
export const shortKey = (key: string): string => key.replace(TAIL, '');
