import type { EntityManager } from '@mikro-orm/postgresql';
import type { ImportOptions, Understood } from '@passerelle/kit/imports/kind';
import type { RegisterAs } from '@passerelle/kit/imports/register-as';
import type { Registered } from '@passerelle/kit/imports/register';
import type { Caller } from '@passerelle/kit/integrations/door';
import { problem, type Problem } from '@passerelle/kit/integrations/problem';
import { acceptFiles } from '../file/accept-files.ts';
import type { FileRow } from '../imports/files.ts';
import { ownStructures } from '../mission-locale/own-structures.ts';
import { answerOf, type ItemAnswer } from './answer.ts';
import { keepOnce, type BatchKey } from './keep-once.ts';
import { readItem } from './read-item.ts';
import { stateOf } from './state-of.ts';

/** Identity records of a mission locale's files: the same source as its imports, so that both know each other's. */
const SOURCE = 'missions-locales/file';

/** What a push needs besides the files. */
export interface PushWork {
  readonly fork: () => EntityManager;
  readonly register: RegisterAs;
  readonly options: ImportOptions;
}

type Read = { readonly index: number; readonly meant: Understood<FileRow> };

/**
 * Takes a batch of files in. Persons are registered first, while no transaction is open; then one transaction keeps the files
 * and the answer under the batch's key. Killed anywhere, the batch sent again comes out the same: before the commit nothing is
 * here, and the register knows its records by their numbers; after it the answer is given again.
 * @param files as sent, 500 at most: each is answered for, whatever the others are
 * @returns the answer, as JSON (see answer.ts)
 * @throws RegisterAway when coordination does not answer; RefusedCall when the key was used for another body
 */
export async function pushFiles(work: PushWork, { machine, requestId }: Caller, key: BatchKey, files: readonly unknown[]): Promise<string> {
  const answers = new Map<number, ItemAnswer>();
  const refuse = (index: number, ...problems: Problem[]) => void answers.set(index, { index, outcome: 'REFUSED', youth: null, flags: [], problems });
  const read = files.flatMap((file, index): Read[] => {
    const meant = readItem(file, `#/files/${index}`, work.options);
    if (!('problems' in meant)) return [{ index, meant }];
    refuse(index, ...meant.problems);
    return [];
  });
  // The same file twice in one batch: the last counts.
  const last = new Map(read.map(({ index, meant }) => [meant.externalId, index]));
  const [kept, superseded] = [read.filter((r) => last.get(r.meant.externalId) === r.index), read.filter((r) => last.get(r.meant.externalId) !== r.index)];
  for (const { index } of superseded) refuse(index, problem(409, 'FILE_TWICE', 'Dossier envoyé deux fois', 'Ce dossier figure deux fois dans l’envoi : seul le dernier est pris.', `#/files/${index}`));

  const { registered, conflicts } = await work.register({ passport: machine.passport, requestId }, SOURCE, kept.flatMap(({ meant }) => meant.person ?? []));
  return keepOnce(work.fork(), key, async (tx) => {
    const own = await ownStructures(tx, machine.organisation, kept.flatMap(({ meant }) => (registered.has(meant.externalId) ? meant.row.structure : [])));
    const taken = kept.filter(({ index, meant }) => {
      const isOwn = meant.person ? registered.has(meant.externalId) : own.has(meant.row.structure);
      if (!isOwn) refuse(index, conflicts.has(meant.externalId) ? heldElsewhere(index) : notYours(index));
      return isOwn;
    });
    const rows = taken.map(({ meant }) => ({ ...meant.row, youthId: registered.get(meant.externalId)?.youthId ?? null, ownerId: machine.organisation }));
    const before = await stateOf(tx, rows);
    if (rows.length) await acceptFiles(tx, rows, work.options.today, { channel: 'SOFTWARE', organisation: machine.organisation });
    const after = await stateOf(tx, rows);
    for (const { index, meant } of taken) answers.set(index, { ...outcomeOf(meant, registered, before, after), index });
    return answerOf(files.map((_, index) => answers.get(index)!));
  });
}

type State = Awaited<ReturnType<typeof stateOf>>;

function outcomeOf({ externalId, row }: Understood<FileRow>, registered: ReadonlyMap<string, Registered>, before: State, after: State): Omit<ItemAnswer, 'index'> {
  const [was, is] = [before.get(externalId), after.get(externalId)];
  const youth = registered.get(externalId)?.youthId ?? is?.youth ?? null;
  const outcome = !youth ? 'PENDING' : !was ? 'CREATED' : was.version === is?.version ? 'UNCHANGED' : 'UPDATED';
  return { outcome, youth, flags: row.flags, problems: [] };
}

const notYours = (index: number): Problem => problem(403, 'NOT_YOUR_ORGANISATION', 'Dossier d’une autre structure',
  'Ce dossier porte le code d’une structure qui n’est pas la vôtre. Vérifiez le code, ou laissez la structure concernée l’envoyer.', `#/files/${index}`);
const heldElsewhere = (index: number): Problem => problem(409, 'HELD_BY_ANOTHER', 'Dossier tenu ailleurs',
  'Une autre organisation tient déjà un dossier sous ce numéro. Demandez-lui de le corriger, ou retirez-le de l’envoi.', `#/files/${index}`);
