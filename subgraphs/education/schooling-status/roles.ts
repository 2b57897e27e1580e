import type { Role } from '@passerelle/kit/trust/viewer';

/** Who takes a youth in: schools, the MLDS, CIO, the platform's assistant, providers' staff (E09–E13). */
export const TAKING_IN: readonly Role[] = ['SCHOOL_REFERENT', 'MLDS_COORDINATOR', 'COUNSELLOR', 'ASSISTANT', 'PROVIDER_STAFF'];
