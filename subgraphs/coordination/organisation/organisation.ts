import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { unguarded } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import type { Network } from '@passerelle/kit/trust/viewer';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { isSpro, isUnderSecret } from './kind.ts';
import { NetworkEnum } from './network.ts';

@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Organisation du réseau : établissement, mission locale, organisme, association, institution' })
@Entity({ tableName: 'organisation', ...unguarded(DATABASE, 'organisation') })
@Index({ name: 'organisation_name_search', expression: 'create index organisation_name_search on organisation using gin (name gin_trgm_ops)' })
export class Organisation extends Base {
  @Field(() => String, { description: 'Nom' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => NetworkEnum, { description: 'Réseau' })
  @Index()
  @Property({ type: 'text' })
  network!: Network;

  @Field(() => String, { nullable: true, description: 'Nature : lycée professionnel, CIO, GRETA, E2C…' })
  @Property({ type: 'text', nullable: true })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Code UAI (ex-RNE) de l’établissement' })
  @Unique()
  @Property({ type: 'text', nullable: true })
  uai?: string | null;

  @Field(() => String, { nullable: true, description: 'Code de structure i-Milo de la mission locale' })
  @Unique()
  @Property({ type: 'text', nullable: true })
  imilo?: string | null;

  /** Several structures share one SIRET: an attribute, never a key. */
  @Field(() => String, { nullable: true, description: 'SIRET' })
  @Index()
  @Property({ type: 'text', nullable: true })
  siret?: string | null;

  @Field(() => String, { nullable: true, description: 'Code officiel géographique de la commune' })
  @Property({ type: 'text', nullable: true })
  commune?: string | null;

  @Field(() => String, { nullable: true, description: 'Département' })
  @Index()
  @Property({ type: 'text', nullable: true })
  departement?: string | null;

  @Field(() => ID, { nullable: true, description: 'Organisation de rattachement (agence, antenne)' })
  @Property({ type: 'uuid', nullable: true })
  parentId?: string | null;

  /** Its codes go on meaning something: they are the successor's. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  mergedIntoId?: string | null;

  /** False while only its code was seen in a partner's file: its official name comes with the reference list. */
  @Field(() => Boolean, { description: 'Connue d’une liste officielle (sinon, seul son code a été vu dans un fichier)' })
  @Property({ type: 'boolean' })
  isOfficial: boolean = true;

  @Field(() => Boolean, { description: 'Structure du service public régional de l’orientation (SPRO) : elle reçoit les jeunes qui demandent leur retour en formation (I02)' })
  get isSpro(): boolean {
    return isSpro(this.kind);
  }

  @Field(() => Boolean, { description: 'Ses professionnels sont tenus au secret : aide sociale à l’enfance, club de prévention, service social, centre social, PJJ (I08)' })
  get isUnderSecret(): boolean {
    return isUnderSecret(this.kind);
  }
}
