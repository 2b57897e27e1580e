import { Migration } from '@mikro-orm/migrations';

/** Code, label, first and last day of entry (both included). */
const SCHEMES: [code: string, label: string, from: string, until: string | null][] = [
  ['CIVIS', 'Contrat d’insertion dans la vie sociale (CIVIS)', '2005-03-14', '2016-12-31'],
  ['PPAE', 'Projet personnalisé d’accès à l’emploi (PPAE), en co-traitance', '2006-01-01', null],
  ['ANI_JEUNES', 'Accompagnement de l’accord national interprofessionnel du 7 avril 2011 (ANI Jeunes)', '2011-04-07', '2016-12-31'],
  ['GARANTIE_JEUNES', 'Garantie jeunes', '2013-10-01', '2022-02-28'],
  ['AIJ', 'Accompagnement intensif des jeunes (AIJ)', '2014-01-01', null],
  ['PACEA', 'Parcours contractualisé d’accompagnement vers l’emploi et l’autonomie (PACEA)', '2017-01-01', null],
  ['CEJ', 'Contrat d’engagement jeune (CEJ)', '2022-03-01', null],
];

/** E15, I06: the schemes that missions locales run or ran. A scheme that ends gets its last day, it is never removed. */
export class Schemes extends Migration {

  override name = 'Schemes';

  override up(): void {
    SCHEMES.forEach(([code, label, from, until], i) => {
      const id = `01936a00-0000-7000-8000-${String(i + 1).padStart(12, '0')}`;
      this.addSql(
        `insert into "scheme" ("id", "created_at", "updated_at", "code", "label", "valid_from", "valid_until") values ('${id}', now(), now(), '${code}', '${label}', '${from}', ${until ? `'${until}'` : 'null'});`,
      );
    });
  }

}
