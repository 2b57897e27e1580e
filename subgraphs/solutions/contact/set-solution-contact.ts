import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { parseEmail } from '@passerelle/kit/values/email';
import { parsePhone } from '@passerelle/kit/values/phone';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ownSolution } from '../provider/own-provider.ts';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { SolutionContact } from './solution-contact.ts';

@InputType({ description: 'À qui les jeunes et les familles s’adressent pour une solution' })
export class SetSolutionContactInput {
  @Field(() => ID, { description: 'Solution' }) solutionId!: string;
  @Field(() => String, { nullable: true, description: 'Téléphone de l’accueil ; absent : aucun' }) phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Courriel de l’accueil ; absent : aucun' }) email?: string | null;
  @Field(() => String, { nullable: true, description: 'Page où s’inscrire ou se renseigner (https://…) ; absent : aucune' }) website?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class SetSolutionContactPayload {
  @Field(() => SolutionContact, { nullable: true, description: 'Le contact enregistré' }) contact?: SolutionContact | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class SetSolutionContact {
  /** E04: said whole each time: what is absent is taken away. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => SetSolutionContactPayload, { description: 'Dit à qui s’adresser pour une solution ; affiché au catalogue public' })
  async setSolutionContact(@Arg('input', () => SetSolutionContactInput) input: SetSolutionContactInput, @Ctx() context: RequestContext): Promise<Partial<SetSolutionContactPayload>> {
    const solution = await ownSolution(context, input.solutionId, ['input', 'solutionId']);
    const facts = { phone: phoneOf(input.phone), email: emailOf(input.email), website: websiteOf(input.website) };
    if (!facts.phone && !facts.email && !facts.website) throw new Refusal('CONTACT_EMPTY', 'Donnez au moins un téléphone, un courriel ou une page web : sans cela, personne ne peut s’adresser à vous.', ['input']);
    const em = await context.em();
    const contact = await em.findOne(SolutionContact, { solutionId: solution.id });
    if (contact) return { contact: Object.assign(contact, facts, { ownerId: context.member.organisation }) };
    return { contact: em.create(SolutionContact, { ...facts, solutionId: solution.id, ownerId: context.member.organisation } as never) as SolutionContact };
  }
}

function phoneOf(typed: string | null | undefined): string | null {
  if (!typed?.trim()) return null;
  const phone = parsePhone(typed);
  if (!phone) throw new Refusal('PHONE_INVALID', 'Ce numéro de téléphone n’est pas reconnu. Écrivez par exemple 03 20 00 00 00.', ['input', 'phone']);
  return phone;
}

function emailOf(typed: string | null | undefined): string | null {
  if (!typed?.trim()) return null;
  const email = parseEmail(typed);
  if (!email) throw new Refusal('EMAIL_INVALID', 'Ce courriel n’est pas reconnu. Écrivez par exemple accueil@organisme.fr.', ['input', 'email']);
  return email;
}

function websiteOf(typed: string | null | undefined): string | null {
  if (!typed?.trim()) return null;
  const url = URL.parse(typed.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.href.length > 2_000) throw new Refusal('WEBSITE_INVALID', 'Cette adresse web n’est pas reconnue. Écrivez-la entière, par exemple https://www.organisme.fr.', ['input', 'website']);
  return url.href;
}
