import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Leaflet } from './leaflet.ts';
import { leafletPage } from './leaflet-page.ts';
import { leafletPdf } from './leaflet-pdf.ts';
import { readLeaflet } from './read-leaflet.ts';

@Public()
@ObjectType({ description: '« Plaquette » des offres de mentorat d’un territoire (F17). Aucune personne n’y figure.' })
export class MentoringLeaflet {
  @Field(() => String, { description: 'Titre' }) title!: string;
  @Field(() => String, { description: 'Territoire, en clair' }) territory!: string;
  @Field(() => LocalDate, { description: 'Date de l’édition' }) editedOn!: string;
  @Field(() => Int, { description: 'Nombre d’offres' }) offerCount!: number;
  leaflet!: Leaflet;
}

@Resolver(() => MentoringLeaflet)
export class LeafletResolver {
  @Allow('ANYONE')
  @Query(() => MentoringLeaflet, { nullable: true, description: 'Plaquette des offres de mentorat d’un territoire, à imprimer (F17). Sans passer par ici : /plaquette et /plaquette.pdf.' })
  async mentoringLeaflet(@Arg('territory', () => String, { description: 'Commune (code INSEE) ou département' }) territory: string, @Ctx() context: RequestContext): Promise<MentoringLeaflet> {
    const leaflet = await readLeaflet(await context.em(), territory);
    const { title, territory: named, editedOn, offerCount } = leaflet;
    return Object.assign(new MentoringLeaflet(), { title, territory: named, editedOn, offerCount, leaflet });
  }

  @FieldResolver(() => String, { description: 'Page à imprimer (HTML)' })
  printable(@Root() { leaflet }: MentoringLeaflet): string {
    return leafletPage(leaflet, null);
  }

  @FieldResolver(() => String, { description: 'La même en PDF, accessible, en base64' })
  async pdf(@Root() { leaflet }: MentoringLeaflet): Promise<string> {
    return (await leafletPdf(leaflet)).toString('base64');
  }
}
