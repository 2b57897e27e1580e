import { registerEnumType } from 'type-graphql';

export const SETTINGS = ['ON_SITE', 'REMOTE'] as const;
/** Where a pair can meet. */
export type Setting = (typeof SETTINGS)[number];
export const SettingEnum = Object.fromEntries(SETTINGS.map((s) => [s, s])) as { [S in Setting]: S };

registerEnumType(SettingEnum, {
  name: 'MentoringSetting',
  description: 'Où le mentor et le jeune se rencontrent (F13)',
  valuesConfig: { ON_SITE: { description: 'Sur place, dans la commune ou le département' }, REMOTE: { description: 'À distance' } },
});
