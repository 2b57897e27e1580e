import 'reflect-metadata';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';

/** What every stored object has: an id that sorts by creation, and its two dates. */
@ObjectType()
export abstract class Base {
  @Field(() => ID, { description: 'Identifiant' })
  @PrimaryKey({ type: 'uuid' })
  id: string = v7();

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();

  @Property({ type: 'datetime', onUpdate: () => new Date() })
  updatedAt: Date = new Date();
}
