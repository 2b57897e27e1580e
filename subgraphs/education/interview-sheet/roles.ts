import type { Role } from '@passerelle/kit/trust/viewer';

/** Who leads interviews, and so fills the sheet (C01). */
export const INTERVIEWERS: readonly Role[] = ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR', 'ADVISER'];
