import { byId, manyBy } from '@passerelle/kit/data/load';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { Youth } from '../youth/youth.ts';
import { JdcDetection } from './jdc-detection.ts';
import { JdcTaking } from './jdc-taking.ts';

const takingOf = async (context: RequestContext, detection: JdcDetection): Promise<JdcTaking | undefined> =>
  (await manyBy(context, JdcTaking, 'detectionId', detection.id, { id: 'asc' }))[0];

@Resolver(() => JdcDetection)
export class JdcDetectionResolver {
  @FieldResolver(() => LocalDate, { nullable: true, description: 'Prise en charge le ; absent tant qu’elle ne l’est pas (A21)' })
  async takenOn(@Root() detection: JdcDetection, @Ctx() context: RequestContext): Promise<string | null> {
    return (await takingOf(context, detection))?.takenOn ?? null;
  }

  @FieldResolver(() => DropoutCase, { nullable: true, description: 'Dossier ouvert, ou rejoint, à la prise en charge (A21)' })
  async dropoutCase(@Root() detection: JdcDetection, @Ctx() context: RequestContext): Promise<DropoutCase | null> {
    const taking = await takingOf(context, detection);
    return taking ? byId(context, DropoutCase, taking.caseId) : null;
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() { youthId }: JdcDetection): Youth {
    return Object.assign(new Youth(), { id: youthId });
  }
}
