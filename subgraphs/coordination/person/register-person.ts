import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { hasRole, type Role } from '@passerelle/kit/trust/viewer';
import { parseEmail } from '@passerelle/kit/values/email';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { checkManagesOrganisation } from '../platform/manages.ts';
import { Person } from './person.ts';
import { Post, RoleEnum } from './post.ts';
import { RESERVED } from './reserved.ts';

@InputType({ description: 'Un professionnel à inscrire' })
export class RegisterPersonInput {
  @Field(() => String, { description: 'Prénom' }) givenName!: string;
  @Field(() => String, { description: 'Nom' }) familyName!: string;
  @Field(() => String, { nullable: true, description: 'Adresse électronique professionnelle' }) email?: string | null;
  @Field(() => ID, { description: 'Organisation où elle travaille' }) organisationId!: string;
  @Field(() => RoleEnum, { description: 'Fonction' }) role!: Role;
  @Field(() => String, { description: 'Serveur de connexion (émetteur OIDC)' }) issuer!: string;
  @Field(() => String, { description: 'Identifiant chez ce serveur (sub)' }) subject!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class RegisterPersonPayload {
  @Field(() => Post, { nullable: true, description: 'Le poste ouvert' }) post?: Post | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RegisterPerson {
  /** Somebody already registered under that sign-in gets one more post. Habilitation is a separate act (A26). */
  @Allow({ roles: ['RESPONSABLE', 'OPERATOR'] })
  @Mutation(() => RegisterPersonPayload, { description: 'Inscrit un professionnel au réseau' })
  async registerPerson(@Arg('input', () => RegisterPersonInput) input: RegisterPersonInput, @Ctx() context: RequestContext): Promise<Partial<RegisterPersonPayload>> {
    const { organisationId, role, issuer, subject } = input;
    await checkManagesOrganisation(context, organisationId, ['input', 'organisationId']);
    if (RESERVED.includes(role) && !hasRole(context.member, 'OPERATOR')) {
      throw new Refusal('ROLE_RESERVED', 'Cette fonction est attribuée par l’exploitant. Adressez-lui la demande.', ['input', 'role']);
    }
    const email = input.email ? parseEmail(input.email) : null;
    if (input.email && !email) throw new Refusal('EMAIL_INVALID', 'Cette adresse électronique n’est pas valable. Corrigez-la.', ['input', 'email']);
    const em = await context.em();
    const person = (await em.findOne(Person, { issuer, subject }))
      ?? (em.create(Person, { givenName: input.givenName, familyName: input.familyName, email, issuer, subject } as never) as Person);
    if (!hasRole(context.member, 'OPERATOR') && await em.count(Post, { personId: person.id, organisationId: { $ne: organisationId }, endedOn: null })) {
      throw new Refusal('POST_ELSEWHERE', 'Cette personne occupe déjà un poste dans une autre organisation. Demandez à l’exploitant d’ajouter celui-ci.', ['input', 'subject']);
    }
    if (await em.count(Post, { personId: person.id, organisationId, role, endedOn: null })) {
      throw new Refusal('ALREADY_REGISTERED', 'Cette personne occupe déjà ce poste.', ['input', 'subject']);
    }
    return { post: em.create(Post, { personId: person.id, organisationId, role } as never) as Post };
  }
}
