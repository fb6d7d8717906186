/** What SARIF 2.1.0 (OASIS standard, §3.13 to §3.57) asks of the parts of a log that Relance writes, as a JSON Schema. */
const text = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 }, markdown: { type: 'string' } },
  additionalProperties: false,
};
const artifact = {
  type: 'object',
  required: ['uri'],
  properties: { uri: { type: 'string', pattern: '^[^\\s\\\\]+$' } },
  additionalProperties: false,
};
const count = { type: 'integer', minimum: 1 };
const region = {
  type: 'object',
  required: ['startLine'],
  properties: { startLine: count, startColumn: count, endLine: count, endColumn: count },
  additionalProperties: false,
};
const location = {
  type: 'object',
  required: ['physicalLocation'],
  properties: {
    id: { type: 'integer', minimum: 0 },
    message: text,
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation'],
      properties: { artifactLocation: artifact, region },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
const level = { enum: ['none', 'note', 'warning', 'error'] };
const rule = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string' },
    shortDescription: text,
    help: text,
    helpUri: { type: 'string', pattern: '^https?://' },
    defaultConfiguration: { type: 'object', properties: { level }, additionalProperties: false },
  },
  additionalProperties: false,
};
const replacement = {
  type: 'object',
  required: ['deletedRegion'],
  properties: {
    deletedRegion: region,
    insertedContent: { type: 'object', properties: { text: { type: 'string' } }, additionalProperties: false },
  },
  additionalProperties: false,
};
const fix = {
  type: 'object',
  required: ['artifactChanges'],
  properties: {
    description: text,
    artifactChanges: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['artifactLocation', 'replacements'],
        properties: { artifactLocation: artifact, replacements: { type: 'array', minItems: 1, items: replacement } },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};
const result = {
  type: 'object',
  required: ['message'],
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message: text,
    locations: { type: 'array', items: location },
    relatedLocations: { type: 'array', uniqueItems: true, items: location },
    fixes: { type: 'array', uniqueItems: true, items: fix },
  },
  additionalProperties: false,
};
const driver = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, semanticVersion: { type: 'string' }, rules: { type: 'array', uniqueItems: true, items: rule } },
  additionalProperties: false,
};
const run = {
  type: 'object',
  required: ['tool'],
  properties: {
    tool: { type: 'object', required: ['driver'], properties: { driver }, additionalProperties: false },
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    results: { type: 'array', items: result },
  },
  additionalProperties: false,
};

/** A log. */
export const SARIF_ESSENTIALS = {
  type: 'object',
  required: ['version', 'runs'],
  properties: { $schema: { type: 'string' }, version: { const: '2.1.0' }, runs: { type: 'array', items: run } },
  additionalProperties: false,
} as const;
