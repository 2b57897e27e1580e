import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { useCallback, useRef, useState } from 'react';
import { ask } from './api.ts';
import { DocumentBar } from './document-bar.tsx';
import { documentsOf, type AnswerDocument } from './documents.ts';
import { ExampleBar } from './example-bar.tsx';
import { SignInBar } from './sign-in-bar.tsx';

const WELCOME = `# Écrivez une requête,
# ou choisissez un exemple.
#
# Ctrl + Espace : proposer
# Ctrl + Entrée : exécuter
`;

/**
 * The gateway's page: who is signed in, examples, and GraphiQL.
 * What is typed stays in this tab only: it may name young people, on machines that several persons use.
 */
export function Page({ schema, failure }: { readonly schema: GraphQLSchema | null; readonly failure: string | undefined }) {
  const examples = useRef<HTMLElement>(null);
  const [documents, setDocuments] = useState<readonly AnswerDocument[]>([]);
  const fetcher: Fetcher = useCallback(async (operation, options) => {
    const answer = await ask(operation, options?.headers);
    setDocuments(documentsOf(answer.data));
    return answer;
  }, []);
  return (
    <>
      <a className="skip" href="#editeur">Aller à l’éditeur</a>
      <header className="bar">
        <div className="title">
          <h1>Passerelle</h1>
          <p>Le dossier partagé d’un jeune sorti sans diplôme : interrogez-le ici, selon vos droits.</p>
        </div>
        <SignInBar failure={failure} />
        <nav aria-label="Exemples" className="examples" ref={examples} />
        <DocumentBar documents={documents} />
      </header>
      {/* GraphiQL's own words are English. */}
      <main id="editeur" tabIndex={-1} lang="en">
        <GraphiQL fetcher={fetcher} schema={schema} storage={sessionStorage} defaultQuery={WELCOME} forcedTheme="light"
          defaultEditorToolsVisibility="variables" showPersistHeadersSettings={false}>
          <GraphiQL.Logo>{' '}</GraphiQL.Logo>
          <ExampleBar place={examples} welcome={WELCOME} schemaMissing={schema === null} />
        </GraphiQL>
      </main>
    </>
  );
}
