import type { Role, Viewer } from '@passerelle/kit/trust/viewer';

/** Why a record is read, when the caller does not say: by role (3.4). */
const DEFAULTS: Partial<Record<Role, string>> = {
  ASSISTANT: 'SUIVI', RESPONSABLE: 'COORDINATION', COUNSELLOR: 'DIAGNOSTIC', MLDS_COORDINATOR: 'DIAGNOSTIC', SCHOOL_REFERENT: 'SUIVI',
  ADVISER: 'ACCOMPAGNEMENT', PROVIDER_STAFF: 'ORIENTATION', MENTORING_COORDINATOR: 'MENTORAT', INTEGRATION: 'SYNCHRONISATION',
};

/** The purpose that a reading is journalled under. */
export const purposeOf = (viewer: Viewer, said: string | null): string =>
  said ?? viewer.roles.map((r) => DEFAULTS[r]).find(Boolean) ?? 'SUIVI';
