import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, granted, guarded, own } from '@passerelle/kit/data/rows';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { DATABASE } from '../database.ts';
import { Diagnosis } from '../diagnosis/diagnosis.ts';
import { RestitutionKindEnum, type RestitutionKind } from './kind.ts';
import { RestitutionText } from './text.ts';

const parties = `${own('education_organisation_id')} or ${own('mission_locale_organisation_id')}`;

/** What the pair gives the youth in writing: composed by one, agreed by the other. Partners see that it exists, not what it says. */
@Shared('CASE')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Document de restitution, écrit en commun à l’attention du jeune (B14)' })
@Entity({ tableName: 'restitution', ...guarded(DATABASE, 'restitution', either(granted('CASE'), parties), either(parties)) })
@Unique({ properties: ['diagnosisId', 'kind'] })
export class Restitution extends Base {
  @Index()
  @ManyToOne(() => DropoutCase, { mapToPk: true })
  caseId!: string;

  @ManyToOne(() => Diagnosis, { mapToPk: true })
  diagnosisId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  /** The two organisations whose people signed the diagnosis. */
  @Property({ type: 'uuid' })
  educationOrganisationId!: string;

  @Property({ type: 'uuid' })
  missionLocaleOrganisationId!: string;

  /** Who wrote the text as it stands: writing it is one of the two approvals. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Property({ type: 'uuid' })
  authorOrganisationId!: string;

  @Field(() => RestitutionKindEnum, { description: 'Après le diagnostic, ou après l’engagement' })
  @Property({ type: 'text' })
  kind!: RestitutionKind;

  @Field(() => Int, { description: 'Version du texte : un accord ne vaut que pour celle qui a été lue' })
  @Property({ type: 'integer' })
  version: number = 1;

  /** Free text belongs to both parties, nobody else (3.2): see `ownerId`. */
  @Shared('OWNER')
  @Field(() => RestitutionText, { nullable: true, description: 'Texte, lisible des deux organisations du binôme seulement' })
  @Property({ type: 'json' })
  text!: RestitutionText;

  /** Who gave the second approval. */
  @Property({ type: 'uuid', nullable: true })
  agreedById?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Approuvé des deux le : il peut être remis' })
  @Property({ type: 'date', nullable: true })
  issuedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Remis au jeune le' })
  @Property({ type: 'date', nullable: true })
  handedOverOn?: string | null;

  @Property({ type: 'uuid', nullable: true })
  handedOverById?: string | null;

  /** Not stored: the party that the viewer is of, set by `asParty`; unset, nobody owns the row and its text is closed. */
  ownerId?: string;
}

/** Tells the policies that this document is the viewer's own, when its organisation is one of the pair's. */
export function asParty(context: RequestContext, restitution: Restitution): Restitution {
  const mine = context.viewer?.organisation;
  if (mine && [restitution.educationOrganisationId, restitution.missionLocaleOrganisationId].includes(mine)) restitution.ownerId = mine;
  return restitution;
}
