/** Writes the pages of the grammar, `language/grammar.md` (as text) and `language/grammar.html` (as diagrams): `node docs/generate-grammar.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './generated-part.ts';
import { ruleText } from './grammar/ebnf.ts';
import { grammarPage } from './grammar/page.ts';
import { readGrammar } from './grammar/read-grammar.ts';
import { SECTIONS, TOKENS } from './grammar/sections.ts';

/** The pages, by their paths in this folder. */
export function grammarPages(): ReadonlyMap<string, string> {
  const rules = readGrammar();
  return new Map([
    ['language/grammar.md', markdown(rules)],
    ['language/grammar.html', grammarPage(rules)],
  ]);
}

function markdown(rules: ReturnType<typeof readGrammar>): string {
  const sections = SECTIONS.map(({ title, rules: names }) => {
    const texts = names.flatMap((name) => {
      const part = rules.get(name);
      return part === undefined ? [] : [ruleText(name, part)];
    });
    return `## ${title}\n\n\`\`\`ebnf\n${texts.join('\n\n')}\n\`\`\``;
  });
  const tokens = table(
    ['token', 'looks like'],
    Object.values(TOKENS).map(({ name, looks }) => [`\`${name}\``, looks]),
  );
  return `${[HEAD, ...sections, `## Tokens\n\n${tokens}`].join('\n\n')}\n`;
}

const HEAD = `# Grammar

Generated from the parser by \`docs/generate-grammar.ts\`. [The same as railroad diagrams](grammar.html): a page of its own, to open in a browser.

\`[ … ]\` may be left out, \`{ … }\` may come any number of times, \`|\` is either one, words and signs in quotes are as written. Any white
space may stand between two tokens, also a line break; \`// …\` is a comment, \`/// …\` the documentation of the declaration or step that follows.
After \`.\` and before \`:\` every word is a name.`;

if (import.meta.main) for (const [path, text] of grammarPages()) writeFileSync(join(import.meta.dirname, path), text);
