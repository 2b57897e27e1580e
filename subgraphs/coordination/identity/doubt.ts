import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, ofPlatform } from '@passerelle/kit/data/rows';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Youth } from '../youth/youth.ts';

export const DOUBT_STATES = ['OPEN', 'SAME', 'NEVER'] as const;
export type DoubtState = (typeof DOUBT_STATES)[number];
export const DoubtStateEnum = Object.fromEntries(DOUBT_STATES.map((s) => [s, s])) as { [S in DoubtState]: S };

registerEnumType(DoubtStateEnum, {
  name: 'DoubtState',
  description: 'Réponse à un doute d’identité',
  valuesConfig: { OPEN: { description: 'En attente' }, SAME: { description: 'Une seule personne' }, NEVER: { description: 'Deux personnes : ne plus proposer' } },
});

/** Two youths that may be one: it waits for a person. Answered « never », the pair is not proposed again. */
@Shared('IDENTITY')
@ObjectType({ description: 'Doute d’identité : deux dossiers qui sont peut-être la même personne' })
@Entity({ tableName: 'doubt', ...guarded(DATABASE, 'doubt', either(ofPlatform(), ofPlatform('other_platform_id'))) })
@Unique({ properties: ['youthId', 'otherId'] })
export class Doubt extends Base {
  @ManyToOne(() => Youth, { mapToPk: true })
  youthId!: string;

  @Index()
  @ManyToOne(() => Youth, { mapToPk: true })
  otherId!: string;

  /** The platforms that follow the two: either may decide. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  platformId?: string | null;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  otherPlatformId?: string | null;

  /** The day both are 16: before it, no list shows the pair (3.2). */
  @Property({ type: 'date' })
  listedFrom!: string;

  @Field(() => [String], { description: 'Ce qui concorde ou diffère (codes)' })
  @Property({ type: 'text[]' })
  evidence: string[] = [];

  @Field(() => DoubtStateEnum, { description: 'Réponse' })
  @Index()
  @Property({ type: 'text' })
  state: DoubtState = 'OPEN';

  @Property({ type: 'uuid', nullable: true })
  decidedBy?: string | null;
}
