import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { DiscoveryEvent, EVERYWHERE } from './discovery-event.ts';

@Resolver(() => DiscoveryEvent)
export class DiscoveryEventResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui l’organise : le collectif ou une association' })
  organiser(@Root() event: DiscoveryEvent): Organisation | null {
    return organisationOf(event.organiserId);
  }

  @FieldResolver(() => [String], { description: 'Départements concernés ; aucun : toute la France' })
  departements(@Root() event: DiscoveryEvent): string[] {
    return event.reaches.filter((code) => code !== EVERYWHERE);
  }
}
