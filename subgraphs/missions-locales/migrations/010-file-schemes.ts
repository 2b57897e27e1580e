import { Migration } from '@mikro-orm/migrations';

/** Code, label, nature, first and last day of entry (both included). */
const SCHEMES: [code: string, label: string, nature: string, from: string, until: string | null][] = [
  ['EMPLOI_AVENIR', 'Emploi d’avenir', 'CONTRACT', '2012-11-01', '2017-12-31'],
  ['CUI_CAE', 'Contrat unique d’insertion, secteur non marchand (CUI-CAE)', 'CONTRACT', '2010-01-01', '2017-12-31'],
  ['CUI_CIE', 'Contrat unique d’insertion, secteur marchand (CUI-CIE)', 'CONTRACT', '2010-01-01', null],
  ['PEC', 'Parcours emploi compétences (PEC)', 'CONTRACT', '2018-01-01', null],
  ['FAJ', 'Fonds d’aide aux jeunes (FAJ), du conseil départemental', 'AID', '2005-01-01', null],
  ['FEJ', 'Fonds d’expérimentation pour la jeunesse (FEJ)', 'FUND', '2008-12-03', null],
];

/** I05, I06: contracts, aids and funds that missions locales prescribe or call on, as dated codes of their nature. */
export class FileSchemes extends Migration {

  override name = 'FileSchemes';

  override up(): void {
    SCHEMES.forEach(([code, label, nature, from, until], i) => {
      const id = `01936a00-0000-7000-8000-${String(i + 101).padStart(12, '0')}`;
      this.addSql(
        `insert into "scheme" ("id", "created_at", "updated_at", "code", "label", "nature", "valid_from", "valid_until") values ('${id}', now(), now(), '${code}', '${label}', '${nature}', '${from}', ${until ? `'${until}'` : 'null'});`,
      );
    });
    // Who follows a file today was known before the periods were: since when is not.
    this.addSql(`
      insert into "file_adviser" ("id", "created_at", "updated_at", "file_id", "youth_id", "owner_id", "adviser_id")
      select uuidv7(), now(), now(), id, youth_id, owner_id, adviser_id from mission_locale_file where adviser_id is not null;`);
  }

  override down(): void {
    this.addSql(`delete from "scheme" where "code" in (${SCHEMES.map(([code]) => `'${code}'`).join(', ')});`);
  }

}
