/** The files of a new workspace. */
import { RELANCE_YAML_SCHEMA } from '../../language/settings/relance-yaml.schema.ts';
import type { Answers } from './answers.ts';
import { domainOf } from './templates/domain.ts';
import { findTemplate } from './templates/registry.ts';
import type { CampaignTemplate } from './templates/template.ts';

/** Where editors find what relance.yaml may hold. */
const SCHEMA_FILE = 'schemas/relance.schema.json';

/** Texts by file name, relative to the workspace. */
export function filesOf(answers: Answers): ReadonlyMap<string, string> {
  const template = findTemplate(answers.campaign);
  if (template === undefined) throw new Error(`There is no template \`${answers.campaign}\`.`);
  return new Map([
    ['relance.yaml', relanceYaml(answers, template)],
    ...Object.entries(template.files(answers)),
    [SCHEMA_FILE, `${JSON.stringify(RELANCE_YAML_SCHEMA, undefined, 2)}\n`],
    ['.gitignore', '.relance/\nnode_modules/\n'],
    ['README.md', readme(answers, template)],
  ]);
}

function relanceYaml({ name, currency, zone, locale }: Answers, { modules }: CampaignTemplate): string {
  const domain = domainOf(name);
  const tables = modules.length === 0 ? '' : `\n# Optional tables that the campaigns use.\nmodules: [${modules.join(', ')}]\n`;
  return `# yaml-language-server: $schema=${SCHEMA_FILE}
language: 1

store:
  name: ${JSON.stringify(name)}
  url: https://${domain}
  time_zone: ${zone}
  currency: ${currency}
  locale: ${locale}
${tables}
policies:
  # Nothing goes out at night: messages wait for the morning of each contact.
  quiet_hours: { from: "21:00", until: "08:00", then: hold }
  # No contact gets more than three marketing e-mails a week, whatever the campaigns want.
  caps: [{ messages: 3, per: 7d, channel: email }]

channels:
  email:
    # Without \`url\` mails go to the built-in catcher and never leave this machine.
    # To send them: url: "env:SMTP_URL"
    provider: smtp
    from: ${JSON.stringify(`${name} <hello@${domain}>`)}
`;
}

function readme({ name }: Answers, { label, campaignFile, about }: CampaignTemplate): string {
  return `# Campaigns of ${name}

| file | what it holds |
|---|---|
| \`relance.yaml\` | the store, what may be sent and when |
| \`${campaignFile}\` | ${label.toLowerCase()}: ${about} |
| \`messages/\` | the e-mails, as MJML with Liquid |
| \`${SCHEMA_FILE}\` | what editors need to complete and check \`relance.yaml\` |

\`\`\`sh
relance check     # finds mistakes
relance test      # shows what the campaign does in the next weeks
relance explain   # says it in sentences
relance graph --only ${campaignFile.replace('.campaign', '').replaceAll('-', '_')} > flow.svg
relance dev       # runs it on this machine
\`\`\`
`;
}
