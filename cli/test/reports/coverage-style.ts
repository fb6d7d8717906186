/** The style of the page of coverage: the colours of the dashboard (`dashboard/src/styles/tokens.css`), in light and dark. */
export const COVERAGE_CSS = `
:root { color-scheme: light dark; --ground: #f9f9f8; --surface: #fff; --line: #e8e7e4; --ink: #1a1b1e; --soft: #5c5e64; --accent: #4052d6; --good: #1a7346; --good-soft: #e6f4ec; --bad: #b3261e; --bad-soft: #fcebea; --wait: #8a5a00; --wait-soft: #fbf3e0; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0f1012; --surface: #16171a; --line: #26272b; --ink: #ededef; --soft: #a0a1a9; --accent: #9aa8ff; --good: #55c98a; --good-soft: #14281d; --bad: #ff9d94; --bad-soft: #3a1e1c; --wait: #e2b04a; --wait-soft: #2e2612; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem clamp(1rem, 4vw, 3rem) 4rem; background: var(--ground); color: var(--ink); font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif; }
header, main { max-inline-size: 72rem; margin-inline: auto; }
h1 { font-size: 1.375rem; margin: 0 0 0.25rem; }
h2 { font-size: 1rem; margin: 0 0 0.5rem; display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; }
h2 small { color: var(--soft); font-weight: 400; font-size: 0.8125rem; }
.lead { margin: 0 0 1.5rem; color: var(--soft); }
.lead b { color: var(--ink); }
a { color: var(--accent); text-underline-offset: 0.15em; }
table { inline-size: 100%; border-collapse: collapse; background: var(--surface); border: 1px solid var(--line); margin-block-end: 2.5rem; }
th, td { text-align: start; padding: 0.375rem 0.75rem; border-block-end: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); font-size: 0.8125rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar-head { inline-size: 35%; }
.bar span { display: block; block-size: 0.5rem; border-radius: 0.25rem; background: var(--good); min-inline-size: 2px; }
.bar.some span { background: var(--wait); }
.bar.none span { background: var(--bad); }
.badge { font-size: 0.75rem; padding: 0.05rem 0.5rem; border-radius: 1rem; background: var(--wait-soft); color: var(--wait); }
.badge.all { background: var(--good-soft); color: var(--good); }
.badge.none { background: var(--bad-soft); color: var(--bad); }
section { margin-block-end: 2rem; scroll-margin-block-start: 1rem; }
.source { overflow-x: auto; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.source ol { list-style: none; margin: 0; padding: 0.5rem 0; min-inline-size: max-content; font: 0.8125rem/1.55 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
.source ol > li { display: flex; border-inline-start: 3px solid transparent; }
.source li.all { border-color: var(--good); }
.source li.some { border-color: var(--wait); background: var(--wait-soft); }
.source li.none { border-color: var(--bad); background: var(--bad-soft); }
.line, .hits { flex: none; text-align: end; padding-inline-end: 0.75rem; color: var(--soft); user-select: none; }
.line { inline-size: 3.25rem; }
.hits { inline-size: 3.5rem; }
.all .hits { color: var(--good); }
.none .hits { color: var(--bad); }
.text code { white-space: pre; font: inherit; }
.missed { list-style: none; margin: 0; padding: 0 1rem 0.25rem 0; color: var(--bad); font: 0.8125rem/1.5 system-ui, sans-serif; white-space: nowrap; }
.some .missed { color: var(--wait); }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
@media print { body { padding: 0; } .source { overflow: visible; } section { break-inside: avoid; } }
`;
