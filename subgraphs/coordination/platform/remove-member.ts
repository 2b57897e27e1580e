import { byId } from '@passerelle/kit/data/load';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { today } from '@passerelle/kit/values/today';
import { checkManagesPlatform } from './manages.ts';
import { Membership } from './membership.ts';
import { Platform } from './platform.ts';

@InputType({ description: 'Une organisation à retirer des cercles' })
export class RemoveMemberInput {
  @Field(() => ID, { description: 'Plate-forme' }) platformId!: string;
  @Field(() => ID, { description: 'Organisation' }) organisationId!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class RemoveMemberPayload {
  @Field(() => Platform, { nullable: true, description: 'La plate-forme' }) platform?: Platform | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RemoveMember {
  /** Its people lose the platform's records with their next passport, within a minute. */
  @Allow({ roles: ['RESPONSABLE', 'OPERATOR'] })
  @Mutation(() => RemoveMemberPayload, { description: 'Retire une organisation des cercles de la plate-forme' })
  async removeMember(@Arg('input', () => RemoveMemberInput) { platformId, organisationId }: RemoveMemberInput, @Ctx() context: RequestContext): Promise<Partial<RemoveMemberPayload>> {
    checkManagesPlatform(context.member, platformId);
    const em = await context.em();
    const current = await em.findOne(Membership, { platformId, organisationId, endedOn: null });
    if (!current) throw new Refusal('NOT_A_MEMBER', 'Cette organisation n’est pas membre de la plate-forme : il n’y a rien à retirer.', ['input', 'organisationId']);
    current.endedOn = today();
    return { platform: await byId(context, Platform, platformId) };
  }
}
