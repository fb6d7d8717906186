import { resolve } from 'node:path';
import { Project } from 'ts-morph';
import type { Artefact } from '../../../compiler/artefact.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Type errors of emitted modules against the journey port, and of the modules as the interfaces that the runtime expects. */
export function typeErrors(artefacts: readonly Artefact[]): readonly string[] {
  const project = new Project({
    tsConfigFilePath: `${ROOT}/tsconfig.json`,
    skipAddingFilesFromTsConfig: true,
    compilerOptions: { paths: { 'relance/journey': [`${ROOT}/runtime/journey/port.ts`] } },
  });
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
  return files
    .flatMap((file) => file.getPreEmitDiagnostics())
    .map((diagnostic) => {
      const text = diagnostic.getMessageText();
      return `${diagnostic.getSourceFile()?.getBaseName()}:${diagnostic.getLineNumber()} ${typeof text === 'string' ? text : text.getMessageText()}`;
    });
}
