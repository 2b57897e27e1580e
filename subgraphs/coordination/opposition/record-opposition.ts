import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { today } from '../today.ts';
import { openedYouth } from '../youth/opened-youth.ts';
import { Opposition } from './opposition.ts';
import { OppositionInput, OppositionPayload } from './payload.ts';

@Resolver()
export class RecordOpposition {
  /** 3.2: whoever is told writes it down; the network's scopes close with the next grant, within a minute. */
  @Allow('MEMBER')
  @Mutation(() => OppositionPayload, { description: 'Consigne l’opposition du jeune au partage avec un réseau' })
  async recordOpposition(@Arg('input', () => OppositionInput) { youthId, network }: OppositionInput, @Ctx() context: RequestContext): Promise<Partial<OppositionPayload>> {
    const { youth } = await openedYouth(context, youthId, ['IDENTITY']);
    const em = await context.em();
    const opposition = (await em.findOne(Opposition, { youthId: youth, network, endedOn: null }))
      ?? (em.create(Opposition, { youthId: youth, network, recordedOn: today(), recordedById: context.member.person } as never) as Opposition);
    return { opposition };
  }
}
