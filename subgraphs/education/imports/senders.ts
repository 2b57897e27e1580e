import { hasRole, type Viewer } from '@passerelle/kit/trust/viewer';

/** Éducation nationale's own feed, or a responsable of its network, for all schools. */
export const educationSender = (viewer: Viewer): 'ALL' | null =>
  viewer.network === 'EDUCATION' && hasRole(viewer, 'FEED', 'RESPONSABLE') ? 'ALL' : null;

/** A21: the centres du service national send to the départemental responsables, who may also bring the table themselves. */
export const jdcSender = (viewer: Viewer): 'ALL' | null =>
  (viewer.network === 'COORDINATION' && hasRole(viewer, 'FEED')) || (viewer.network !== 'PILOTAGE' && hasRole(viewer, 'RESPONSABLE')) ? 'ALL' : null;
