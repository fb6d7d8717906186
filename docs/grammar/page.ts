/** The page of railroad diagrams: one static file, readable in light and dark, without scripts. */
import { anchorOf, diagramOf } from './diagram.ts';
import { ruleText } from './ebnf.ts';
import type { Part } from './part.ts';
import { SECTIONS, TOKENS, titleOf } from './sections.ts';

/** The whole page. */
export function grammarPage(rules: ReadonlyMap<string, Part>): string {
  const sections = SECTIONS.map(({ title, rules: names }) => section(title, names, rules));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The grammar of the campaign language</title>
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="Sections">
<p>Grammar</p>
<ul>
${[...SECTIONS.map(({ title }) => title), 'Tokens'].map((title) => `<li><a href="#${slug(title)}">${title}</a></li>`).join('\n')}
</ul>
</nav>
<main>
<h1>The grammar of the campaign language</h1>
<p>Generated from the parser. Follow the line from left to right; words in rounded boxes are written as they stand, boxes with corners are
rules (a link leads to each) or tokens. Any white space may stand between two tokens, also a line break.</p>
${sections.join('\n')}
${tokens()}
</main>
</body>
</html>
`;
}

function section(title: string, names: readonly string[], rules: ReadonlyMap<string, Part>): string {
  const shown = names.flatMap((name) => {
    const part = rules.get(name);
    return part === undefined ? [] : [rule(name, part)];
  });
  return `<section id="${slug(title)}">\n<h2>${title}</h2>\n${shown.join('\n')}\n</section>`;
}

function rule(name: string, part: Part): string {
  return `<figure id="${anchorOf(name)}">\n<figcaption>${titleOf(name)}</figcaption>\n<div>${diagramOf(part, ruleText(name, part))}</div>\n</figure>`;
}

function tokens(): string {
  const rows = Object.values(TOKENS).map(({ name, looks }) => `<tr><th scope="row">${name}</th><td>${inline(looks)}</td></tr>`);
  return `<section id="tokens">\n<h2>Tokens</h2>\n<table>\n${rows.join('\n')}\n</table>\n</section>`;
}

function inline(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(/`([^`]*)`/g, '<code>$1</code>');
}

function slug(title: string): string {
  return `section-${title.toLowerCase().replaceAll(' ', '-')}`.replace('section-tokens', 'tokens');
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2430; --quiet: #5d6778; --line: #59647a; --paper: #fff; --word: #e3f1e7; --rule: #e8eefb; --token: #fbf0dc; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ef; --quiet: #9aa5b8; --line: #8793a9; --paper: #14181f; --word: #1f3a2b; --rule: #202d47; --token: #41351d; }
}
* { box-sizing: border-box; }
body { margin: 0; display: flex; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
nav { position: sticky; top: 0; align-self: start; flex: 0 0 14rem; padding: 2rem 1rem 2rem 2rem; font-size: 0.9rem; }
nav p { margin: 0 0 0.5rem; font-weight: 600; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav a { color: var(--quiet); text-decoration: none; line-height: 2; }
nav a:hover { color: var(--ink); text-decoration: underline; }
main { min-width: 0; padding: 1.5rem 2rem 4rem 1rem; }
main > p { max-width: 46rem; color: var(--quiet); }
h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); }
figure { margin: 1.5rem 0; scroll-margin-top: 1rem; }
figure:target figcaption { text-decoration: underline; }
figcaption { font: 600 0.95rem ui-monospace, monospace; }
figure div { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.3rem 1rem 0.3rem 0; text-align: left; vertical-align: top; }
th, code { font-family: ui-monospace, monospace; font-size: 0.9rem; }
svg path { fill: none; stroke: var(--line); stroke-width: 1.5; }
svg text { fill: var(--ink); font: 14px ui-monospace, monospace; text-anchor: middle; white-space: pre; }
svg rect { stroke: var(--line); stroke-width: 1; fill: var(--rule); }
svg .terminal rect { fill: var(--word); }
svg .non-terminal:has(a[href="#tokens"]) rect { fill: var(--token); }
svg a:hover text { text-decoration: underline; }
@media (max-width: 48rem) { body { display: block; } nav { position: static; padding: 1rem; } main { padding: 1rem; } }
`;
