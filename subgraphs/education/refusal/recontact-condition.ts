import { registerEnumType } from 'type-graphql';

export const RECONTACT_CONDITIONS = ['AGREED_DATE', 'AT_YOUTH_REQUEST', 'NEXT_SESSION', 'SITUATION_CHANGE', 'NO_NEWS'] as const;
export type RecontactCondition = (typeof RECONTACT_CONDITIONS)[number];
export const RecontactConditionEnum = Object.fromEntries(RECONTACT_CONDITIONS.map((c) => [c, c])) as { [C in RecontactCondition]: C };

registerEnumType(RecontactConditionEnum, {
  name: 'RecontactCondition',
  description: 'Dans quel cas reprendre contact (B05)',
  valuesConfig: {
    AGREED_DATE: { description: 'Date convenue avec le jeune' },
    AT_YOUTH_REQUEST: { description: 'À la demande du jeune, et à cette date au plus tard' },
    NEXT_SESSION: { description: 'Avant la prochaine rentrée ou session de formation' },
    SITUATION_CHANGE: { description: 'À la fin de sa situation actuelle (contrat, stage, déménagement)' },
    NO_NEWS: { description: 'Sans nouvelles à cette date' },
  },
});
