/** Campaigns to artefacts: lower, hash, emit. Messages have a compiler of their own (compiler/messages). */
import type { Campaign, Cohort, Coupon, Program } from '../language/program.ts';
import type { Artefact, Build, CompiledCohort, CompiledCoupon } from './artefact.ts';
import { compileSegment } from './compile-segment.ts';
import { printCode, printScript } from './emit/print.ts';
import { stagesFile } from './emit/stages.ts';
import { workflowFile } from './emit/workflow.ts';
import { type Digest, hashFlow, shortHash } from './flow/hash.ts';
import { lower } from './flow/lower.ts';

/** What compiling needs from outside. */
export interface CompilePorts {
  /** SHA-256 of a text, hex. */
  readonly digest: Digest;
  /** Text of a file of the workspace, by the path that spans name. */
  readonly source: (file: string) => string;
  /** `script`: the code without types and source maps, to be run at once (`runtime/deploy/script-library.ts`), not to be stored; default `typescript`. */
  readonly form?: 'typescript' | 'script';
}

/** What compiling a program gives, besides its messages. */
export type CompiledProgram = Pick<Build, 'artefacts' | 'coupons' | 'segments' | 'cohorts'>;

/** Compiles every campaign, coupon, segment and cohort of a checked program, in its order. The same program gives the same texts, byte for byte. */
export function compile(program: Program, ports: CompilePorts): CompiledProgram {
  const { digest } = ports;
  const coupons = program.coupons.map((coupon) => compileCoupon(coupon, digest));
  const cohorts = program.cohorts.map((cohort) => compileCohort(cohort, digest));
  return {
    artefacts: program.campaigns.map((campaign) => compileCampaign(campaign, program, ports)),
    coupons,
    segments: program.segments.map((segment) => compileSegment(segment, program, ports)),
    cohorts,
  };
}

/** Compiles one of them. */
export function compileCampaign(campaign: Campaign, program: Program, ports: CompilePorts): Artefact {
  const flow = lower(campaign, program);
  const revision = hashFlow(flow, ports.digest);
  const source = campaign.span.file;
  const origin = { span: campaign.span, text: ports.source(source) };
  const print = ports.form === 'script' ? printScript : printCode;
  const emission = { flow, revision, schema: program.schema, origin };
  return {
    campaign: campaign.name,
    revision,
    port: 1,
    source,
    flow,
    workflow: print(workflowFile(emission)),
    stages: print(stagesFile(emission)),
  };
}

function compileCoupon({ span: _span, documentation: _documentation, was: _was, ...terms }: Coupon, digest: Digest): CompiledCoupon {
  return { name: terms.name, hash: shortHash(terms, digest), terms };
}

function compileCohort({ arms, name, was }: Cohort, digest: Digest): CompiledCohort {
  const declared = { name, ...(was === undefined ? {} : { was }), arms: arms.map(({ name: arm, percent }) => ({ name: arm, percent })) };
  return { ...declared, hash: shortHash(declared, digest) };
}
