import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { REQUESTERS } from '../tutoring/requester.ts';
import { findOwnSession } from './find-own-session.ts';
import { TutoringSessionPayload } from './payload.ts';

@InputType({ description: 'Les signatures portées sur la feuille de présence, l’une ou les deux' })
export class SignTutoringAttendanceInput {
  @Field(() => ID, { description: 'Séance' }) tutoringSessionId!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Signée par le jeune le' }) signedByYouthOn?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Signée par le tuteur le' }) signedByTutorOn?: string | null;
}

@Resolver()
export class SignTutoringAttendance {
  /** H09: funders are shown who was there: the day each of the two signed, once and for all. */
  @Allow({ roles: REQUESTERS })
  @Mutation(() => TutoringSessionPayload, { description: 'Reporte les signatures d’une séance de tutorat (H09)' })
  async signTutoringAttendance(@Arg('input', () => SignTutoringAttendanceInput) input: SignTutoringAttendanceInput, @Ctx() context: RequestContext): Promise<Partial<TutoringSessionPayload>> {
    const session = await findOwnSession(context, input.tutoringSessionId);
    const signed = (['signedByYouthOn', 'signedByTutorOn'] as const).filter((who) => input[who]);
    if (!signed.length) throw new Refusal('SIGNATURE_MISSING', 'Indiquez qui a signé, et quel jour.', ['input']);
    for (const who of signed) {
      const on = input[who]!;
      if (session[who]) throw new Refusal('ALREADY_SIGNED', 'Cette signature est déjà reportée et ne change plus.', ['input', who]);
      if (on < session.heldOn || on > today()) throw new Refusal('SIGNATURE_DAY', 'On signe le jour de la séance ou après, et pas dans le futur. Corrigez la date.', ['input', who]);
      session[who] = on;
    }
    await emit(context, 'fr.passerelle.education.tutoring-session.signed', session.youthId, { sessionId: session.id, byYouth: session.signedByYouthOn ?? null, byTutor: session.signedByTutorOn ?? null });
    return { tutoringSession: session };
  }
}
