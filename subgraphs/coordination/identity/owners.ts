import type { EntityManager } from '@mikro-orm/postgresql';
import type { Network } from '@passerelle/kit/trust/viewer';
import { departementOfCommune } from '@passerelle/kit/values/departement';
import { departementOfUai } from '@passerelle/kit/values/uai';
import { Organisation } from '../organisation/organisation.ts';
import type { Registration } from './registration.ts';

type Owner = NonNullable<Registration['owner']>;
const nameOf = ({ scheme, code }: Owner) => `${scheme}:${code}`;

/**
 * Organisation ids for the codes found in a batch. A code that no list has named yet makes an organisation of its own,
 * not official: its rows are kept, and its name comes with the reference list. The code of an organisation merged since is its successor's.
 * @param network the network of the file's owners
 */
export async function owners(em: EntityManager, network: Network, asked: readonly (Owner | null)[]): Promise<(string | null)[]> {
  const wanted = new Map(asked.filter((o) => o !== null).map((o) => [nameOf(o), o]));
  const codes = (scheme: Owner['scheme']) => [...wanted.values()].filter((o) => o.scheme === scheme).map((o) => o.code);
  const known = new Map<string, string>();
  const rows = await em.find(Organisation, { $or: [
    { uai: { $in: codes('uai') } }, { imilo: { $in: codes('imilo') } }, { siret: { $in: codes('siret') }, network }, { name: { $in: codes('name') }, network }, { id: { $in: codes('id') } },
  ] }, { orderBy: { id: 'asc' } });
  for (const o of rows) {
    for (const [scheme, code] of Object.entries({ uai: o.uai, imilo: o.imilo, siret: o.siret, name: o.name, id: o.id })) {
      if (code && !known.has(`${scheme}:${code}`)) known.set(`${scheme}:${code}`, o.mergedIntoId ?? o.id);
    }
  }
  for (const [name, owner] of wanted) {
    if (known.has(name) || owner.scheme === 'id') continue;
    const { scheme, code } = owner;
    const organisation = em.create(Organisation, {
      name: scheme === 'name' ? code : `${scheme.toUpperCase()} ${code}`, network, isOfficial: false, ...(scheme === 'name' ? {} : { [scheme]: code }),
      departement: scheme === 'uai' ? departementOfUai(code) : scheme === 'imilo' ? departementOfCommune(code) : null,
    } as never) as Organisation;
    known.set(name, organisation.id);
  }
  await em.flush();
  return asked.map((o) => (o ? (known.get(nameOf(o)) ?? null) : null));
}
