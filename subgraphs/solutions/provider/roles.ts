import type { Role } from '@passerelle/kit/trust/viewer';

/** Who keeps an organisation's offer: a provider's own staff, and those of schools, the MLDS and missions locales that take young people in (E08–E18). */
export const PROVIDER_ROLES = ['PROVIDER_STAFF', 'SCHOOL_REFERENT', 'MLDS_COORDINATOR', 'ADVISER', 'RESPONSABLE'] as const satisfies readonly Role[];
