/** A record that its sender may not rewrite: it is another organisation's. */
export class RegistrationConflict extends Error {
  constructor(readonly externalId: string) {
    super('record of another organisation');
  }
}
