import { useEffect, useState } from 'react';
import type { AnswerDocument } from './documents.ts';

const TYPES = { page: 'text/html;charset=utf-8', table: 'text/csv;charset=utf-8', pdf: 'application/pdf' } as const;
const SAVED = { table: ['le tableau', 'csv'], pdf: ['le PDF', 'pdf'] } as const;

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
              : <a href={href} download={`${path}.${SAVED[kind][1]}`}>Enregistrer {SAVED[kind][0]} : {path}</a>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A PDF comes in base64; the rest is text. */
const contentOf = ({ kind, text }: AnswerDocument): string | Uint8Array<ArrayBuffer> => (kind === 'pdf' ? Uint8Array.from(atob(text), (c) => c.charCodeAt(0)) : text);

/** Addresses that live as long as the answer is shown. */
function useLinks(documents: readonly AnswerDocument[]) {
  const [links, setLinks] = useState<readonly (AnswerDocument & { href: string })[]>([]);
  useEffect(() => {
    const made = documents.map((it) => ({ ...it, href: URL.createObjectURL(new Blob([contentOf(it)], { type: TYPES[it.kind] })) }));
    setLinks(made);
    return () => { for (const { href } of made) URL.revokeObjectURL(href); };
  }, [documents]);
  return links;
}
