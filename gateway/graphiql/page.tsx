import { GraphiQL } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { fetcher } from './api.ts';
import { ExampleBar } from './example-bar.tsx';
import { examples } from './examples.ts';
import { SignInBar } from './sign-in-bar.tsx';

const WELCOME = `# Écrivez une requête, ou choisissez un exemple ci-dessus.
# Ctrl + Espace propose les champs ; Ctrl + Entrée exécute.
`;

/**
 * The gateway's page: who is signed in, examples, and GraphiQL.
 * What is typed stays in this tab: it names young people, so it must not stay on a shared machine.
 */
export function Page({ schema, failure }: { readonly schema: GraphQLSchema | null; readonly failure: string | undefined }) {
  return (
    <GraphiQLFrame schema={schema}>
      <a className="skip" href="#editeur">Aller à l’éditeur</a>
      <header className="bar">
        <div>
          <h1>Passerelle</h1>
          <p>Le dossier partagé des jeunes sortis sans diplôme : interrogez-le ici, selon vos droits.</p>
        </div>
        <SignInBar failure={failure} />
      </header>
    </GraphiQLFrame>
  );
}
