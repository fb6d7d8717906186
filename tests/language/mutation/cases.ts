/** All broken files and misspelt words of the examples, in one order; and the runs over them. */
import { type Checker, createChecker } from '../../../language/check/checker.ts';
import { type ExampleWorkspace, exampleWorkspaces } from './example-workspaces.ts';
import { type Advised, advise } from './judge-misspelling.ts';
import { type Judged, judge } from './judge-mutant.ts';
import { misspellingsOf } from './misspellings.ts';
import { mutantsOf } from './mutants.ts';
import { rolesOf } from './roles.ts';

/** One thing to check, which yields what was found out. `what` names it for people. */
export interface Case<T> {
  readonly what: string;
  readonly run: () => T;
}

/** Example workspaces that are good before they are broken, each with a checker of its own; and the names of those that are not. */
export interface Ground {
  readonly good: readonly { readonly workspace: ExampleWorkspace; readonly checker: Checker }[];
  readonly skipped: readonly string[];
}

/** Checks the examples as they are. */
export function prepare(): Ground {
  const all = exampleWorkspaces().map((workspace) => {
    const checker = createChecker();
    const { diagnostics } = checker.check(workspace.files);
    return { workspace, checker, good: diagnostics.every(({ severity }) => severity !== 'error') };
  });
  return { good: all.filter(({ good }) => good), skipped: all.filter(({ good }) => !good).map(({ workspace }) => workspace.name) };
}

/** Every file broken in every way. */
export function brokenCases({ good }: Ground): readonly Case<Judged>[] {
  return unlike(
    good.flatMap(({ workspace, checker }) =>
      workspace.broken.flatMap((file) =>
        mutantsOf(file, workspace.files.get(file) ?? '').map((mutant) => ({
          key: mutant.text,
          what: `${workspace.name} ${file}:${mutant.line} ${mutant.change} \`${mutant.word}\``,
          run: () => judge(checker, workspace, file, mutant),
        })),
      ),
    ),
  );
}

/** Every word misspelt in every way. Words that stand between the same words in two examples of the documentation are measured once. */
export function misspeltCases({ good }: Ground): readonly Case<Advised>[] {
  return unlike(
    good.flatMap(({ workspace, checker }) =>
      workspace.broken.flatMap((file) => {
        const text = workspace.files.get(file) ?? '';
        const roleAt = rolesOf(file, text, checker.check(workspace.files).uses.in(file));
        return misspellingsOf(file, text).map((one) => ({
          key: `${one.around} ${one.wrong}`,
          what: `${workspace.name} ${file}:${one.line} \`${one.word}\` written \`${one.wrong}\``,
          run: () => advise(checker, workspace, file, one, roleAt(one.offset)),
        }));
      }),
    ),
  );
}

function unlike<T extends { readonly key: string }>(cases: readonly T[]): readonly T[] {
  return [...new Map(cases.toReversed().map((one) => [one.key, one])).values()].toReversed();
}
