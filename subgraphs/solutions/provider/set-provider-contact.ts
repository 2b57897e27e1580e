import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { parseEmail } from '@passerelle/kit/values/email';
import { parsePhone } from '@passerelle/kit/values/phone';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { contactOf } from './contact-of.ts';
import { isSharedMailbox } from './mailbox.ts';
import { ownProvider, ownSolution } from './own-provider.ts';
import { ProviderContact } from './provider-contact.ts';
import { PROVIDER_ROLES } from './roles.ts';

@InputType({ description: 'Comment joindre votre organisme : son accueil, jamais une personne' })
export class SetProviderContactInput {
  @Field(() => ID, { description: 'Organisme' }) providerId!: string;
  @Field(() => ID, { nullable: true, description: 'Une de ses solutions, quand un autre accueil y répond ; ce qui est absent est alors celui de l’organisme' }) solutionId?: string | null;
  @Field(() => String, { nullable: true, description: 'Téléphone de l’accueil ; absent : aucun' }) phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Courriel de l’accueil : une boîte commune ; absent : aucun' }) email?: string | null;
  @Field(() => String, { nullable: true, description: 'Page où s’inscrire ou se renseigner, https://… ; absente : aucune' }) website?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class SetProviderContactPayload {
  @Field(() => ProviderContact, { nullable: true, description: 'À qui l’on s’adresse désormais : pour l’organisme, ou pour la solution dite' }) contact?: ProviderContact | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class SetProviderContact {
  /** E04: said whole each time. The catalogue is public, so that nobody's own address stands in it. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => SetProviderContactPayload, { description: 'Dit comment joindre votre organisme, ou l’accueil d’une de ses solutions ; affiché au catalogue public (E04)' })
  async setProviderContact(@Arg('input', () => SetProviderContactInput) input: SetProviderContactInput, @Ctx() context: RequestContext): Promise<Partial<SetProviderContactPayload>> {
    const provider = await ownProvider(context, input.providerId, ['input', 'providerId']);
    const solution = input.solutionId ? await ownSolution(context, input.solutionId, ['input', 'solutionId']) : null;
    if (solution && solution.providerId !== provider.id) throw new Refusal('SOLUTION_OF_ANOTHER', 'Cette solution est d’un autre organisme. Choisissez-en une de celui-ci.', ['input', 'solutionId']);
    const facts = { phone: phoneOf(input.phone), email: emailOf(input.email), website: websiteOf(input.website), ownerId: context.member.organisation };
    const em = await context.em();
    const known = await em.find(ProviderContact, { providerId: provider.id });
    const place = { providerId: provider.id, solutionId: solution?.id ?? null };
    const before = known.find((c) => (c.solutionId ?? null) === place.solutionId);
    const said = before ? Object.assign(before, facts) : (em.create(ProviderContact, { ...place, ...facts } as never) as ProviderContact);
    return { contact: contactOf([...known, said], solution?.id) };
  }
}

function phoneOf(text?: string | null): string | null {
  if (!text?.trim()) return null;
  const phone = parsePhone(text);
  if (!phone) throw new Refusal('PHONE_INVALID', 'Ce numéro n’est pas lisible. Écrivez-le comme 03 20 00 00 00.', ['input', 'phone']);
  return phone;
}

function emailOf(text?: string | null): string | null {
  if (!text?.trim()) return null;
  const email = parseEmail(text);
  if (!email) throw new Refusal('EMAIL_INVALID', 'Cette adresse n’est pas lisible. Écrivez-la comme accueil@exemple.fr.', ['input', 'email']);
  if (!isSharedMailbox(email)) throw new Refusal('PERSONAL_MAILBOX', 'Cette adresse semble celle d’une personne, et le catalogue est public. Donnez une boîte commune, comme accueil@ ou contact@.', ['input', 'email']);
  return email;
}

function websiteOf(text?: string | null): string | null {
  if (!text?.trim()) return null;
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.href.length > 2_000) throw new Refusal('WEBSITE_INVALID', 'Cette adresse de site n’est pas lisible. Écrivez-la entière, comme https://www.exemple.fr.', ['input', 'website']);
  return url.href;
}
