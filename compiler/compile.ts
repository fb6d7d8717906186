/** Campaigns to artefacts: lower, hash, emit. Messages have a compiler of their own (compiler/messages). */
import type { Campaign, Cohort, Coupon, Program } from '../language/program.ts';
import type { Artefact, Build, CompiledCohort, CompiledCoupon } from './artefact.ts';
import { compileSegment } from './compile-segment.ts';
import { createPrinter, type Printer, type TsMorph } from './emit/print.ts';
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
  /** Loads ts-morph; asked for only when there is a campaign or a segment. `() => import('ts-morph')`. */
  readonly loadTsMorph: () => Promise<TsMorph>;
}

/** What compiling a program gives, besides its messages. */
export type CompiledProgram = Pick<Build, 'artefacts' | 'coupons' | 'segments' | 'cohorts'>;

/** Compiles every campaign, coupon, segment and cohort of a checked program, in its order. The same program gives the same texts, byte for byte. */
export async function compile(program: Program, ports: CompilePorts): Promise<CompiledProgram> {
  const { digest, source } = ports;
  const coupons = program.coupons.map((coupon) => compileCoupon(coupon, digest));
  const cohorts = program.cohorts.map((cohort) => compileCohort(cohort, digest));
  if (program.campaigns.length === 0 && program.segments.length === 0) return { artefacts: [], coupons, segments: [], cohorts };
  const printer = createPrinter(await ports.loadTsMorph());
  return {
    artefacts: program.campaigns.map((campaign) => compileCampaign(campaign, program, ports, printer)),
    coupons,
    segments: program.segments.map((segment) => compileSegment(segment, program, { digest, source, printer })),
    cohorts,
  };
}

function compileCampaign(campaign: Campaign, program: Program, ports: CompilePorts, printer: Printer): Artefact {
  const flow = lower(campaign, program);
  const revision = hashFlow(flow, ports.digest);
  const source = campaign.span.file;
  const origin = { span: campaign.span, text: ports.source(source) };
  const emission = { flow, revision, schema: program.schema, origin };
  return {
    campaign: campaign.name,
    revision,
    port: 1,
    source,
    flow,
    workflow: printer.print(workflowFile(emission)),
    stages: printer.print(stagesFile(emission)),
  };
}

function compileCoupon({ span: _span, documentation: _documentation, was: _was, ...terms }: Coupon, digest: Digest): CompiledCoupon {
  return { name: terms.name, hash: shortHash(terms, digest), terms };
}

function compileCohort({ arms, name, was }: Cohort, digest: Digest): CompiledCohort {
  const declared = { name, ...(was === undefined ? {} : { was }), arms: arms.map(({ name: arm, percent }) => ({ name: arm, percent })) };
  return { ...declared, hash: shortHash(declared, digest) };
}
