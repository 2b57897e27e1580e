import { Refusal } from '@passerelle/kit/graphql/errors';
import { emit } from '@passerelle/kit/events/record';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { findCase } from '../case/find-case.ts';
import { declareStop, ownStop } from '../do-not-contact/declare-stop.ts';
import { told } from './fault.ts';
import { openSheet } from './open-sheet.ts';
import { InterviewSheetPayload } from './payload.ts';
import { INTERVIEWERS } from './roles.ts';
import { contradictions, missing } from './rules.ts';

@InputType({ description: 'Une fiche d’entretien à terminer' })
export class CompleteInterviewSheetInput {
  @Field(() => ID, { description: 'Dossier de suivi' }) caseId!: string;
  @Field(() => Int, { nullable: true, description: 'Version que vous aviez sous les yeux' }) expectedVersion?: number | null;
}

@Resolver()
export class CompleteInterviewSheet {
  /**
   * C01–C30: the interview is done; the sheet is kept as it is, and the next one is a new sheet. A reason not to contact that
   * it holds is declared to every partner from that day (C29).
   */
  @Allow({ roles: INTERVIEWERS })
  @Mutation(() => InterviewSheetPayload, { description: 'Termine la fiche d’entretien en cours ; dit tout ce qui y manque' })
  async completeInterviewSheet(@Arg('input', () => CompleteInterviewSheetInput) input: CompleteInterviewSheetInput, @Ctx() context: RequestContext): Promise<InterviewSheetPayload> {
    const found = await findCase(context, input.caseId);
    const sheet = await openSheet(context, found, input.expectedVersion);
    if (!sheet) throw new Refusal('SHEET_NOT_STARTED', 'Votre organisation n’a pas de fiche en cours pour ce dossier. Commencez par l’enregistrer.', ['input', 'caseId']);
    const day = today();
    const faults = [...missing(sheet), ...contradictions(sheet, day)];
    if (faults.length) return { interviewSheet: null, userErrors: told(faults) };
    Object.assign(sheet, { completedOn: day, authorId: context.member.person, version: sheet.version + 1 });
    if (sheet.stopReason) {
      const grant = await context.grantOf(found.youthId);
      const about = { youth: grant?.youth ?? found.youthId, ids: grant?.ids ?? [found.youthId], caseId: found.id };
      if ((await ownStop(context, about.ids))?.reason !== sheet.stopReason) await declareStop(context, about, { reason: sheet.stopReason, details: sheet.stopReason === 'OTHER' ? sheet.stopDetails : null, declaredOn: day, isIntermediateOnly: sheet.isIntermediateOnly });
    }
    await emit(context, 'fr.passerelle.education.interview-sheet.completed', found.youthId, { caseId: found.id, sheetId: sheet.id, on: day, nextAppointmentOn: sheet.nextAppointmentOn ?? null });
    return { interviewSheet: sheet, userErrors: [] };
  }
}
