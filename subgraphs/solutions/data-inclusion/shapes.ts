import { parseFrenchDate } from '@passerelle/kit/values/date';
import { z } from 'zod';

/* The official schemas, as values to check at import: what they refuse is refused here, in French. Codes are checked elsewhere. */

const length = (text: string): number => [...text].length;
const between = (min: number, max: number, what: string) =>
  z.string({ error: what }).refine((text) => length(text) >= min && length(text) <= max, what);

const text = z.string({ error: 'Un texte est attendu : écrivez-le entre guillemets.' });
const maybe = <T extends z.ZodType>(type: T) => type.nullish();
const pattern = (form: RegExp, message: string) => z.string({ error: message }).regex(form, message);

const ADDRESS = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9a-f]{2})*$/i;
const link = z.string({ error: 'Une adresse web est attendue (https://…).' })
  .refine((url) => url.length <= 2083 && ADDRESS.test(url) && URL.canParse(url) && (url.match(/#/g)?.length ?? 0) < 2, 'Une adresse web complète est attendue, sans accents ni espaces (https://…).');

const EMAIL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const day = z.string({ error: 'Une date est attendue (AAAA-MM-JJ).' })
  .refine((date) => /^\d{4}-/.test(date) && parseFrenchDate(date) === date && date >= '2000-01-01', 'Une date existante depuis 2000 est attendue (AAAA-MM-JJ).');

const number = z.number({ error: 'Un nombre est attendu, sans guillemets.' });
const codes = (min: number) => z.array(text, { error: 'Une liste de codes est attendue.' })
  .refine((list) => new Set(list).size === list.length, 'Un code est répété : retirez la répétition.')
  .refine((list) => list.length >= min, 'La liste est vide : donnez un code, ou retirez le champ.');

const place = {
  commune: maybe(text), adresse: maybe(text), complement_adresse: maybe(text),
  code_postal: maybe(pattern(/^\d{5}$/, 'Un code postal de 5 chiffres est attendu.')),
  code_insee: maybe(pattern(/^\w{5}$/, 'Un code Insee de 5 caractères est attendu.')),
  longitude: maybe(number), latitude: maybe(number),
};
const both = {
  source: text, id: text.min(1, 'L’identifiant est vide : donnez source--identifiant.'), date_maj: day,
  nom: between(3, 150, 'Un nom de 3 à 150 caractères est attendu.'), lien_source: maybe(link),
  telephone: maybe(text), courriel: maybe(pattern(EMAIL, 'Une adresse de courriel est attendue (nom@domaine.fr).')), horaires_accueil: maybe(text),
};
const description = between(5, 10_000, 'Une description de 5 à 10 000 caractères est attendue.');

export const structureShape = z.looseObject({
  ...both, ...place, description: maybe(description),
  siret: maybe(pattern(/^\d{14}$/, 'Un SIRET de 14 chiffres est attendu, sans espaces.')),
  site_web: maybe(link), accessibilite_lieu: maybe(link), reseaux_porteurs: maybe(codes(0)),
});

export const serviceShape = z.looseObject({
  ...both, ...place, description, structure_id: text,
  type: maybe(text), thematiques: maybe(codes(0)), frais: maybe(text), frais_precisions: maybe(text), publics: maybe(codes(1)), publics_precisions: maybe(text),
  conditions_acces: maybe(text), modes_accueil: maybe(codes(0)),
  zone_eligibilite: maybe(z.array(pattern(/^(?:\w{5}|\w{2,3}|\d{9}|france)$/, 'Un code de commune, de département, d’EPCI, 99100 ou france est attendu.')).min(1, 'La liste est vide : donnez un code, ou retirez le champ.')),
  contact_nom_prenom: maybe(text), lien_mobilisation: maybe(link), modes_mobilisation: maybe(codes(1)), mobilisable_par: maybe(codes(1)), mobilisation_precisions: maybe(text),
  volume_horaire_hebdomadaire: maybe(number.min(0, 'Un nombre d’heures positif est attendu.')),
  nombre_semaines: maybe(number.int('Un nombre entier de semaines est attendu.').min(1, 'Une semaine au moins est attendue.')),
});
