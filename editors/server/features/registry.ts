/** All features of the server: one file each, one entry here. */
import { codeActionsFeature } from './code-actions.ts';
import { codeLensFeature } from './code-lens.ts';
import { commandsFeature } from './commands/commands.ts';
import { completionFeature } from './completion/completion.ts';
import { definitionFeature } from './definition.ts';
import { documentLinksFeature } from './document-links.ts';
import { documentSymbolsFeature } from './document-symbols.ts';
import type { Feature } from './feature.ts';
import { foldingFeature } from './folding.ts';
import { formattingFeature, rangeFormattingFeature } from './formatting.ts';
import { highlightsFeature } from './highlights.ts';
import { hoverFeature } from './hover/hover.ts';
import { inlayHintsFeature } from './inlay-hints.ts';
import { referencesFeature } from './references.ts';
import { prepareRenameFeature, renameFeature } from './rename/rename.ts';
import { selectionFeature } from './selection.ts';
import { semanticTokensFeature } from './semantic-tokens/semantic-tokens.ts';
import { signatureHelpFeature } from './signature-help.ts';
import { workspaceSymbolsFeature } from './workspace-symbols.ts';

/** In no particular order; diagnostics are not asked for but sent, see `diagnostics/`. */
export const features: readonly Feature[] = [
  completionFeature,
  hoverFeature,
  signatureHelpFeature,
  definitionFeature,
  referencesFeature,
  highlightsFeature,
  prepareRenameFeature,
  renameFeature,
  codeActionsFeature,
  codeLensFeature,
  commandsFeature,
  inlayHintsFeature,
  semanticTokensFeature,
  formattingFeature,
  rangeFormattingFeature,
  documentSymbolsFeature,
  workspaceSymbolsFeature,
  documentLinksFeature,
  foldingFeature,
  selectionFeature,
];
