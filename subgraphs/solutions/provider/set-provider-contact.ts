import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { parseEmail } from '@passerelle/kit/values/email';
import { parsePhone } from '@passerelle/kit/values/phone';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isSharedMailbox } from './mailbox.ts';
import { ownProvider } from './own-provider.ts';
import { ProviderContact } from './provider-contact.ts';
import { PROVIDER_ROLES } from './roles.ts';

@InputType({ description: 'Comment joindre votre organisme : son accueil, jamais une personne' })
export class SetProviderContactInput {
  @Field(() => ID, { description: 'Organisme' }) providerId!: string;
  @Field(() => String, { nullable: true, description: 'Boîte commune ; absente : aucune' }) mailbox?: string | null;
  @Field(() => String, { nullable: true, description: 'Téléphone de l’accueil ; absent : aucun' }) switchboard?: string | null;
  @Field(() => String, { nullable: true, description: 'Site, https://… ; absent : aucun' }) website?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class SetProviderContactPayload {
  @Field(() => ProviderContact, { nullable: true, description: 'Comment joindre l’organisme désormais' }) contact?: ProviderContact | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class SetProviderContact {
  /** E04: the catalogue is public, so that nobody's own address stands in it. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => SetProviderContactPayload, { description: 'Dit comment joindre votre organisme (E04)' })
  async setProviderContact(@Arg('input', () => SetProviderContactInput) input: SetProviderContactInput, @Ctx() context: RequestContext): Promise<Partial<SetProviderContactPayload>> {
    const provider = await ownProvider(context, input.providerId, ['input', 'providerId']);
    const facts = { mailbox: mailboxOf(input.mailbox), switchboard: switchboardOf(input.switchboard), website: websiteOf(input.website), ownerId: context.member.organisation };
    const em = await context.em();
    const contact = (await em.findOne(ProviderContact, { providerId: provider.id })) ?? (em.create(ProviderContact, { providerId: provider.id, ...facts } as never) as ProviderContact);
    return { contact: Object.assign(contact, facts) };
  }
}

function mailboxOf(text?: string | null): string | null {
  if (!text?.trim()) return null;
  const email = parseEmail(text);
  if (!email) throw new Refusal('EMAIL_INVALID', 'Cette adresse n’est pas lisible. Écrivez-la comme accueil@exemple.fr.', ['input', 'mailbox']);
  if (!isSharedMailbox(email)) throw new Refusal('PERSONAL_MAILBOX', 'Cette adresse semble celle d’une personne, et le catalogue est public. Donnez une boîte commune, comme accueil@ ou contact@.', ['input', 'mailbox']);
  return email;
}

function switchboardOf(text?: string | null): string | null {
  if (!text?.trim()) return null;
  const phone = parsePhone(text);
  if (!phone) throw new Refusal('PHONE_INVALID', 'Ce numéro n’est pas lisible. Écrivez-le comme 03 20 00 00 00.', ['input', 'switchboard']);
  return phone;
}

function websiteOf(text?: string | null): string | null {
  if (!text?.trim()) return null;
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new Refusal('WEBSITE_INVALID', 'Cette adresse de site n’est pas lisible. Écrivez-la entière, comme https://www.exemple.fr.', ['input', 'website']);
  return url.href;
}
