import { parseFrenchDate, type PlainDate } from '@passerelle/kit/values/date';

/**
 * A day as exports of the BCN write it: `01/09/2016`, or `1/9/97` where a spreadsheet shortened the year. From 50 on
 * it is of the last century: no class is older, and none is planned so far ahead.
 * @returns null when it is no day
 */
export function parseBcnDate(text: string): PlainDate | null {
  const short = /^(\d{1,2}\/\d{1,2}\/)(\d\d)$/.exec(text.trim());
  return parseFrenchDate(short ? `${short[1]}${Number(short[2]) >= 50 ? '19' : '20'}${short[2]}` : text);
}
