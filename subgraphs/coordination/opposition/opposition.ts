import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { among, either, guarded } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import type { Network } from '@passerelle/kit/trust/viewer';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { NetworkEnum } from '../organisation/network.ts';
import { Youth } from '../youth/youth.ts';

/** The youth (or the legal representative) objects to sharing with a network: closes its scopes within a minute. */
@Shared('IDENTITY')
@ObjectType({ description: 'Opposition du jeune au partage avec un réseau (droit d’opposition)' })
@Entity({ tableName: 'opposition', ...guarded(DATABASE, 'opposition', either(among('youth_id', 'youths'))) })
export class Opposition extends Base {
  @Index()
  @ManyToOne(() => Youth, { mapToPk: true })
  youthId!: string;

  @Field(() => NetworkEnum, { description: 'Réseau auquel le jeune s’oppose' })
  @Property({ type: 'text' })
  network!: Network;

  @Field(() => LocalDate, { description: 'Exprimée le' })
  @Property({ type: 'date' })
  recordedOn!: string;

  /** The professional who wrote it down. */
  @Property({ type: 'uuid', nullable: true })
  recordedById?: string | null;

  @Property({ type: 'uuid', nullable: true })
  liftedById?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Levée le' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;
}
