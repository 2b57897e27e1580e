import type { Area } from '@passerelle/kit/server/area';
import { AnswerRegistrationCheck } from './answer-registration-check.ts';
import { RegistrationCheck } from './registration-check.ts';
import { CaseRegistrationChecks, RegistrationChecks } from './registration-checks.ts';
import { RequestRegistrationCheck } from './request-registration-check.ts';

/** Whether those who have a solution are registered there (B17). */
export const registrationChecks: Area = {
  entities: [RegistrationCheck],
  resolvers: [RequestRegistrationCheck, AnswerRegistrationCheck, RegistrationChecks, CaseRegistrationChecks],
};
