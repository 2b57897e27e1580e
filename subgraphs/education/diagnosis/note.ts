import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';
import { Diagnosis } from './diagnosis.ts';

/** What one organisation writes for itself about a diagnosis: each side has its own, and reads no other (3.2). No part of what is signed. */
@Shared('OWNER')
@ObjectType({ description: 'Note d’une organisation sur un diagnostic, lisible d’elle seule' })
@Entity({ tableName: 'diagnosis_note', ...guarded(DATABASE, 'diagnosis_note', either(own())) })
@Unique({ properties: ['diagnosisId', 'ownerId'] })
export class DiagnosisNote extends Base {
  @ManyToOne(() => Diagnosis, { mapToPk: true })
  diagnosisId!: string;

  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  @Field(() => String, { description: 'Texte' })
  @Property({ type: 'text' })
  text!: string;
}

/** Keeps the note of the viewer's organisation; nothing said leaves what is there. */
export async function keepNote(em: EntityManager, member: Viewer, { id, youthId }: Diagnosis, text: string | null | undefined): Promise<void> {
  if (text === null || text === undefined) return;
  const note = await em.findOne(DiagnosisNote, { diagnosisId: id, ownerId: member.organisation });
  if (note) note.text = text;
  else em.create(DiagnosisNote, { diagnosisId: id, youthId, ownerId: member.organisation, text } as never);
}
