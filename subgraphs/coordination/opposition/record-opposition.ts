import { emit } from '@passerelle/kit/events/record';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { today } from '@passerelle/kit/values/today';
import { openedYouth } from '../youth/opened-youth.ts';
import { Opposition } from './opposition.ts';
import { OppositionInput, OppositionPayload } from './payload.ts';

@Resolver()
export class RecordOpposition {
  /** 3.2: whoever is told writes it down; the network's scopes close with the next grant, within a minute. */
  @Allow('MEMBER')
  @Mutation(() => OppositionPayload, { description: 'Consigne l’opposition du jeune au partage avec un réseau' })
  async recordOpposition(@Arg('input', () => OppositionInput) { youthId, network }: OppositionInput, @Ctx() context: RequestContext): Promise<Partial<OppositionPayload>> {
    const { youth, ids } = await openedYouth(context, youthId, ['IDENTITY']);
    const em = await context.em();
    const recorded = await em.findOne(Opposition, { youthId: youth, network, endedOn: null });
    if (recorded) return { opposition: recorded };
    const opposition = em.create(Opposition, { youthId: youth, network, recordedOn: today(), recordedById: context.member.person } as never) as Opposition;
    await emit(context, 'fr.passerelle.coordination.opposition.recorded', youth, { oppositionId: opposition.id, network, on: opposition.recordedOn, ids: [...ids] });
    return { opposition };
  }
}
