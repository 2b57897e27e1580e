import type { SheetValues } from '../interview-sheet.ts';
import { day, row, words } from './marks.ts';
import { platformPart } from './platform-part.ts';
import { STYLE } from './style.ts';
import { contacts, situation, supports, wishes } from './youth-part.ts';

/**
 * The sheet as a page to print, in the order and the words of the guide's annexe 3.9: everything escaped, no script, no
 * address to load anything from.
 * @param completedOn AAAA-MM-JJ; null while it is being filled
 * @param isWhole false when the words and the reason not to contact were left out, which the page then says
 */
export const pageOf = (sheet: SheetValues, completedOn: string | null, isWhole: boolean): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>Fiche d’entretien pour le suivi</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>Fiche d’entretien pour le suivi</h1><p>${completedOn ? `Entretien terminé le ${day(completedOn)}` : 'Fiche en cours'}</p></header>
<main>
${isWhole ? '' : '<p class="partial">Exemplaire d’un autre partenaire : les textes et les coordonnées ne sont lisibles que de l’organisation qui a mené l’entretien.</p>'}
${row(`Nom de l’organisme effectuant l’entretien : ${words(sheet.interviewer)}`)}
${row(`NOM : ${words(sheet.familyName)}`, `Prénom : ${words(sheet.givenName)}`, `Date de naissance : ${day(sheet.birthDate)}`)}
${row(`Tel fixe : ${words(sheet.landline)}`, `Mobile : ${words(sheet.mobile)}`, `@mail : ${words(sheet.email)}`)}
${row(`Adresse : ${words(sheet.address)}`)}
${contacts(sheet)}
${situation(sheet)}
${wishes(sheet)}
${supports(sheet)}
${platformPart(sheet, isWhole)}
</main>
<footer>Document nominatif, soumis à la charte de confidentialité de la plate-forme : ne le laissez pas à la vue de tiers.</footer>
</body>
</html>
`;
