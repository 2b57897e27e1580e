/** Someone, or a program, who can sign in to the demonstration. */
export interface Persona {
  /** What is typed after `npm run token --`; the token's subject (`sub`). */
  readonly key: string;
  readonly name: string;
  /** What this person does, in French, shown on the sign-in page. */
  readonly description: string;
  /** A program: it signs in with a secret, and is not offered to people. */
  readonly machine: boolean;
}
