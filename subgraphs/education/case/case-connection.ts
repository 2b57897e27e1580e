import { Connection } from '@passerelle/kit/graphql/connection';
import { DropoutCase } from './case.ts';

/** A page of cases: one type for every list of them. */
export const DropoutCaseConnection = Connection(() => DropoutCase, 'DropoutCase');
