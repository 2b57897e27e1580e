import { ageAt, type PlainDate } from '@passerelle/kit/values/date';

/** The youth was older than 25 when the file was registered (B21). */
export const OVER_25 = 'OVER_25';

/**
 * B21: support is for those of 16 to 25. A file registered after the 26th birthday is kept and flagged, never refused.
 * @param registeredOn day of registration; unknown flags nothing
 * @throws RangeError when one of them is no plain date
 */
export const ageFlags = (birthDate: PlainDate, registeredOn: PlainDate | null): string[] =>
  registeredOn && ageAt(birthDate, registeredOn) > 25 ? [OVER_25] : [];
