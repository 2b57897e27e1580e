import type { Role } from '@passerelle/kit/trust/viewer';

/** What only the operator hands out, and takes away outside one's own organisation. */
export const RESERVED: readonly Role[] = ['OPERATOR', 'FEED', 'INTEGRATION', 'PILOT'];
