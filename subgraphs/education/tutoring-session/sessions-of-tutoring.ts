import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Tutoring } from '../tutoring/tutoring.ts';
import { attendanceSheet } from './attendance-sheet.ts';
import { TutoringSession } from './tutoring-session.ts';

const ofTutoring = (context: RequestContext, { id }: Tutoring): Promise<TutoringSession[]> =>
  manyBy(context, TutoringSession, 'tutoringId', id, { heldOn: 'asc', id: 'asc' });

@Resolver(() => Tutoring)
export class SessionsOfTutoring {
  @Shared('CASE')
  @FieldResolver(() => [TutoringSession], { nullable: true, description: 'Séances, dans leur ordre (F04, F06)' })
  sessions(@Root() tutoring: Tutoring, @Ctx() context: RequestContext): Promise<TutoringSession[]> {
    return ofTutoring(context, tutoring);
  }

  @Shared('OWNER')
  @FieldResolver(() => String, { nullable: true, description: 'Feuille de présence à imprimer et à faire signer (page HTML, sans le nom du jeune), pour votre seule organisation (H09)' })
  async attendanceSheet(@Root() tutoring: Tutoring, @Ctx() context: RequestContext): Promise<string> {
    return attendanceSheet(tutoring, await ofTutoring(context, tutoring));
  }
}

@Resolver(() => TutoringSession)
export class TutoringOfSession {
  @FieldResolver(() => Tutoring, { nullable: true, description: 'Le tutorat' })
  tutoring(@Root() session: TutoringSession, @Ctx() context: RequestContext): Promise<Tutoring | null> {
    return byId(context, Tutoring, session.tutoringId);
  }
}
