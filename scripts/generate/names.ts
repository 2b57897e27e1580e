const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Common French first names of girls. */
export const GIRLS = words(`
Marie Jeanne Léa Manon Camille Chloé Emma Inès Sarah Jade Louise Alice Lina Zoé Anaïs Clara Lucie Julie Laura Mathilde Pauline Marion
Océane Lola Eva Margaux Romane Juliette Justine Charlotte Agathe Noémie Élise Éloïse Héloïse Clémence Célia Maëlys Ambre Lilou Capucine
Nina Rose Anna Mila Léna Lou Yasmine Fatima Aïcha Khadija Samira Nour Assia Myriam Sofia Amina Maëva Mélanie Mélissa Elsa Gabrielle
Victoria Valentine Solène Salomé Apolline Constance Adèle Alix Ninon Faustine Flavie Garance Ophélie Coralie Amandine Audrey Aurélie
Émilie Estelle Fanny Jessica Laëtitia Ludivine Morgane Sabrina Sandra Vanessa Wendy Cassandra Angélique Dounia Hajar Imane Kenza
Marie-Lou Anne-Sophie Marie-Ange Lily-Rose`);

/** Common French first names of boys. */
export const BOYS = words(`
Jean Lucas Enzo Hugo Mathis Nathan Théo Louis Gabriel Raphaël Arthur Jules Adam Ethan Noah Tom Léo Paul Mathéo Maxime Antoine Alexandre
Thomas Clément Nicolas Quentin Romain Valentin Alexis Baptiste Benjamin Dylan Kévin Florian Julien Kylian Loïc Rémi Simon Tristan Victor
Yanis Mohamed Rayan Ilyes Ayoub Bilal Mehdi Karim Sofiane Amine Nassim Walid Youssef Ibrahim Moussa Mamadou Issa Axel Evan Timéo Gaël
Maël Noé Nolan Sacha Samuel Robin Oscar Martin Gaspard Émile Étienne Félix François Frédéric Grégoire Guillaume Jérémy Joël Jordan
Killian Léon Lilian Marius Maxence Médéric Mickaël Noël Olivier Pierre Steven Sylvain Thibault Timothée Corentin Bastien Cédric Damien
Jean-Baptiste Pierre-Louis Jean-Luc Paul-Émile`);

/** Common surnames of France. */
export const SURNAMES = words(`
Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier
Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François
Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie
Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard
Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît
Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte López Jean Dupuy Guillot Hubert Berger Carpentier Sánchez Dupuis Moulin Louis
Deschamps Huet Vasseur Pérez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier
Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernández Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain
Breton Besson Langlois Rémy Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud
Rodríguez Guichard Gillet Étienne Grondin Poulain Tessier Chevallier Collin Chauvin Bouchet Gay Lemaître Bénard Maréchal Humbert
Reynaud Antoine Hoarau Perret Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte Diallo Traoré Cissé
Keïta Camara Konaté N'Diaye M'Baye Benali Bouzid Mansouri Chérif Amrani Kaya Kowalski Pereira Ferreira`);

/** Surnames of several words. */
export const COMPOUND_SURNAMES: readonly string[] = [
  'El Idrissi', 'Dos Santos', 'Da Silva', 'Le Gall', 'De Sousa', "L'Huillier", 'Van de Velde', 'Ben Salah', 'Le Roux', 'Saint-Martin',
];
