import type { Program, Segment } from '../language/program.ts';
import type { CompiledSegment } from './artefact.ts';
import { printCode, printScript } from './emit/print.ts';
import { segmentFile } from './emit/segment.ts';
import { segmentsOf } from './flow/expressions.ts';
import { type Digest, shortHash } from './flow/hash.ts';
import { expressionUses } from './flow/uses.ts';
import { classifyRule } from './segments/classify.ts';

/** What compiling a segment needs from outside. */
export interface SegmentPorts {
  readonly digest: Digest;
  /** Text of a file of the workspace, by the path that spans name. */
  readonly source: (file: string) => string;
  /** As in `CompilePorts`. */
  readonly form?: 'typescript' | 'script';
}

/**
 * Compiles a segment: a rule becomes code, a manual one has only its name. The hash is of the rule's meaning and of the fields and events
 * that it reads, so that equal hashes mean the same code for the same schema.
 */
export function compileSegment(segment: Segment, program: Program, ports: SegmentPorts): CompiledSegment {
  const { name, documentation, rule, words } = segment;
  const kind = rule === undefined ? 'manual' : 'rule';
  const uses = rule === undefined ? [] : expressionUses([rule], program);
  const watch = rule === undefined ? undefined : classifyRule(rule, program.schema).by;
  const segments = rule === undefined ? [] : segmentsOf(rule);
  const hash = shortHash({ name, kind, rule, uses, watch }, ports.digest);
  const origin = { span: segment.span, text: ports.source(segment.span.file) };
  return {
    name,
    hash,
    ...(documentation === undefined ? {} : { documentation }),
    kind,
    ...(words === undefined ? {} : { words }),
    ...(watch === undefined ? {} : { watch, segments }),
    ...(rule === undefined
      ? {}
      : {
          code: (ports.form === 'script' ? printScript : printCode)(
            segmentFile({ segment: { ...segment, rule }, hash, schema: program.schema, origin }),
          ),
        }),
  };
}
