/** Two sheets of A4, black on white: the paper form's own sobriety. */
export const STYLE = `
@page { size: A4; margin: 11mm 13mm; }
* { box-sizing: border-box; }
body { font: 9.5pt/1.32 "Liberation Sans", Arial, Helvetica, sans-serif; color: #111; margin: 0 auto; max-width: 184mm; }
header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 2pt solid #111; margin-bottom: 2mm; }
h1 { font-size: 15pt; margin: 0 0 .5mm; }
header p { margin: 0; font-size: 9pt; color: #444; }
h2 { font-size: 10.5pt; margin: 2.5mm 0 1mm; padding: .8mm 2mm; background: #e8e8ee; border-left: 3pt solid #000091; break-after: avoid; }
h3 .box { padding: 0; }
h3 { font-size: 9.5pt; margin: 2mm 0 .5mm; break-after: avoid; }
.row { display: flex; flex-wrap: wrap; gap: 0 6mm; margin: .8mm 0; break-inside: avoid; }
.row > div { flex: 1 1 auto; min-width: 30mm; display: flex; gap: 1.5mm; align-items: baseline; flex-wrap: wrap; white-space: nowrap; }
.contact { display: grid; grid-template-columns: auto auto 1fr; gap: 0 6mm; margin: .8mm 0; padding-bottom: .6mm; border-bottom: .3pt solid #bbb; break-inside: avoid; }
.contact > div { display: flex; gap: 1.5mm; align-items: baseline; white-space: nowrap; }
.contact > .wide { grid-column: 1 / -1; }
.wishes { display: grid; grid-template-columns: 1fr 1fr; gap: 0 6mm; padding-left: 5mm; }
.v { font-weight: 600; white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0; }
.blank { flex: 1; min-width: 18mm; border-bottom: .4pt dotted #555; height: 1em; }
.blank.day { flex: none; border: 0; color: #555; min-width: 0; }
.line { border-bottom: .4pt dotted #555; height: 5.5mm; margin: 0; }
.block { margin: .5mm 0 1.5mm; padding-left: 2mm; border-left: 1pt solid #999; }
.boxes { display: grid; grid-template-columns: repeat(3, 1fr); gap: .6mm 4mm; }
.boxes.two { grid-template-columns: repeat(2, 1fr); }
.boxes .box { white-space: normal; padding-left: 4.5mm; text-indent: -4.5mm; }
.psad { border: 1pt solid #111; padding: 1mm 3mm 3mm; margin-top: 4mm; break-before: page; }
.psad > h2 { margin-top: 2mm; }
.partial { border: .6pt solid #111; padding: 1mm 2mm; margin: 0 0 2mm; font-size: 9.5pt; }
footer { margin-top: 3mm; font-size: 8.5pt; color: #444; }
@media screen { body { padding: 10mm; } }
`;
