import { byId } from '@passerelle/kit/data/load';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Organisation } from '../organisation/organisation.ts';
import { today } from '@passerelle/kit/values/today';
import { checkManagesPlatform } from './manages.ts';
import { Membership } from './membership.ts';
import { Platform } from './platform.ts';

@InputType({ description: 'Une organisation à accueillir dans un cercle' })
export class AddMemberInput {
  @Field(() => ID, { description: 'Plate-forme' }) platformId!: string;
  @Field(() => ID, { description: 'Organisation' }) organisationId!: string;
  @Field(() => Int, { description: 'Cercle : 1 (noyau opérationnel) ou 2 (cercle élargi)' }) circle!: number;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class AddMemberPayload {
  @Field(() => Platform, { nullable: true, description: 'La plate-forme' }) platform?: Platform | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class AddMember {
  /** D01, D02: an organisation is in one circle of a platform at a time; moving it from one to the other ends the first. */
  @Allow({ roles: ['RESPONSABLE', 'OPERATOR'] })
  @Mutation(() => AddMemberPayload, { description: 'Accueille une organisation dans un cercle de la plate-forme' })
  async addMember(@Arg('input', () => AddMemberInput) { platformId, organisationId, circle }: AddMemberInput, @Ctx() context: RequestContext): Promise<Partial<AddMemberPayload>> {
    checkManagesPlatform(context.member, platformId);
    if (circle !== 1 && circle !== 2) throw new Refusal('NO_SUCH_CIRCLE', 'Il n’y a que deux cercles : choisissez 1 ou 2.', ['input', 'circle']);
    const platform = await byId(context, Platform, platformId);
    if (!platform) throw new Refusal('PLATFORM_NOT_FOUND', 'Cette plate-forme n’existe pas. Choisissez-la dans l’annuaire.', ['input', 'platformId']);
    if (!(await byId(context, Organisation, organisationId))) throw new Refusal('ORGANISATION_NOT_FOUND', 'Cette organisation n’existe pas. Inscrivez-la d’abord à l’annuaire.', ['input', 'organisationId']);
    const em = await context.em();
    const current = await em.findOne(Membership, { platformId, organisationId, endedOn: null });
    if (current?.circle === circle) return { platform };
    if (current) {
      current.endedOn = today();
      await em.flush();
    }
    em.create(Membership, { platformId, organisationId, circle } as never);
    return { platform };
  }
}
