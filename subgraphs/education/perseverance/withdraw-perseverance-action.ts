import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { PerseveranceActionPayload } from './payload.ts';
import { PerseveranceAction } from './perseverance-action.ts';

@InputType({ description: 'Une fiche à retirer du catalogue' })
export class WithdrawPerseveranceActionInput {
  @Field(() => ID, { description: 'Fiche' }) perseveranceActionId!: string;
}

@Resolver()
export class WithdrawPerseveranceAction {
  @Allow({ roles: ['SCHOOL_REFERENT', 'RESPONSABLE'] })
  @Mutation(() => PerseveranceActionPayload, { description: 'Retire du catalogue une fiche de votre organisation' })
  async withdrawPerseveranceAction(@Arg('input', () => WithdrawPerseveranceActionInput) { perseveranceActionId: id }: WithdrawPerseveranceActionInput, @Ctx() context: RequestContext): Promise<Partial<PerseveranceActionPayload>> {
    const em = await context.em();
    const perseveranceAction = await em.findOne(PerseveranceAction, { id, ownerId: context.member.organisation });
    if (!perseveranceAction) throw new Refusal('ACTION_NOT_FOUND', 'Cette fiche n’existe pas ou n’est pas de votre organisation. Seule celle-ci peut la retirer.', ['input', 'perseveranceActionId']);
    perseveranceAction.isPublished = false;
    return { perseveranceAction };
  }
}
