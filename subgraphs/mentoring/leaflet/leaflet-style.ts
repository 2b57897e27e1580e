/** A4, black on white, one column: read as well on a screen as on paper. */
export const LEAFLET_STYLE = `
@page { size: A4; margin: 14mm 16mm; }
* { box-sizing: border-box; }
body { font: 11pt/1.45 "Marianne", "Liberation Sans", Arial, Helvetica, sans-serif; color: #161616; background: #fff; margin: 0 auto; max-width: 178mm; }
header { border-bottom: 2.5pt solid #000091; padding-bottom: 3mm; margin-bottom: 4mm; }
h1 { font-size: 22pt; line-height: 1.15; margin: 0; color: #000091; }
header p { margin: 1mm 0 0; }
.where { font-size: 14pt; font-weight: 700; }
.edition { color: #3a3a3a; }
.call { border-left: 3pt solid #000091; background: #f0f0fa; padding: 2mm 4mm; margin: 4mm 0; break-inside: avoid; }
.call h2 { font-size: 12pt; margin: 0; padding: 0; background: none; color: inherit; }
.call ul { margin: 1mm 0 0; padding-left: 5mm; }
h2 { font-size: 14pt; margin: 6mm 0 2mm; padding: 1.5mm 3mm; background: #000091; color: #fff; break-after: avoid; }
article { border-bottom: .6pt solid #929292; padding: 2mm 0 3mm; break-inside: avoid; }
section > article:last-child { border-bottom: 0; }
h3 { font-size: 12pt; margin: 0 0 1mm; }
article p { margin: 0 0 1.5mm; }
dl { display: grid; grid-template-columns: 28mm 1fr; gap: .6mm 3mm; margin: 0; }
dt { font-weight: 700; }
dd { margin: 0; overflow-wrap: anywhere; }
.none { font-size: 13pt; font-weight: 700; }
form { margin: 6mm 0; }
form p { margin: 0 0 2mm; }
label { display: block; font-weight: 700; }
input, button { font: inherit; padding: 2mm 3mm; border: 1pt solid #161616; border-radius: 1mm; }
button, .pdf { background: #000091; color: #fff; border-color: #000091; }
.pdf { display: inline-block; padding: 2mm 3mm; text-decoration: none; }
:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px; }
.error { color: #b34000; font-weight: 700; }
footer { margin-top: 6mm; padding-top: 2mm; border-top: .6pt solid #929292; font-size: 9.5pt; color: #3a3a3a; }
@media screen { body { padding: 8mm 6mm; font-size: 1rem; } dl { grid-template-columns: 8rem 1fr; } }
@media screen and (max-width: 30rem) { dl { display: block; } dd { margin: 0 0 .5rem; } }
@media print { .screen { display: none; } }
`;
