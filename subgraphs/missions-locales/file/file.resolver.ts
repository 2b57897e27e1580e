import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Adviser } from '../adviser/adviser.ts';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { SupportNeed } from '../need/support-need.ts';
import { organisation, Organisation } from '../organisation/organisation.ts';
import { SupportProgramme } from '../programme/support-programme.ts';
import { Situation } from '../situation/situation.ts';
import { Youth } from '../youth/youth.ts';
import { MissionLocaleFile } from './file.ts';

@Resolver(() => MissionLocaleFile)
export class FileResolver {
  @FieldResolver(() => [SupportProgramme], { nullable: true, description: 'Accompagnements, le dernier d’abord' })
  programmes(@Root() { id }: MissionLocaleFile, @Ctx() context: RequestContext): Promise<SupportProgramme[]> {
    return manyBy(context, SupportProgramme, 'fileId', id, { startedOn: 'desc nulls last', id: 'desc' });
  }

  @FieldResolver(() => [Situation], { nullable: true, description: 'Situations successives, la dernière d’abord' })
  situations(@Root() { id }: MissionLocaleFile, @Ctx() context: RequestContext): Promise<Situation[]> {
    return manyBy(context, Situation, 'fileId', id, { since: 'desc nulls last', id: 'desc' });
  }

  /** Null for anybody but its mission locale, so that withheld is never taken for none. */
  @Shared('OWNER')
  @FieldResolver(() => [SupportNeed], { nullable: true, description: 'Besoins relevés, lisibles de votre seule mission locale' })
  needs(@Root() { id }: MissionLocaleFile, @Ctx() context: RequestContext): Promise<SupportNeed[]> {
    return manyBy(context, SupportNeed, 'fileId', id, { openedOn: 'desc', id: 'desc' });
  }

  @FieldResolver(() => Adviser, { nullable: true, description: 'Conseiller qui suit le dossier' })
  async adviser(@Root() { adviserId }: MissionLocaleFile, @Ctx() context: RequestContext): Promise<Adviser | null> {
    return adviserId ? byId(context, Adviser, adviserId) : null;
  }

  @FieldResolver(() => MissionLocale, { nullable: true, description: 'Mission locale' })
  missionLocale(@Root() { missionLocaleId }: MissionLocaleFile, @Ctx() context: RequestContext): Promise<MissionLocale | null> {
    return byId(context, MissionLocale, missionLocaleId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui tient le dossier' })
  owner(@Root() { ownerId }: MissionLocaleFile): Organisation | null {
    return organisation(ownerId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation dont venait le dernier envoi qui a créé ou changé ce dossier' })
  receivedFrom(@Root() { receivedFromId }: MissionLocaleFile): Organisation | null {
    return organisation(receivedFromId);
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune ; absent tant qu’il n’est pas enregistré' })
  youth(@Root() { youthId }: MissionLocaleFile): Youth | null {
    return youthId ? Object.assign(new Youth(), { id: youthId }) : null;
  }
}
