import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { today } from '@passerelle/kit/values/today';
import { openedYouth } from '../youth/opened-youth.ts';
import { Opposition } from './opposition.ts';
import { OppositionInput, OppositionPayload } from './payload.ts';

@Resolver()
export class LiftOpposition {
  /** At the youth's word only; the line stays, with its end and who wrote it. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'ADVISER', 'COUNSELLOR', 'MLDS_COORDINATOR'] })
  @Mutation(() => OppositionPayload, { description: 'Lève l’opposition du jeune au partage avec un réseau, à sa demande' })
  async liftOpposition(@Arg('input', () => OppositionInput) { youthId, network }: OppositionInput, @Ctx() context: RequestContext): Promise<Partial<OppositionPayload>> {
    const { youth, ids } = await openedYouth(context, youthId, ['IDENTITY']);
    const em = await context.em();
    const active = await em.find(Opposition, { youthId: { $in: [...ids] }, network, endedOn: null });
    if (!active.length) throw new Refusal('NOT_OPPOSED', 'Aucune opposition à ce réseau n’est en cours : il n’y a rien à lever.', ['input', 'network']);
    for (const opposition of active) {
      Object.assign(opposition, { endedOn: today(), liftedById: context.member.person });
      await emit(context, 'fr.passerelle.coordination.opposition.lifted', youth, { oppositionId: opposition.id, network, on: today(), ids: [...ids] });
    }
    return { opposition: active[0]! };
  }
}
