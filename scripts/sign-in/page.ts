import type { Persona } from './personas.ts';

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `body{font:1.125rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#161616;background:#fff}
ul{list-style:none;padding:0}li{margin:.75rem 0}
button{font:inherit;text-align:left;width:100%;padding:.75rem 1rem;border:2px solid #000091;background:#fff;color:#161616;cursor:pointer}
button strong{display:block;color:#000091}button:hover,button:focus-visible{background:#f0f0ff}button:focus-visible{outline:3px solid #0a76f6;outline-offset:2px}
.note{border-left:4px solid #b34000;padding-left:1rem}`;

const page = (title: string, content: string): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Passerelle</title><style>${style}</style></head>
<body><main><h1>${escape(title)}</h1>
${content}
</main></body></html>
`;

/** The sign-in page: one button per person of the demonstration. `action` is where the choice is posted. */
export function personaPage(personas: readonly Persona[], action: string): string {
  const choices = personas.map((it) => `<li><button name="persona" value="${escape(it.key)}"><strong>${escape(it.name)}</strong>${escape(it.description)}</button></li>`);
  return page('Se connecter', `<p class="note">Serveur de connexion de démonstration : toutes ces personnes sont inventées, aucun mot de passe n’est demandé. En production, la connexion passe par ProConnect ou par votre fournisseur d’identité.</p>
<p id="choose">Choisissez qui vous êtes :</p>
<form method="post" action="${escape(action)}" aria-labelledby="choose"><ul>
${choices.join('\n')}
</ul></form>`);
}

/** A page that says what went wrong and what to do. */
export const messagePage = (title: string, text: string): string => page(title, `<p>${escape(text)}</p>`);
