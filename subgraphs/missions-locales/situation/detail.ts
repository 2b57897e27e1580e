import type { PlainDate } from '@passerelle/kit/values/date';
import type { ContractKind, HostKind, ImmersionPurpose, ServiceFormula, TrainingKind } from './detail-codes.ts';
import type { SituationKind } from './kind.ts';

/** An immersion (PMSMP), by codes and dates; the host's name is not kept. */
export interface Immersion {
  readonly purpose: ImmersionPurpose;
  readonly host: HostKind;
  /** Last day of the agreement. */
  readonly endsOn: PlainDate;
  /** Last day once renewed. */
  readonly renewedUntil?: PlainDate | null;
  /** Days of presence agreed: the weeks may not be whole. */
  readonly days?: number | null;
}

/** A work contract (E18). */
export interface Employment {
  readonly contract: ContractKind;
  /** Null for a CDI. */
  readonly endsOn?: PlainDate | null;
  readonly isFullTime: boolean;
}

/** A training. */
export interface Training {
  readonly training: TrainingKind;
  /** Level of the certification aimed at, 3 to 8 (cadre national); null for none. */
  readonly level?: number | null;
  readonly endsOn?: PlainDate | null;
}

/** A civic service (E11). */
export interface CivicService {
  readonly formula: ServiceFormula;
  readonly endsOn: PlainDate;
}

/** What is said of a situation besides its kind: at most one of these, the one of its kind. */
export interface SituationDetail {
  readonly immersion?: Immersion | null;
  readonly employment?: Employment | null;
  readonly training?: Training | null;
  readonly civicService?: CivicService | null;
}

const OF_KIND: Readonly<Partial<Record<SituationKind, keyof SituationDetail>>> = { IMMERSION: 'immersion', EMPLOI: 'employment', FORMATION: 'training', SERVICE_CIVIQUE: 'civicService' };

/** The details given that are not those of the kind. */
export const strayDetails = (kind: SituationKind, detail: SituationDetail): (keyof SituationDetail)[] =>
  (['immersion', 'employment', 'training', 'civicService'] as const).filter((name) => detail[name] && OF_KIND[kind] !== name);

/** The detail of the kind alone, or null when nothing was said. */
export function detailOf(kind: SituationKind, detail: SituationDetail): SituationDetail | null {
  const name = OF_KIND[kind];
  const said = name && detail[name];
  return said ? { [name]: { ...said } } : null;
}
