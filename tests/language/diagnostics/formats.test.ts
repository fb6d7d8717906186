import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { createDiagnostic } from '../../../language/diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.ts';
import { renderGithub } from '../../../language/diagnostics/render-github.ts';
import { renderJson } from '../../../language/diagnostics/render-json.ts';
import { renderSarif } from '../../../language/diagnostics/render-sarif.ts';
import { isFormat, RENDERERS } from '../../../language/diagnostics/renderers.ts';
import { changeTo, choicesOf } from '../../../language/diagnostics/spelling.ts';
import { createLineIndex } from '../../../language/yaml/line-index.ts';
import { SARIF_ESSENTIALS } from './sarif-essentials.ts';

const text = 'campaign c {\n  when order plced\n}\n';
const lines = createLineIndex('a b/c.campaign', text);
const place = lines.span(20, 31);
const typo = createDiagnostic('unknown-event', {
  message: 'There is no event `order plced`: 100% sure, really.',
  help: 'Did you mean `order placed`?',
  span: place,
  fixes: [changeTo(place, 'order placed')],
  choices: choicesOf(['order placed', 'order paid'], 'event'),
  related: [{ span: lines.span(0, 8), message: 'in this campaign' }],
});
const whole: Diagnostic = {
  ...createDiagnostic('missing-clause', { message: 'It has no `then`.', span: lines.span(0, 33) }),
  severity: 'hint',
};
const files = new Map([['a b/c.campaign', text]]);
const options = {
  colour: false,
  pathOf: (file: string) => `shop/${file}`,
  tool: { version: '1.2.3' },
  pageOf: (code: string) => `docs/${code}.md`,
};

test('every format has its renderer, and says nothing where there is nothing to say but in documents', () => {
  expect(Object.keys(RENDERERS)).toEqual(['terminal', 'json', 'sarif', 'github']);
  expect(isFormat('sarif')).toBe(true);
  expect(isFormat('toString')).toBe(false);
  expect(renderGithub([], files, options)).toBe('');
  expect(JSON.parse(renderJson([], files, options))).toEqual({ errors: 0, warnings: 0, hints: 0, diagnostics: [] });
});

test('JSON carries fixes and related places, and no names for completion', () => {
  const { choices: _, ...rest } = typo;
  expect(JSON.parse(renderJson([typo, whole], files, options))).toEqual({
    errors: 1,
    warnings: 0,
    hints: 1,
    diagnostics: [rest, whole],
  });
});

test('an annotation has its properties and its text escaped', () => {
  expect(renderGithub([typo, whole], files, options)).toMatchInlineSnapshot(`
    "::error file=shop/a b/c.campaign,line=2,endLine=2,col=8,endColumn=19,title=This event does not exist. (unknown-event)::There is no event \`order plced\`: 100%25 sure, really.%0ADid you mean \`order placed\`?
    ::notice file=shop/a b/c.campaign,line=1,endLine=3,title=A clause is missing. (missing-clause)::It has no \`then\`.
    "
  `);
});

test('SARIF has a rule for each code, and results with places, related places and fixes', () => {
  expect(JSON.parse(renderSarif([typo, typo, whole], files, options))).toMatchInlineSnapshot(`
    {
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "runs": [
        {
          "columnKind": "utf16CodeUnits",
          "results": [
            {
              "fixes": [
                {
                  "artifactChanges": [
                    {
                      "artifactLocation": {
                        "uri": "shop/a%20b/c.campaign",
                      },
                      "replacements": [
                        {
                          "deletedRegion": {
                            "endColumn": 19,
                            "endLine": 2,
                            "startColumn": 8,
                            "startLine": 2,
                          },
                          "insertedContent": {
                            "text": "order placed",
                          },
                        },
                      ],
                    },
                  ],
                  "description": {
                    "text": "Change to \`order placed\`",
                  },
                },
              ],
              "level": "error",
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "shop/a%20b/c.campaign",
                    },
                    "region": {
                      "endColumn": 19,
                      "endLine": 2,
                      "startColumn": 8,
                      "startLine": 2,
                    },
                  },
                },
              ],
              "message": {
                "text": "There is no event \`order plced\`: 100% sure, really.
    Did you mean \`order placed\`?",
              },
              "relatedLocations": [
                {
                  "id": 1,
                  "message": {
                    "text": "in this campaign",
                  },
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "shop/a%20b/c.campaign",
                    },
                    "region": {
                      "endColumn": 9,
                      "endLine": 1,
                      "startColumn": 1,
                      "startLine": 1,
                    },
                  },
                },
              ],
              "ruleId": "unknown-event",
              "ruleIndex": 1,
            },
            {
              "fixes": [
                {
                  "artifactChanges": [
                    {
                      "artifactLocation": {
                        "uri": "shop/a%20b/c.campaign",
                      },
                      "replacements": [
                        {
                          "deletedRegion": {
                            "endColumn": 19,
                            "endLine": 2,
                            "startColumn": 8,
                            "startLine": 2,
                          },
                          "insertedContent": {
                            "text": "order placed",
                          },
                        },
                      ],
                    },
                  ],
                  "description": {
                    "text": "Change to \`order placed\`",
                  },
                },
              ],
              "level": "error",
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "shop/a%20b/c.campaign",
                    },
                    "region": {
                      "endColumn": 19,
                      "endLine": 2,
                      "startColumn": 8,
                      "startLine": 2,
                    },
                  },
                },
              ],
              "message": {
                "text": "There is no event \`order plced\`: 100% sure, really.
    Did you mean \`order placed\`?",
              },
              "relatedLocations": [
                {
                  "id": 1,
                  "message": {
                    "text": "in this campaign",
                  },
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "shop/a%20b/c.campaign",
                    },
                    "region": {
                      "endColumn": 9,
                      "endLine": 1,
                      "startColumn": 1,
                      "startLine": 1,
                    },
                  },
                },
              ],
              "ruleId": "unknown-event",
              "ruleIndex": 1,
            },
            {
              "level": "note",
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "shop/a%20b/c.campaign",
                    },
                    "region": {
                      "endColumn": 2,
                      "endLine": 3,
                      "startColumn": 1,
                      "startLine": 1,
                    },
                  },
                },
              ],
              "message": {
                "text": "It has no \`then\`.",
              },
              "ruleId": "missing-clause",
              "ruleIndex": 0,
            },
          ],
          "tool": {
            "driver": {
              "name": "Relance",
              "rules": [
                {
                  "defaultConfiguration": {
                    "level": "note",
                  },
                  "help": {
                    "markdown": "See [\`missing-clause\`](docs/missing-clause.md).",
                    "text": "See docs/missing-clause.md.",
                  },
                  "id": "missing-clause",
                  "shortDescription": {
                    "text": "A clause is missing.",
                  },
                },
                {
                  "defaultConfiguration": {
                    "level": "error",
                  },
                  "help": {
                    "markdown": "See [\`unknown-event\`](docs/unknown-event.md).",
                    "text": "See docs/unknown-event.md.",
                  },
                  "id": "unknown-event",
                  "shortDescription": {
                    "text": "This event does not exist.",
                  },
                },
              ],
              "semanticVersion": "1.2.3",
            },
          },
        },
      ],
      "version": "2.1.0",
    }
  `);
});

test('SARIF has what the standard asks for', () => {
  const validate = new Ajv({ allErrors: true, strict: true }).compile(SARIF_ESSENTIALS);
  for (const list of [[], [typo], [typo, whole]]) {
    validate(JSON.parse(renderSarif(list, files, options)));
    expect(validate.errors ?? []).toEqual([]);
  }
  expect(validate({ version: '2.1.0', runs: [{ tool: {}, results: [] }] })).toBe(false);
});

test('the address of a page is its help in SARIF only where it is absolute', () => {
  const rules = (pageOf: (code: string) => string): unknown =>
    JSON.parse(renderSarif([typo], files, { ...options, pageOf })).runs[0].tool.driver.rules[0];
  expect(rules((code) => `https://example.org/${code}.md`)).toMatchObject({ helpUri: 'https://example.org/unknown-event.md' });
  expect(rules((code) => `docs/${code}.md`)).not.toHaveProperty('helpUri');
});
