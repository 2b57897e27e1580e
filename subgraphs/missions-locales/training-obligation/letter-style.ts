/** How the letter looks: the addressees where an envelope's window is, one column, large enough to be read by all. */
export const LETTER_STYLE = `
  :root { --ink: #1d2433; --accent: #0a5a52; --line: #8fb3ac; }
  * { box-sizing: border-box; }
  body { margin: 0; background: #f3f4f6; color: var(--ink); font: 1.05rem/1.5 "Luciole", "Atkinson Hyperlegible", Verdana, "DejaVu Sans", Arial, sans-serif; }
  main { max-width: 42rem; margin: 2rem auto; padding: 2rem 2.5rem; background: #fff; }
  header { display: flex; justify-content: space-between; gap: 2rem; }
  .sender { font-weight: bold; }
  .to { width: 55%; }
  .to p { display: flex; gap: .5rem; align-items: end; }
  .to span, .blank { flex: 1; display: inline-block; min-width: 12rem; border-bottom: 1px solid var(--line); height: 1.4rem; }
  .date { text-align: right; }
  h1 { margin: 1rem 0 .4rem; font-size: 1.35rem; line-height: 1.25; color: var(--accent); }
  h2 { margin: 1rem 0 .2rem; font-size: 1.05rem; color: var(--accent); }
  p { margin: 0 0 .6rem; }
  .when { padding: .6rem 1rem; border: 2px solid var(--accent); font-size: 1.2rem; font-weight: bold; }
  .sign { margin-top: 1.4rem; }
  footer { margin-top: 1.2rem; border-top: 1px solid var(--line); font-size: .85rem; }
  @page { size: A4; margin: 15mm 18mm; }
  @media print { body { background: #fff; font-size: 11.5pt; } main { max-width: none; margin: 0; padding: 0; } h1, h2 { break-after: avoid; } }
`;
