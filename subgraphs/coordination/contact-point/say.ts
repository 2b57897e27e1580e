import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { openedYouth } from '../youth/opened-youth.ts';
import { ContactPointKindEnum, ContactWord, type ContactPointKind } from './contact-word.ts';
import { keyOf } from './key-of.ts';

@InputType({ description: 'Une coordonnée du jeune' })
export class ContactPointInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => ContactPointKindEnum, { description: 'Nature' }) kind!: ContactPointKind;
  @Field(() => String, { description: 'Valeur : téléphone, courriel ou adresse' }) value!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class ContactPointPayload {
  @Field(() => Boolean, { nullable: true, description: 'Vrai quand votre parole est gardée ; relisez « contactPoints » du jeune' }) isKept?: boolean | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

const WRONG_FORM: Readonly<Record<ContactPointKind, string>> = {
  PHONE: 'Ce numéro de téléphone n’est pas lisible. Écrivez dix chiffres, ou +33 suivi de neuf.',
  EMAIL: 'Ce courriel n’est pas lisible. Vérifiez qu’il a la forme nom@domaine.fr.',
  ADDRESS: 'Cette adresse n’est pas lisible. Écrivez-la en 5 à 300 caractères.',
};

/**
 * Keeps an organisation's word on a coordinate; its earlier word on the same one gives way, with its date.
 * @throws Refusal YOUTH_NOT_FOUND without CONTACT, CONTACT_POINT_UNREADABLE
 */
export async function say(context: RequestContext, { youthId, kind, value }: ContactPointInput, isRight: boolean): Promise<ContactPointPayload> {
  const { youth, ids } = await openedYouth(context, youthId, ['CONTACT']);
  const key = keyOf(kind, value);
  if (!key) throw new Refusal('CONTACT_POINT_UNREADABLE', WRONG_FORM[kind], ['input', 'value']);
  const em = await context.em();
  const { organisation: ownerId, person: authorId } = context.member;
  const word = { authorId, value: value.trim(), isRight, saidAt: new Date() };
  const before = await em.findOne(ContactWord, { youthId: { $in: [...ids] }, ownerId, kind, key });
  if (before) em.assign(before, word);
  else em.create(ContactWord, { ...word, youthId: youth, ownerId, kind, key } as never);
  return { isKept: true, userErrors: [] };
}
