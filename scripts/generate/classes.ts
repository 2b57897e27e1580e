/** A class a youth may leave: MEF code (10 digits), label as the software prints it, last year or not, three-year BAC PRO or not. */
export interface SchoolClass {
  readonly mef: string;
  readonly label: string;
  readonly lastYear: boolean;
  readonly bacPro: boolean;
}

const cap = (lastYear: boolean, ...pairs: string[]): SchoolClass[] => classes(pairs, lastYear, false);
const bacPro = (lastYear: boolean, ...pairs: string[]): SchoolClass[] => classes(pairs, lastYear, true);

function classes(pairs: string[], lastYear: boolean, pro: boolean): SchoolClass[] {
  return pairs.map((pair) => ({ mef: pair.slice(0, 10), label: pair.slice(11), lastYear, bacPro: pro }));
}

/** A few of the official list's modules (codes and labels are public). */
export const CLASSES: readonly SchoolClass[] = [
  ...cap(false,
    '2412260921 1cap2 mecanicien conducteur scieries et industries mecaniques du bois', '2412423821 1cap2 tapissier-tapissiere d\'ameublement en siege',
    '2412234921 1cap2 bronzier option A : monteur en bronze', '2412332421 1cap2 monteur en installations sanitaires'),
  ...cap(true,
    '2402234311 1cap1 lapidaire option B : pierres de couleur', '2402312411 1cap1 constructeur de reseaux de canalisations de travaux publics',
    '2402432111 1cap1 sellier harnacheur', '2402322511 1cap1 constructeur d\'ouvrages en beton arme', '2412214322 2cap2 boucher',
    '2412345122 2cap2 tonnelier', '2412521822 2cap2 maintenance des vehicules option A voitures particulieres',
    '2413430822 2cap2 proprete et prevention des biocontaminations', '2412220122 2cap2 industries chimiques',
    '2422424133 3cap3 metiers de la mode - vetement tailleur', '2423440433 3cap3 gardien d\'immeuble'),
  ...bacPro(false,
    '2472501231 2nde pro maintenance des systemes de production connectes', '2472540631 2nde pro ouvrages du batiment : metallerie',
    '2473310431 2nde pro technicien en prothese dentaire', '2473360531 2nde pro metiers de la beaute et du bien-etre 2nde commune',
    '2472551731 2nde pro metiers du froid et des energies renouvelables', '2472340432 1ere pro technicien constructeur bois',
    '2472521432 1ere pro maintenance des vehicules option A voitures particulieres', '2472210632 1ere pro cuisine',
    '2472541232 1ere pro carrossier peintre automobile', '2473110732 1ere pro conducteur transport routier marchandises'),
  ...bacPro(true,
    '2472300333 Tle pro artisanat et metiers d\'art option marchandisage visuel', '2472010233 Tle pro pilote de ligne de production',
    '2472540833 Tle pro reparation des carrosseries', '2472501033 Tle pro electromecanicien marine', '2472270533 Tle pro technicien gaz',
    '2473121333 Tle pro met. commerce vente opt.A animat. gestion espace commercial'),
];
