/** How the report looks: on a screen, dark or light, and on paper. No font or picture is fetched. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --raised: #fff; --line: #e4e0d6; --ink: #1f1d1a; --soft: #635e55;
  --add: #dcefe2; --del: #f8e0dc; --chip: #e3dfd4;
  --critical: #b3261e; --major: #a84806; --minor: #755c00; --neutral: #635e55; --ok: #25693f;
}
@media (prefers-color-scheme: dark) and (not print) {
  :root {
    --paper: #191816; --raised: #211f1c; --line: #34312c; --ink: #ece8e0; --soft: #aea79b;
    --add: #1f3d2b; --del: #4a2622; --chip: #3a362f;
    --critical: #ff9c93; --major: #f0a46c; --minor: #d9bd5a; --neutral: #aea79b; --ok: #7fce9c;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); }
body {
  margin: 0 auto; padding: 40px 28px 64px; max-width: 1080px; background: var(--paper); color: var(--ink);
  font: 16px/1.55 'Source Serif 4', 'Iowan Old Style', Charter, Georgia, serif;
}
h1 { margin: 0; font-size: 32px; line-height: 1.2; overflow-wrap: anywhere; }
header p, .numbers, footer, th, .flags, .nr { font-family: Inter, 'Segoe UI', system-ui, sans-serif; font-size: 13px; }
header p { margin: 0 0 6px; color: var(--soft); }
header p.by { margin: 10px 0 0; }
.numbers { display: flex; flex-wrap: wrap; gap: 12px; margin: 26px 0 30px; padding: 0; list-style: none; }
.numbers li {
  flex: 1 1 150px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised);
}
.numbers b { display: block; font-size: 24px; line-height: 1.25; font-variant-numeric: tabular-nums; }
.numbers .good b, .good em { color: var(--ok); }
.numbers .bad b, .bad em { color: var(--critical); }
.numbers em { font-style: normal; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { padding: 0 14px 6px 0; color: var(--soft); font-weight: 600; text-align: left; }
td { padding: 10px 14px 10px 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
th.nr, td.nr { width: 56px; color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap; }
td.nr { padding-top: 13px; }
th.source, td.source { width: 40%; }
td.source { color: var(--soft); }
tr.heading td { font-weight: 600; }
tr.heading td.source { font-weight: 400; }
del + ins { margin-left: 3px; }
ins { padding: 0 1px; border-radius: 2px; background: var(--add); text-decoration: none; }
del { padding: 0 1px; border-radius: 2px; background: var(--del); color: var(--soft); }
mark { background: none; color: inherit; text-decoration: underline 2px; text-underline-offset: 4px; }
mark.critical { text-decoration-color: var(--critical); }
mark.major { text-decoration-color: var(--major); }
mark.minor, mark.neutral { text-decoration-color: var(--minor); }
.chip { padding: 0 4px; border-radius: 3px; background: var(--chip); font: 11px Inter, 'Segoe UI', system-ui, sans-serif; }
.flags { margin: 8px 0 2px; padding: 0; list-style: none; line-height: 1.45; }
.flags li { padding: 3px 0 3px 10px; border-left: 3px solid var(--minor); }
.flags li + li { margin-top: 5px; }
.flags li.critical { border-color: var(--critical); }
.flags li.major { border-color: var(--major); }
.flags li.neutral { border-color: var(--line); }
.flags small { color: var(--soft); font-size: 12px; }
h2 { margin: 0 0 8px; font-size: 18px; }
.tally { margin: 0 0 30px; font-family: Inter, 'Segoe UI', system-ui, sans-serif; font-size: 13px; break-inside: avoid; }
.tally h2, .period h2 { font-family: 'Source Serif 4', 'Iowan Old Style', Charter, Georgia, serif; }
.tally table, .period table { table-layout: auto; }
.tally td, .tally th, .period td, .period th { padding: 6px 14px 6px 0; vertical-align: baseline; }
.tally tbody th, .period tbody th { border-top: 1px solid var(--line); color: inherit; font-weight: 500; }
.period tbody th { font: 500 15px/1.35 'Source Serif 4', 'Iowan Old Style', Charter, Georgia, serif; }
.period small { display: block; color: var(--soft); font: 12px Inter, 'Segoe UI', system-ui, sans-serif; }
.period td { font-family: Inter, 'Segoe UI', system-ui, sans-serif; font-size: 13px; white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
th.number { padding-left: 10px; }
td.number.bad { color: var(--critical); font-weight: 600; }
td.number.good { color: var(--ok); }
.tally tbody .total th, .total td { border-top: 2px solid var(--line); font-weight: 600; }
.rest { color: var(--soft); }
.signoff { display: flex; gap: 40px; margin-top: 64px; break-inside: avoid; break-after: avoid; }
.signoff p { flex: 1; margin: 0; color: var(--soft); font: 13px Inter, 'Segoe UI', system-ui, sans-serif; }
.signoff .line { display: block; margin-bottom: 6px; border-bottom: 1px solid var(--ink); }
.period thead th:first-child { width: 38%; }
footer { margin-top: 30px; break-before: avoid; color: var(--soft); }
footer ins, footer del, footer mark { color: var(--ink); }
@page { margin: 18mm 16mm; }
@media print {
  :root { --paper: #fff; --raised: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h1 { font-size: 20pt; }
  .numbers { gap: 6px; }
  .numbers li { flex: 1 1 0; padding: 8px 10px; }
  .numbers b { font-size: 16pt; }
  thead { display: table-header-group; }
  tr, .numbers li { break-inside: avoid; }
}
@media (max-width: 640px) {
  body { padding: 24px 16px 48px; }
  thead { display: none; }
  tr { display: block; padding: 10px 0; border-top: 1px solid var(--line); }
  td, td.source, td.nr { display: block; width: auto; padding: 2px 0; border: 0; }
}
`
