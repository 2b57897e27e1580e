import { registerEnumType } from 'type-graphql';
import type { Origin } from '../case/stage.ts';

const values = {
  SPONTANEOUS: { description: 'Le jeune s’est présenté de lui-même (A17)' },
  SCHOOL: { description: 'Établissement : référent décrochage (A20)' },
  JDC: { description: 'Journée défense et citoyenneté (A21)' },
  RIJ_PIJ_BIJ: { description: 'Information jeunesse : RIJ, PIJ ou BIJ (A22)' },
  STREET_EDUCATOR: { description: 'Éducateur de rue (A22)' },
  TOWN_HALL: { description: 'Mairie (A22)' },
  ASSOCIATION: { description: 'Association (A22)' },
  PJJ: { description: 'Protection judiciaire de la jeunesse (A22) : lisible de votre seule organisation' },
  SOCIAL_CENTRE: { description: 'Centre social (A22)' },
  FAMILY: { description: 'Famille' },
  OTHER: { description: 'Autre origine' },
};

export type ReportOrigin = keyof typeof values;
export const REPORT_ORIGINS = Object.keys(values) as ReportOrigin[];
export const ReportOriginEnum = Object.fromEntries(REPORT_ORIGINS.map((o) => [o, o])) as { [O in ReportOrigin]: O };
registerEnumType(ReportOriginEnum, { name: 'ReportOrigin', description: 'Qui a repéré le jeune (A17, A20 à A22)', valuesConfig: values });

/** Origins that would tell the PJJ's by elimination are told together with it. */
const COARSE: Readonly<Record<ReportOrigin, Origin>> = {
  SPONTANEOUS: 'SPONTANEOUS', SCHOOL: 'SCHOOL_REPORT', JDC: 'JDC', FAMILY: 'OTHER',
  RIJ_PIJ_BIJ: 'PARTNER_REPORT', STREET_EDUCATOR: 'PARTNER_REPORT', TOWN_HALL: 'PARTNER_REPORT', ASSOCIATION: 'PARTNER_REPORT',
  PJJ: 'PARTNER_REPORT', SOCIAL_CENTRE: 'PARTNER_REPORT', OTHER: 'PARTNER_REPORT',
};

/** The origin as everybody may read it, and as the case keeps it: it never lets infer justice. Source: A22, RESTRICTED. */
export const caseOrigin = (origin: ReportOrigin): Origin => COARSE[origin];
