import type { Role } from '@passerelle/kit/trust/viewer';

/** Who takes youths or classes to an event: whoever follows youths, in any network. */
export const REGISTRARS: { readonly roles: readonly Role[] } = {
  roles: ['ASSISTANT', 'RESPONSABLE', 'SCHOOL_REFERENT', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER', 'PROVIDER_STAFF', 'MENTORING_COORDINATOR'],
};
