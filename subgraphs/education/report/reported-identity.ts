import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { Identity } from '@passerelle/kit/imports/register';
import { parseCommune } from '@passerelle/kit/values/codes';
import { parseIne } from '@passerelle/kit/values/ine';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Identité d’un jeune à signaler : elle va au registre, et n’est pas gardée ici' })
export class ReportedIdentityInput {
  @Field(() => String, { description: 'Nom de famille' }) familyName!: string;
  @Field(() => String, { description: 'Prénom' }) givenName!: string;
  @Field(() => LocalDate, { description: 'Date de naissance' }) birthDate!: string;
  @Field(() => String, { nullable: true, description: 'Commune de résidence (code officiel géographique)' }) communeCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Téléphone' }) phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Courriel' }) email?: string | null;
  @Field(() => String, { nullable: true, description: 'INE' }) ine?: string | null;
}

/** Characters of a value at most: what the register takes. */
const LONGEST = 200;
const at = (field: string) => ['input', 'identity', field];

/**
 * The identity as the register takes it.
 * @param externalId the report's own id
 * @param organisation who reports: keeps the record, and gets no ground by it
 * @throws Refusal NAME_MISSING, VALUE_TOO_LONG, COMMUNE_UNKNOWN, INE_INVALID
 */
export function identityOf(input: ReportedIdentityInput, externalId: string, organisation: string): Identity {
  const familyName = input.familyName.trim();
  const givenName = input.givenName.trim();
  if (!familyName) throw new Refusal('NAME_MISSING', 'Indiquez le nom de famille du jeune.', at('familyName'));
  if (!givenName) throw new Refusal('NAME_MISSING', 'Indiquez le prénom du jeune.', at('givenName'));
  for (const [field, text] of Object.entries(input)) {
    if (typeof text === 'string' && text.length > LONGEST) throw new Refusal('VALUE_TOO_LONG', `Raccourcissez cette valeur à ${LONGEST} caractères.`, at(field));
  }
  const communeCode = input.communeCode ? parseCommune(input.communeCode) : null;
  if (input.communeCode && !communeCode) throw new Refusal('COMMUNE_UNKNOWN', 'Ce code n’est pas celui d’une commune. Indiquez son code officiel géographique (cinq caractères), pas le code postal.', at('communeCode'));
  const ine = input.ine ? parseIne(input.ine) : null;
  if (input.ine && !ine) throw new Refusal('INE_INVALID', 'Cet INE n’est pas valide. Recopiez ses onze caractères, ou laissez le champ vide.', at('ine'));
  return {
    externalId, owner: { scheme: 'id', code: organisation }, ground: null, familyName, givenName, birthDate: input.birthDate,
    ine: ine?.ine ?? null, phones: input.phone?.trim() ? [input.phone.trim()] : [], email: input.email?.trim() || null, communeCode,
  };
}
