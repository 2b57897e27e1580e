/** How the page looks: large, calm, one column; on paper A4 with room for a punch. Nothing is fetched from elsewhere. */
export const PRINT_STYLE = `
  :root { --ink: #1d2433; --accent: #0a5a52; --soft: #eef6f4; --line: #b9d6d0; --warm: #fff6e5; --warm-line: #b45309; }
  * { box-sizing: border-box; }
  html { font-size: 19px; }
  body { margin: 0; background: #f3f4f6; color: var(--ink); font: 1rem/1.55 "Luciole", "Atkinson Hyperlegible", Verdana, "DejaVu Sans", Arial, sans-serif; }
  main { max-width: 41rem; margin: 2rem auto; padding: 2rem 2.5rem 1.7rem; background: #fff; border-top: .6rem solid var(--accent); border-radius: .4rem; box-shadow: 0 1px 12px rgb(29 36 51 / 12%); }
  h1 { margin: 0 0 .4rem; font-size: 1.7rem; line-height: 1.2; color: var(--accent); }
  h2 { margin: 0 0 .3rem; font-size: 1.1rem; line-height: 1.3; color: var(--accent); }
  p { margin: 0 0 .6rem; }
  .lead { margin-bottom: 1.2rem; }
  .name { display: flex; gap: .6rem; align-items: end; margin: 0 0 1.4rem; }
  .name span { flex: 1; border-bottom: 2px dotted var(--line); }
  .draft { margin: 0 0 1.4rem; padding: .7rem 1rem; background: var(--warm); border: 2px solid var(--warm-line); border-radius: .4rem; font-weight: bold; }
  section { margin: 0 0 1.3rem; padding-left: 1.1rem; border-left: .3rem solid var(--line); break-inside: avoid; }
  .steps { margin: .5rem 0 0; padding: 0; list-style: none; counter-reset: step; }
  .steps li { position: relative; margin: 0 0 .8rem; padding-left: 2.6rem; counter-increment: step; break-inside: avoid; }
  .steps li::before { content: counter(step); position: absolute; left: 0; top: .1rem; width: 1.8rem; height: 1.8rem; border-radius: 50%; background: var(--accent); color: #fff; font-weight: bold; line-height: 1.8rem; text-align: center; }
  .steps strong, .steps span { display: block; }
  .steps .when { font-weight: bold; color: var(--accent); }
  .call { padding: 1rem 1.2rem; background: var(--soft); border: 2px solid var(--accent); border-radius: .5rem; font-size: 1.05rem; }
  .call p { margin: 0; font-weight: bold; }
  .words { font-size: .9rem; border: 0; padding: 0; }
  .words dl { margin: 0; } .words dt { display: inline; font-weight: bold; } .words dt::after { content: " : "; } .words dd { display: inline; margin: 0; } .words div { margin: 0 0 .2rem; }
  footer { margin-top: 1.4rem; padding-top: .8rem; border-top: 2px solid var(--line); font-size: .9rem; }
  @page { size: A4; margin: 12mm 15mm 11mm 20mm; }
  @media (max-width: 40rem) { html { font-size: 18px; } main { margin: 0; padding: 1.4rem; border-radius: 0; } }
  @media print {
    html { font-size: 12pt; }
    body { background: #fff; line-height: 1.38; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    main { max-width: none; margin: 0; padding: 4mm 0 0; border-top-width: 3mm; border-radius: 0; box-shadow: none; }
    h1 { font-size: 19pt; } h2 { font-size: 13pt; break-after: avoid; } p { margin-bottom: .35rem; }
    section, .lead, .name { margin-bottom: .85rem; } .steps li { margin-bottom: .45rem; } .call { padding: .5rem 1rem; font-size: 12.5pt; }
    .words { font-size: 10.5pt; } footer { margin-top: .7rem; padding-top: .4rem; font-size: 10.5pt; }
  }
`;
