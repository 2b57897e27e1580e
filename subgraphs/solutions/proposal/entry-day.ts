import { Refusal } from '@passerelle/kit/graphql/errors';
import type { PlainDate } from '@passerelle/kit/values/date';
import { inWords } from '@passerelle/kit/values/today';

/** What a day of entry is held against, as French days. */
export interface EntryBounds {
  readonly today: PlainDate;
  readonly proposedOn: PlainDate;
  readonly startsOn: PlainDate;
  /** Absent: the session has no end. */
  readonly endsOn?: PlainDate | null;
}

/**
 * E20: one enters what was proposed, from its first day to its last, all of them in, and it is told once it has happened. Since
 * nobody under 16 is registered (B21), the day of the proposal also keeps out a day when the youth was younger.
 * @param day AAAA-MM-JJ
 * @throws Refusal IN_THE_FUTURE, BEFORE_PROPOSAL, BEFORE_SESSION, AFTER_SESSION
 */
export function refuseEntryDay(day: PlainDate, { today, proposedOn, startsOn, endsOn }: EntryBounds): void {
  const refuse = (code: string, message: string) => new Refusal(code, message, ['input', 'enteredOn']);
  if (day > today) throw refuse('IN_THE_FUTURE', 'La date d’entrée est dans le futur. Corrigez-la.');
  if (day < proposedOn) throw refuse('BEFORE_PROPOSAL', `La place a été proposée le ${inWords(proposedOn)} : l’entrée ne peut pas la précéder. Corrigez la date.`);
  if (day < startsOn) throw refuse('BEFORE_SESSION', `On entre dans cette session à partir du ${inWords(startsOn)}. Corrigez la date, ou proposez la session où le jeune est entré.`);
  if (endsOn && day > endsOn) throw refuse('AFTER_SESSION', `Cette session s’est terminée le ${inWords(endsOn)}. Corrigez la date, ou proposez la session où le jeune est entré.`);
}
