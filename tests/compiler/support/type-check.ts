import { resolve } from 'node:path';
import { Project } from 'ts-morph';
import type { Artefact, CompiledSegment } from '../../../compiler/artefact.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Type errors of emitted modules against the journey port, and of the modules as the interfaces that the runtime expects. */
export function typeErrors(artefacts: readonly Artefact[], segments: readonly CompiledSegment[] = []): readonly string[] {
  const project = new Project({
    tsConfigFilePath: `${ROOT}/tsconfig.json`,
    skipAddingFilesFromTsConfig: true,
    compilerOptions: { paths: { 'relance/journey': [`${ROOT}/runtime/journey/port.ts`] } },
  });
  const rules = segments.flatMap(({ name, code }) => [
    project.createSourceFile(`${ROOT}/tests/compiler/emitted/${name}.segment.ts`, code ?? ''),
    project.createSourceFile(
      `${ROOT}/tests/compiler/emitted/${name}.segment.check.ts`,
      `import type { SegmentModule } from 'relance/journey';
import * as segment from './${name}.segment.ts';
export const checked: SegmentModule = segment;
`,
    ),
  ]);
  const files = artefacts.flatMap(({ campaign, workflow, stages }) => [
    project.createSourceFile(`${ROOT}/tests/compiler/emitted/${campaign}.workflow.ts`, workflow),
    project.createSourceFile(`${ROOT}/tests/compiler/emitted/${campaign}.stages.ts`, stages),
    project.createSourceFile(
      `${ROOT}/tests/compiler/emitted/${campaign}.check.ts`,
      `import type { StagesModule, WorkflowModule } from 'relance/journey';
import * as stages from './${campaign}.stages.ts';
import * as workflow from './${campaign}.workflow.ts';
export const checked: readonly [StagesModule, WorkflowModule] = [stages, workflow];
`,
    ),
  ]);
  return [...files, ...rules]
    .flatMap((file) => file.getPreEmitDiagnostics())
    .map((diagnostic) => {
      const text = diagnostic.getMessageText();
      return `${diagnostic.getSourceFile()?.getBaseName()}:${diagnostic.getLineNumber()} ${typeof text === 'string' ? text : text.getMessageText()}`;
    });
}
