import { hasRole, type Viewer } from '@passerelle/kit/trust/viewer';

/**
 * Éducation nationale's own feed, for all schools; a responsable of its network, for their own: a school that says where
 * somebody left from opens the record to itself.
 */
export const educationSender = (viewer: Viewer): 'ALL' | 'OWN' | null => {
  if (viewer.network !== 'EDUCATION') return null;
  if (hasRole(viewer, 'FEED')) return 'ALL';
  return hasRole(viewer, 'RESPONSABLE') ? 'OWN' : null;
};

/** A21: the centres du service national send to the départemental responsables (D12: of a platform's circle 1), who may also bring the table themselves. */
export const jdcSender = (viewer: Viewer): 'ALL' | null =>
  (viewer.network === 'COORDINATION' && hasRole(viewer, 'FEED')) || (hasRole(viewer, 'RESPONSABLE') && viewer.platforms.some((p) => p.circle === 1)) ? 'ALL' : null;
