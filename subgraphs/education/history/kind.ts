import { registerEnumType } from 'type-graphql';

export const STEP_KINDS = [
  'OPENED', 'MOVED', 'CLOSED', 'REFUSED', 'RECONTACT_PLANNED', 'RUPTURE', 'OFF_LIST', 'UNREACHABLE', 'REACHED', 'GUARDIANS_INFORMED', 'TRANSFERRED', 'JOINED', 'PARTED',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];
export const StepKindEnum = Object.fromEntries(STEP_KINDS.map((k) => [k, k])) as { [K in StepKind]: K };

registerEnumType(StepKindEnum, {
  name: 'CaseStepKind',
  description: 'Ce qui est arrivé à un dossier de suivi (B01)',
  valuesConfig: {
    OPENED: { description: 'Ouvert' },
    MOVED: { description: 'Passé à une autre étape' },
    CLOSED: { description: 'Clos, avec son issue (E20)' },
    REFUSED: { description: 'Refus de la prise en charge (B02)' },
    RECONTACT_PLANNED: { description: 'Nouveau contact prévu (B05)' },
    RUPTURE: { description: 'Rupture de parcours (B19)' },
    OFF_LIST: { description: 'Suivi poursuivi hors liste RIO (A14)' },
    UNREACHABLE: { description: 'Noté injoignable (C13)' },
    REACHED: { description: 'Joint de nouveau, après avoir été injoignable (C13)' },
    GUARDIANS_INFORMED: { description: 'Représentants légaux informés (B07)' },
    TRANSFERRED: { description: 'Transféré à une autre plate-forme (A19)' },
    JOINED: { description: 'Réuni à l’autre dossier du même jeune (A18)' },
    PARTED: { description: 'De nouveau séparé (A18)' },
  },
});
