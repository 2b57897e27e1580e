import { createHash } from 'node:crypto';
import type { Access } from './access.ts';

type Line = Pick<Access, 'id' | 'createdAt' | 'youthId' | 'viewerId' | 'organisationId' | 'kind' | 'scopes' | 'purpose' | 'operation' | 'requestId'>;

/** SHA-256 (hex) over a journal line's values, in a fixed order, so that a changed line is named by its own hash. */
export const hashAccess = (a: Line): string =>
  createHash('sha256')
    .update(JSON.stringify([a.id, a.createdAt.toISOString(), a.youthId, a.viewerId, a.organisationId, a.kind, a.scopes, a.purpose, a.operation, a.requestId]))
    .digest('hex');
