/**
 * Coverage as one page that needs nothing else: each campaign with what the tests reached in its margin, and what they did not marked in its text. It
 * works without scripts, in light and dark, and on paper.
 */
import type { Span } from '../../../language/program.ts';
import type { CampaignCoverage, CoveredWay } from '../../../runtime/testing/coverage.ts';
import { shownPercent } from './coverage-data.ts';
import { COVERAGE_CSS } from './coverage-style.ts';

/** What the page is made of; `spans`: where each campaign stands in its file. */
export interface CoveragePage {
  readonly campaigns: readonly CampaignCoverage[];
  readonly files: ReadonlyMap<string, string>;
  readonly spans: ReadonlyMap<string, Span>;
  /** Name of the shop. */
  readonly shop: string;
}

/** The page. */
export function coverageHtml({ campaigns, files, spans, shop }: CoveragePage): string {
  const title = `Coverage of ${shop}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${COVERAGE_CSS}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<p class="lead"><b>${shownPercent(campaigns)}%</b> of the steps, ways out of them, triggers, goals and exits of ${campaigns.length} campaigns are reached by tests.</p>
</header>
<main>
<table>
<caption class="hidden">Campaigns</caption>
<thead><tr><th scope="col">Campaign</th><th scope="col" class="bar-head">Reached</th><th scope="col" class="number">Percent</th><th scope="col" class="number">Ways</th></tr></thead>
<tbody>
${campaigns.map(tableRow).join('\n')}
</tbody>
</table>
${campaigns.map((campaign) => section(campaign, files, spans.get(campaign.campaign))).join('\n')}
</main>
</body>
</html>
`;
}

function tableRow(campaign: CampaignCoverage): string {
  const percent = shownPercent([campaign]);
  const level = levelOf(campaign);
  const name = escaped(campaign.campaign);
  return `<tr><th scope="row"><a href="#${name}">${name}</a></th><td class="bar ${level}"><span style="inline-size:${percent}%"></span></td><td class="number">${percent}</td><td class="number">${campaign.covered} / ${campaign.total}</td></tr>`;
}

const levelOf = ({ covered, total }: CampaignCoverage): string => (covered === total ? 'all' : covered === 0 ? 'none' : 'some');

function section(campaign: CampaignCoverage, files: ReadonlyMap<string, string>, span: Span | undefined): string {
  const name = escaped(campaign.campaign);
  const [first, last] = linesOf(campaign, span);
  const lines = (files.get(campaign.file) ?? '').split(/\r?\n/).slice(first - 1, last);
  const byLine = Map.groupBy(campaign.ways, ({ way }) => way.span.start.line);
  const rows = lines.map((text, index) => row(first + index, text, byLine.get(first + index) ?? []));
  return `<section id="${name}" aria-labelledby="title-${name}">
<h2 id="title-${name}">${name} <small>${escaped(campaign.file)}:${first}</small> <span class="badge ${levelOf(campaign)}">${shownPercent([campaign])}%</span></h2>
<div class="source" role="region" aria-label="Source of ${name}" tabindex="0"><ol>
${rows.join('\n')}
</ol></div>
</section>`;
}

/** The lines of the campaign, or where that is not known those between its first and last way. */
function linesOf({ ways }: CampaignCoverage, span: Span | undefined): readonly [number, number] {
  if (span !== undefined) return [span.start.line, span.end.line];
  const all = ways.flatMap(({ way }) => [way.span.start.line, way.span.end.line]);
  return [Math.min(1, ...all), Math.max(1, ...all)];
}

function row(number: number, text: string, ways: readonly CoveredWay[]): string {
  const missed = ways.filter(({ hits }) => hits === 0);
  const reached = ways.filter(({ way }) => way.kind !== 'way');
  const level = ways.length === 0 ? 'plain' : missed.length === 0 ? 'all' : missed.length === ways.length ? 'none' : 'some';
  const hits = reached.length === 0 ? '' : `${Math.max(...reached.map((one) => one.hits))}×`;
  const notes = missed.map(({ way }) => `<li>not reached: ${escaped(way.words)}</li>`).join('');
  const list = notes === '' ? '' : `<ul class="missed">${notes}</ul>`;
  return `<li class="${level}"><span class="line">${number}</span><span class="hits">${hits}</span><span class="text"><code>${escaped(text) || ' '}</code>${list}</span></li>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
