import type { Role, Viewer } from '@passerelle/kit/trust/viewer';

/** Why a record is read, when the caller does not say: by role (3.4). */
const DEFAULTS: Partial<Record<Role, string>> = {
  ASSISTANT: 'SUIVI', RESPONSABLE: 'COORDINATION', COUNSELLOR: 'DIAGNOSTIC', MLDS_COORDINATOR: 'DIAGNOSTIC', SCHOOL_REFERENT: 'SUIVI',
  ADVISER: 'ACCOMPAGNEMENT', PROVIDER_STAFF: 'ORIENTATION', MENTORING_COORDINATOR: 'MENTORAT', INTEGRATION: 'SYNCHRONISATION',
};

/** What a caller may say besides: a closed list, because the journal holds no free text. */
const OTHERS = ['VERIFICATION', 'REUNION', 'INSCRIPTION', 'DROIT_AU_RETOUR', 'CONTROLE'];
const PURPOSES = new Set([...Object.values(DEFAULTS), ...OTHERS]);

/** The purpose that a reading is journalled under: what was said, where it is on the list, or the role's own. */
export const purposeOf = (viewer: Viewer, said: string | null): string =>
  (said !== null && PURPOSES.has(said) ? said : undefined) ?? viewer.roles.map((r) => DEFAULTS[r]).find(Boolean) ?? 'SUIVI';
