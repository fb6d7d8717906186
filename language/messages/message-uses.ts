import type { Target, Use } from '../check/uses.ts';
import type { Message, Need, Type } from '../program.ts';
import type { LineIndex } from '../yaml/line-index.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';

/** The names that a message declares (itself at the beginning of its file, and its needs), and the tables and events that it uses. */
export function messageUses(name: string, needs: Message['needs'], document: YamlDocument, lines: LineIndex): readonly Use[] {
  const self: Use = { span: lines.span(0, 0), target: { kind: 'message', name }, role: 'declaration' };
  return [
    self,
    ...Object.entries(needs).flatMap(([key, need]): readonly Use[] => {
      const type = typeOf(need);
      const of = targetOf(need);
      const target: Target = { kind: 'need', message: name, name: key };
      return [
        { span: document.keySpanOf(['needs', key]), target, role: 'declaration', ...(type && { type }) },
        ...(of === undefined ? [] : [{ span: lastWords(document, key, need), target: of, role: 'use' } as const]),
      ];
    }),
  ];
}

function typeOf(need: Need): Type | undefined {
  if (need.kind === 'row') return { kind: 'row', entity: need.entity };
  return need.kind === 'scalar' ? { kind: 'scalar', of: need.of } : undefined;
}

function targetOf(need: Need): Target | undefined {
  if (need.kind === 'row') return { kind: 'entity', name: need.entity };
  return need.kind === 'rows' ? { kind: need.of, name: need.name } : undefined;
}

/** `order` of `list of order`. */
function lastWords(document: YamlDocument, key: string, need: Need): Use['span'] {
  const span = document.contentSpanOf(['needs', key]);
  if (need.kind !== 'rows') return span;
  const length = span.end.offset - span.start.offset;
  return document.partSpanOf(['needs', key], length - need.name.length, length);
}
