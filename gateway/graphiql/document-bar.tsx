import { useEffect, useState } from 'react';
import type { AnswerDocument } from './documents.ts';

const TYPES = { page: 'text/html;charset=utf-8', table: 'text/csv;charset=utf-8' } as const;

/** The pages to print and the tables to keep that the last answer holds: each opens, or is saved, by its link. */
export function DocumentBar({ documents }: { readonly documents: readonly AnswerDocument[] }) {
  const links = useLinks(documents);
  if (!links.length) return null;
  return (
    <nav className="examples" aria-label="Documents de la réponse">
      <span>Documents de la réponse :</span>
      <ul>
        {links.map(({ path, kind, href }) => (
          <li key={path}>
            {kind === 'page'
              ? <a href={href} target="_blank" rel="noopener">Ouvrir pour imprimer : {path} (nouvel onglet)</a>
              : <a href={href} download={`${path}.csv`}>Enregistrer le tableau : {path}</a>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Addresses that live as long as the answer is shown. */
function useLinks(documents: readonly AnswerDocument[]) {
  const [links, setLinks] = useState<readonly (AnswerDocument & { href: string })[]>([]);
  useEffect(() => {
    const made = documents.map((it) => ({ ...it, href: URL.createObjectURL(new Blob([it.text], { type: TYPES[it.kind] })) }));
    setLinks(made);
    return () => { for (const { href } of made) URL.revokeObjectURL(href); };
  }, [documents]);
  return links;
}
