import { useEffect, useState, useSyncExternalStore } from 'react';
import { onSession, session, type Session } from './session.ts';
import { signInServer, startSignIn } from './sign-in.ts';

/** Who is signed in, and how to change that. */
export function SignInBar({ failure }: { readonly failure: string | undefined }) {
  const current = useSyncExternalStore(onSession, session);
  const expired = useExpired(current);
  const description = useDescription(current);
  const [problem, setProblem] = useState(failure);
  const signIn = (choose: boolean) => { startSignIn(choose).catch((error: Error) => { setProblem(error.message); }); };

  return (
    <section className="sign-in" aria-label="Connexion">
      <p role="status">
        {!current && 'Vous n’êtes pas connecté : seuls les catalogues publics répondent.'}
        {current && expired && 'Votre connexion a expiré. Reconnectez-vous pour continuer.'}
        {current && !expired && <>Connecté : <strong>{current.name ?? current.subject}</strong>{description && <span className="description">{description}</span>}</>}
      </p>
      {problem && <p role="alert">{problem}</p>}
      <div className="actions">
        {!current && <button type="button" className="main" onClick={() => { signIn(true); }}>Se connecter</button>}
        {current && expired && <button type="button" className="main" onClick={() => { signIn(false); }}>Se reconnecter</button>}
        {current && <button type="button" onClick={() => { signIn(true); }}>Changer de personne</button>}
        {current && <button type="button" onClick={signOut}>Se déconnecter</button>}
      </div>
    </section>
  );
}

/** Forgets the person, and with them what they typed and read. */
function signOut(): void {
  sessionStorage.clear();
  location.reload();
}

function useExpired(current: Session | undefined): boolean {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!current) return undefined;
    const timer = setTimeout(() => { setNow(Date.now()); }, Math.max(0, current.expiresAt - Date.now()));
    return () => { clearTimeout(timer); };
  }, [current]);
  return current !== undefined && current.expiresAt <= now;
}

function useDescription(current: Session | undefined): string | undefined {
  const [description, setDescription] = useState<string>();
  const subject = current?.subject;
  useEffect(() => {
    if (subject) void signInServer().then(({ personas }) => { setDescription(personas.find((it) => it.key === subject)?.description); });
  }, [subject]);
  return description;
}
