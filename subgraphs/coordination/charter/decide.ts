import { SCOPES, type Scope } from '@passerelle/kit/trust/scope';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { CHARTER, NEVER_NOMINATIVE, type Ground } from './charter.ts';

/** Where a viewer stands towards one youth. */
export interface Position {
  /** Grounds held by the viewer's organisation; a referral may open less than the charter would. */
  readonly grounds: readonly { readonly ground: Ground; readonly scopes: readonly Scope[] | null }[];
  /** Scopes closed by the youth's opposition to the viewer's network. */
  readonly opposed: readonly Scope[];
}

/**
 * The scopes that the charter opens to a viewer for a youth: none is the answer to everything it does not name.
 * Source: design 3.2; D01, D02, D03, D10, A26.
 */
export function decide(viewer: Viewer, { grounds, opposed }: Position): Scope[] {
  if (!viewer.charter || viewer.roles.every((r) => NEVER_NOMINATIVE.includes(r))) return [];
  const open = new Set<Scope>();
  for (const { ground, scopes } of grounds) {
    for (const article of CHARTER) {
      if (article.ground !== ground || !article.networks.includes(viewer.network)) continue;
      if (article.habilitation && !viewer.habilitated) continue;
      for (const scope of article.opens) if (!scopes || scopes.includes(scope)) open.add(scope);
    }
  }
  return SCOPES.filter((s) => open.has(s) && !opposed.includes(s));
}
