/** The files that `relance test` writes for other tools. */
import { expect, test } from 'vitest';
import { coverageLine, coverageTable } from '../../../cli/output/coverage-text.ts';
import { readTestOptions } from '../../../cli/test/options.ts';
import { coverageData } from '../../../cli/test/reports/coverage-data.ts';
import { coverageHtml } from '../../../cli/test/reports/coverage-html.ts';
import { junitXml } from '../../../cli/test/reports/junit.ts';
import { lcovText } from '../../../cli/test/reports/lcov.ts';
import { createPaint } from '../../../language/diagnostics/paint.ts';
import { runText } from './support.ts';

const TEXT = `campaign hello {
  once
  when contact registered
  then {
    if contact.city == "Lyon" { email hello } else { email last }
  }
}
campaign untested { once when contact registered then email last }
test hello "who lives in <Lyon> & likes \\"quotes\\"" {
  given contact { consents: ["email"], city: "Lyon" }
  at 0d contact registered
  expect email hello
}
test hello "fails" {
  given contact { consents: ["email"], city: "Lyon" }
  at 0d contact registered
  expect email last
}
`;
const { results, files, coverage } = await runText(TEXT);

test('JUnit: a suite for each campaign, a case for each test, with what failed; well-formed whatever the title says', () => {
  const xml = junitXml(results, files);
  expect(isWellFormed(xml)).toBe(true);
  expect(xml).toContain('<testsuites name="relance test" tests="2" failures="1"');
  expect(xml).toContain(
    '<testcase classname="hello" name="who lives in &lt;Lyon&gt; &amp; likes &quot;quotes&quot;" file="shop.campaign" line="9" time="',
  );
  expect(xml).toMatch(
    /<failure type="expectation" message="no such message went out; there was email hello at 0d">\n {4}shop\.campaign:17\n/,
  );
});

/** Tags that nest, attributes in quotes, no bare `&` or `<`. */
function isWellFormed(text: string): boolean {
  const open: string[] = [];
  const rest = text
    .replace(/^<\?xml[^?]*\?>\n/, '')
    .replace(/<(\/?)([a-z]+)(?: [a-z]+="[^"<]*")*(\/?)>/g, (_, slash: string, name: string, empty: string) => {
      if (slash === '/') return open.pop() === name ? '' : '<';
      if (empty !== '/') open.push(name);
      return '';
    });
  return open.length === 0 && !rest.includes('<') && !/&(?!(lt|gt|amp|quot|#10);)/.test(text);
}

test('lcov: lines, and the ways out of a step as branches', () => {
  expect(lcovText(coverage, (file) => `campaigns/${file}`)).toBe(`TN:relance
SF:campaigns/shop.campaign
BRDA:5,0,0,2
BRDA:5,0,1,0
BRF:2
BRH:1
DA:3,2
DA:5,0
DA:8,0
LF:3
LH:1
end_of_record
`);
});

test('JSON: each way with its place and how many runs took it', () => {
  const data = coverageData(coverage);
  expect(data.percent).toBe(50);
  expect(data.campaigns.map(({ campaign, covered, total }) => ({ campaign, covered, total }))).toEqual([
    { campaign: 'hello', covered: 4, total: 6 },
    { campaign: 'untested', covered: 0, total: 2 },
  ]);
  expect(data.campaigns[0]?.ways[2]).toEqual({
    key: 'if_1#1',
    kind: 'way',
    label: 'if_1',
    way: '1',
    words: 'If contact.city == "Lyon": yes',
    line: 5,
    column: 8,
    hits: 2,
  });
});

test('HTML: one page that needs nothing else, with what was missed in its place', () => {
  const html = coverageHtml({ campaigns: coverage, files, spans: new Map(), shop: 'Lamps & <Looms>' });
  expect(html).toContain('<title>Coverage of Lamps &amp; &lt;Looms&gt;</title>');
  expect(html).toContain('not reached: If contact.city == &quot;Lyon&quot;: no');
  expect(html).not.toMatch(/<script|src=|href="(?!#)|url\(|@import/);
});

test('in the terminal: one line, or a table', () => {
  expect(coverageLine(coverage)).toBe(
    '4 ways of 2 campaigns were not reached: hello “If contact.city == "Lyon": no”; hello “Email: last”; untested “when contact registered”; … (`--coverage` shows all)',
  );
  expect(coverageLine(coverage.map((one) => ({ ...one, ways: [] })))).toBe('');
  expect(coverageTable(coverage, { paint: createPaint(false), width: 80, pathOf: (file) => file })).toBe(
    `Coverage: steps, ways out of them, triggers, goals and exits that tests reached

  hello          █████████████░░░░░░░   66%  4 of 6
      shop.campaign:5  If contact.city == "Lyon": no
      shop.campaign:5  Email: last
  untested       ░░░░░░░░░░░░░░░░░░░░    0%  0 of 2
      shop.campaign:8  when contact registered
      shop.campaign:8  Email: last

  all campaigns  ██████████░░░░░░░░░░   50%  4 of 8`,
  );
});

test('options that cannot be used are told with what can', () => {
  expect(readTestOptions({ grep: 'a (b', coverageMin: '85%' })).toMatchObject({ coverageMin: 85 });
  expect(readTestOptions({ grep: 'a (b' }).grep?.test('What A (B does')).toBe(true);
  expect(readTestOptions({ grep: '/^x|y$/' }).grep?.test('lazY')).toBe(true);
  expect(() => readTestOptions({ grep: '/(/' })).toThrow('`--grep /(/` cannot be used.');
  expect(() => readTestOptions({ coverageMin: '101' })).toThrow('`--coverage-min 101` cannot be used.');
});
