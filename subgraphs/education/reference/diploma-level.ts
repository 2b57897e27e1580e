import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** Requests read the nomenclatures and never write them: they come from the official files, by the worker. */
@Public()
@ObjectType({ description: 'Niveau de formation et type de diplôme (BCN, NIVEAU_FORMATION_DIPLOME) : CAP, BAC PRO, BTS…' })
@Entity({ tableName: 'diploma_level', ...guarded(DATABASE, 'diploma_level', 'true', 'false') })
export class DiplomaLevel extends Base {
  @Field(() => String, { description: 'Code, trois caractères : les premiers du code diplôme' })
  @Unique()
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Libellé' })
  @Property({ type: 'text' })
  label!: string;

  /** `03` (CAP) to `08` (doctorate); `00`, `02`, `99` and `XX` qualify nobody. */
  @Field(() => String, { nullable: true, description: 'Niveau de qualification du cadre national (RNCP) : 03 pour un CAP, 04 pour un baccalauréat' })
  @Property({ type: 'text', nullable: true })
  qualification?: string | null;
}
