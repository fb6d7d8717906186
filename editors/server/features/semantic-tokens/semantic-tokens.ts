import {
  type Connection,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import type { Host } from '../../connection/host.ts';
import { offsetAt, ranges } from '../../core/positions.ts';
import type { FilePlace } from '../../core/snapshot.ts';
import type { Feature } from '../feature.ts';
import { colours } from './colours.ts';
import { bitsOf, LEGEND, TOKEN_TYPES } from './legend.ts';

/** The tokens of a file, or of a part of it, as the protocol has them: five numbers a token. */
export function semanticTokens(
  place: FilePlace,
  from = 0,
  until = place.text.length,
  builder = new SemanticTokensBuilder(),
): SemanticTokens {
  const rangeAt = ranges(place.file, place.text);
  for (const { start, end, kind, modifiers } of colours(place)) {
    if (end <= from || start >= until) continue;
    const { line, character } = rangeAt(start, start).start;
    builder.push(line, character, end - start, TOKEN_TYPES.indexOf(kind), bitsOf(modifiers));
  }
  return builder.build();
}

const NONE: SemanticTokens = { data: [] };

/** Colours by meaning: of a whole file, of a part, and what has changed since the last time. */
export const semanticTokensFeature: Feature = {
  name: 'textDocument/semanticTokens',
  capabilities: { semanticTokensProvider: { legend: LEGEND, range: true, full: { delta: true } } },
  listen: (connection: Pick<Connection, 'onRequest'>, host: Host) => {
    const builders = new Map<string, SemanticTokensBuilder>();
    const builderOf = (uri: string): SemanticTokensBuilder => {
      const builder = builders.get(uri) ?? new SemanticTokensBuilder();
      builders.set(uri, builder);
      return builder;
    };
    const built = (uri: string, builder: SemanticTokensBuilder): SemanticTokens => {
      const place = host.find(uri);
      return place === undefined ? NONE : semanticTokens(place, 0, place.text.length, builder);
    };
    connection.onRequest(SemanticTokensRequest.type, ({ textDocument: { uri } }, token) =>
      host.answer(
        'semanticTokens',
        token,
        () => {
          builders.delete(uri);
          return built(uri, builderOf(uri));
        },
        NONE,
      ),
    );
    connection.onRequest(SemanticTokensDeltaRequest.type, ({ textDocument: { uri }, previousResultId }, token) =>
      host.answer<SemanticTokens | SemanticTokensDelta>(
        'semanticTokens/delta',
        token,
        () => {
          const builder = builderOf(uri);
          builder.previousResult(previousResultId);
          const whole = built(uri, builder);
          return builder.canBuildEdits() ? builder.buildEdits() : whole;
        },
        NONE,
      ),
    );
    connection.onRequest(SemanticTokensRangeRequest.type, ({ textDocument: { uri }, range }, token) =>
      host.answer(
        'semanticTokens/range',
        token,
        () => {
          const place = host.find(uri);
          if (place === undefined) return NONE;
          return semanticTokens(place, offsetAt(place.text, range.start), offsetAt(place.text, range.end));
        },
        NONE,
      ),
    );
  },
};
