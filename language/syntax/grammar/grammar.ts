import { calendarMomentRules } from './calendar-moments.ts';
import { CampaignParser, type Rule } from './campaign-parser.ts';
import { channelRule } from './channels.ts';
import { conditionRules } from './conditions.ts';
import { type FileContent, fileRule } from './file.ts';
import { literalRules } from './literals.ts';
import { nameRules } from './names.ts';
import { zoneRules } from './zones.ts';

/** A parser with all rules defined, and the rule that reads a whole file. */
export interface Grammar {
  readonly parser: CampaignParser;
  readonly file: Rule<FileContent>;
}

/** Puts the sections together. `validate` throws if the grammar itself is ambiguous or recursive to the left. */
export function createGrammar(validate = false): Grammar {
  const parser = new CampaignParser(validate);
  const literals = literalRules(parser);
  const zones = zoneRules(parser, literals);
  const names = nameRules(parser);
  const parts = { channel: channelRule(parser), ...names, ...literals, ...zones, ...conditionRules(parser, names, literals, zones) };
  const shared = { ...parts, ...calendarMomentRules(parser, parts) };
  const file = fileRule(parser, shared);
  parser.seal();
  return { parser, file };
}
