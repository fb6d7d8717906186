/** Looks of the page: the colours of the dashboard, which keep 4.5 : 1 in both schemes. */
export const STYLE = `
:root { color-scheme: light dark; --ground: #f9f9f8; --surface: #ffffff; --raised: #f1f1ef; --line: #e8e7e4; --line-strong: #d5d4d0; --ink: #1a1b1e; --ink-soft: #5c5e64;
  --accent: #4052d6; --email: #1f62c4; --sms: #b0410e; --push: #7839ee; --whatsapp: #1a7346; --more: #1f62c4; --less: #b0410e; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0f1012; --surface: #16171a; --raised: #212226; --line: #26272b; --line-strong: #393a41; --ink: #ededef; --ink-soft: #a0a1a9;
    --accent: #9aa8ff; --email: #7db4ff; --sms: #f59a63; --push: #c0a8ff; --whatsapp: #55c98a; --more: #7db4ff; --less: #f59a63; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { font-size: 24px; line-height: 1.3; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 0 0 12px; }
h3 { font-size: 14px; margin: 20px 0 6px; }
p { margin: 0 0 8px; }
.soft { color: var(--ink-soft); }
code, .code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 13px; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 20px; margin-top: 20px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 12px; margin-top: 20px; }
.figure { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px; }
.figure b { display: block; font-size: 22px; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; }
.figure span { color: var(--ink-soft); font-size: 13px; }
ul { margin: 0; padding-left: 20px; }
li { margin: 2px 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { padding: 6px 10px; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; font-variant-numeric: tabular-nums; }
th { color: var(--ink-soft); font-weight: 500; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
tbody tr:last-child > * { border-bottom: 0; }
td:first-child { overflow-wrap: anywhere; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--ink-soft); font-size: 12px; }
.grid { stroke: var(--line); }
.email { fill: var(--email); background: var(--email); } .sms { fill: var(--sms); background: var(--sms); }
.push { fill: var(--push); background: var(--push); } .whatsapp { fill: var(--whatsapp); background: var(--whatsapp); }
.bar { fill: var(--accent); }
.more { fill: var(--more); } .less { fill: var(--less); }
.legend { display: flex; flex-wrap: wrap; gap: 6px 18px; margin: 10px 0 0; padding: 0; list-style: none; font-size: 13px; color: var(--ink-soft); }
.legend i { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 6px; }
details { margin-top: 12px; }
summary { cursor: pointer; color: var(--accent); font-size: 14px; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.ways { list-style: none; padding: 0; margin: 0; font-size: 14px; }
.ways li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(80px, 30%) 72px; gap: 14px; align-items: center; padding: 4px 0; border-bottom: 1px solid var(--line); }
.ways li:last-child { border-bottom: 0; }
.ways .in { padding-left: 20px; color: var(--ink-soft); }
.ways .track { height: 8px; background: var(--raised); border-radius: 4px; overflow: hidden; }
.ways .track i { display: block; height: 100%; background: var(--accent); border-radius: 4px; }
.ways b { text-align: right; font-weight: 500; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: 90px 1fr; gap: 4px 14px; margin: 0 0 12px; font-size: 14px; }
dt { color: var(--ink-soft); } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 560px) { main { padding: 20px 12px 48px; } section { padding: 14px; } .ways li { grid-template-columns: 1fr 60px; } .ways .track { display: none; } dl { grid-template-columns: 1fr; } dt { margin-top: 6px; } }
`;
