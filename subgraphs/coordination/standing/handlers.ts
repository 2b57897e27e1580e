import type { EventHandler, EventHandlers } from '@passerelle/kit/events/inbox';
import { z } from 'zod';

const begun = z.object({ organisationId: z.uuid().nullish() });

/** A file is one a slice; an entry or a pair has an end, and its own standing until then. */
type OriginOf = (data: Readonly<Record<string, unknown>>) => string;
const idOf = (name: string) => (data: Readonly<Record<string, unknown>>) => z.uuid().parse(data[name]);
const ORIGINS = {
  file: () => 'missions-locales/file',
  entry: (data) => `solutions/entry/${idOf('proposalId')(data)}`,
  pair: (data) => `mentoring/mentorship/${idOf('mentorshipId')(data)}`,
} satisfies Record<string, OriginOf>;

const BEGIN = `
  insert into standing (id, created_at, updated_at, youth_id, organisation_id, ground, origin)
  select gen_random_uuid(), now(), now(), coalesce(y.merged_into_id, y.id), o.id, 'HOLDS_FILE', ? from youth y, organisation told join organisation o on o.id = coalesce(told.merged_into_id, told.id) where y.id = ? and told.id = ?
  on conflict (organisation_id, youth_id, ground, origin) do update set until = null, updated_at = now()`;

/** Who accompanies a youth, or its successor by a merger told before, keeps reading what its slice needs, once the referral that brought them together has expired. */
const begins = (origin: OriginOf): EventHandler => async (em, { subject, data }) => {
  const { organisationId } = begun.parse(data);
  if (subject && organisationId) await em.execute(BEGIN, [origin(data), subject, organisationId]);
};

/** Merged since, the standing is the current youth's: its origin alone says which it is. */
const ends = (origin: OriginOf): EventHandler => async (em, { data }) => {
  await em.execute(`update standing set until = now(), updated_at = now() where ground = 'HOLDS_FILE' and origin = ? and until is null`, [origin(data)]);
};

const ended = z.object({ organisationId: z.uuid(), isLast: z.boolean() });
const END_FILE = `
  update standing s set until = now(), updated_at = now() from youth y, organisation o
  where s.ground = 'HOLDS_FILE' and s.origin = ? and s.until is null and y.id = ? and o.id = ?
    and s.youth_id = coalesce(y.merged_into_id, y.id) and s.organisation_id = coalesce(o.merged_into_id, o.id)`;

/** A closed file ends the standing of an organisation that keeps no other of the youth; its import's standing is the same. */
const fileEnds: EventHandler = async (em, { subject, data }) => {
  const { organisationId, isLast } = ended.parse(data);
  if (subject && isLast) await em.execute(END_FILE, [ORIGINS.file(), subject, organisationId]);
};

/** 3.2: a file, an entry or a pair begun here is a ground of its own, for as long as it lasts. */
export const standingHandlers: EventHandlers = {
  'fr.passerelle.missions-locales.file.opened': begins(ORIGINS.file),
  'fr.passerelle.missions-locales.file.closed': fileEnds,
  'fr.passerelle.solutions.entry.recorded': begins(ORIGINS.entry),
  'fr.passerelle.solutions.entry.ended': ends(ORIGINS.entry),
  'fr.passerelle.mentoring.mentorship.started': begins(ORIGINS.pair),
  'fr.passerelle.mentoring.mentorship.ended': ends(ORIGINS.pair),
};
