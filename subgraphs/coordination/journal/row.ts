import type { Scope } from '@passerelle/kit/trust/scope';
import type { Access } from './access.ts';
import { hashAccess } from './hash-access.ts';

/** A journal line as SQL gives it. */
export interface AccessRow {
  id: string; created_at: Date | string; youth_id: string; viewer_id: string; organisation_id: string; kind: Access['kind']; scopes: Scope[];
  purpose: string; operation: string; request_id: string; hash: string;
}

export const ACCESS_COLUMNS = 'a.id, a.created_at, a.youth_id, a.viewer_id, a.organisation_id, a.kind, a.scopes, a.purpose, a.operation, a.request_id, a.hash';

/** The hash that the line's values give now. */
export const hashOfRow = (r: AccessRow): string => hashAccess({
  id: r.id, createdAt: new Date(r.created_at), youthId: r.youth_id, viewerId: r.viewer_id, organisationId: r.organisation_id, kind: r.kind,
  scopes: r.scopes, purpose: r.purpose, operation: r.operation, requestId: r.request_id,
});
