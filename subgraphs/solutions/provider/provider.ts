import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { Public } from '@passerelle/kit/trust/policy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { ProviderNetworkEnum, type ProviderNetwork } from './network.ts';

/** Requests read the list of providers and never write it: it comes from the official lists, by the worker. */
@Public()
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Organisme qui propose des solutions : E2C, EPIDE, CFA, GRETA, AFPA, MFR, lycée, collectivité…' })
@Entity({ tableName: 'provider', ...guarded(DATABASE, 'provider', 'true', 'false') })
@Index({ name: 'provider_siret_uai', expression: 'create unique index provider_siret_uai on provider (siret, uai) nulls not distinct where siret is not null or uai is not null' })
@Index({ name: 'provider_without_code', expression: 'create unique index provider_without_code on provider (organisation_id) where siret is null and uai is null' })
@Index({ name: 'provider_networks', expression: 'create index provider_networks on provider using gin (networks)' })
@Index({ name: 'provider_name_search', expression: 'create index provider_name_search on provider using gin (plain(name) gin_trgm_ops)' })
export class Provider extends Base {
  /** The organisation of coordination that keeps its offer; null while it has not joined the hub. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  organisationId?: string | null;

  @Field(() => String, { description: 'Nom de l’organisme' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Nature : CFA, GRETA, E2C, lycée professionnel, commune…' })
  @Property({ type: 'text', nullable: true })
  kind?: string | null;

  /** Several structures share one SIRET: an attribute, never a key. */
  @Field(() => String, { nullable: true, description: 'SIRET' })
  @Property({ type: 'text', nullable: true })
  siret?: string | null;

  @Field(() => String, { nullable: true, description: 'Code UAI (ex-RNE)' })
  @Index()
  @Property({ type: 'text', nullable: true })
  uai?: string | null;

  @Field(() => String, { nullable: true, description: 'Numéro FINESS, pour les établissements sociaux et médico-sociaux' })
  @Property({ type: 'text', nullable: true })
  finess?: string | null;

  @Field(() => [ProviderNetworkEnum], { description: 'Réseaux dont il fait partie' })
  @Property({ type: 'text[]' })
  networks: ProviderNetwork[] = [];

  @Field(() => String, { nullable: true, description: 'Commune (code officiel géographique)' })
  @Property({ type: 'text', nullable: true })
  commune?: string | null;

  @Field(() => String, { nullable: true, description: 'Département' })
  @Index()
  @Property({ type: 'text', nullable: true })
  departement?: string | null;
}
