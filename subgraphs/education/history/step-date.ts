import { Refusal } from '@passerelle/kit/graphql/errors';
import { today } from '@passerelle/kit/values/today';
import type { DropoutCase } from '../case/case.ts';

/** The day of the case's last step: its opening, until a first one. */
export const lastStepOn = ({ openedOn, stageSince }: Pick<DropoutCase, 'openedOn' | 'stageSince'>): string => (stageSince && stageSince > openedOn ? stageSince : openedOn);

/**
 * B01: a step is taken on or after the one before, today at the latest.
 * @param on AAAA-MM-JJ
 * @throws Refusal IN_THE_FUTURE, BEFORE_OPENING, BEFORE_LAST_STEP
 */
export function checkStepDate(dropoutCase: Pick<DropoutCase, 'openedOn' | 'stageSince'>, on: string, field: readonly string[] = ['input', 'on']): void {
  if (on > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Corrigez-la.', [...field]);
  if (on < dropoutCase.openedOn) throw new Refusal('BEFORE_OPENING', 'Cette date précède l’ouverture du dossier. Corrigez-la.', [...field]);
  if (on < lastStepOn(dropoutCase)) throw new Refusal('BEFORE_LAST_STEP', 'Cette date précède la dernière étape du dossier. Corrigez-la.', [...field]);
}
