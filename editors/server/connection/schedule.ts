/** When workspaces are checked and templates looked at. */
import type { Publisher } from '../features/diagnostics/publish.ts';
import type { TemplateFindings } from '../features/diagnostics/template-findings.ts';
import type { Project } from '../workspace/project.ts';

/** Long enough for changes that come together, and too short to be seen. Real ms. */
const QUIET_MS = 3;
/** Whoever types without a pause is told all the same. Real ms. */
const LATEST_MS = 100;
/** Templates are looked at when nothing was typed for so long. Real ms. */
const TEMPLATES_AFTER_MS = 200;

/** Tells clients what is wrong, soon after each change. */
export interface Schedule {
  /** Something of the workspace has changed. */
  readonly changed: (project: Project) => void;
  /** Stops all that is waiting. */
  readonly stop: () => void;
}

/** What a schedule works with; `guard` runs something that may fail, and logs it. */
export interface ScheduleParts {
  readonly publisher: Publisher;
  readonly templates: TemplateFindings;
  readonly projects: () => readonly Project[];
  readonly guard: (what: string, work: () => void | Promise<void>) => Promise<void>;
}

/** Makes a schedule; nothing waits yet. */
export function createSchedule({ publisher, templates, projects, guard }: ScheduleParts): Schedule {
  const waiting = new Set<Project>();
  let since = 0;
  let soon: NodeJS.Timeout | undefined;
  let later: NodeJS.Timeout | undefined;
  let stopped = false;

  const publish = async (): Promise<void> => {
    const due = [...waiting].filter((project) => projects().includes(project));
    waiting.clear();
    for (const project of due) await guard('check', () => publisher.publish(project));
    waitForTemplates();
  };
  const waitForTemplates = (): void => {
    clearTimeout(later);
    if (!stopped) later = setTimeout(() => void lookAtTemplates(), TEMPLATES_AFTER_MS);
  };
  const lookAtTemplates = async (): Promise<void> => {
    for (const project of projects()) {
      let more = true;
      let found = false;
      while (more && waiting.size === 0 && !stopped) {
        more = false;
        await guard('messages', async () => {
          more = await templates.next(project.snapshot().checked, project.isOpen);
        });
        found ||= more;
        await nextTurn();
      }
      if (found && !stopped && waiting.size === 0) await guard('check', () => publisher.publish(project));
    }
  };
  return {
    changed: (project) => {
      if (waiting.size === 0) since = Date.now();
      waiting.add(project);
      clearTimeout(soon);
      clearTimeout(later);
      const left = Math.max(0, since + LATEST_MS - Date.now());
      if (!stopped) soon = setTimeout(() => void publish(), Math.min(QUIET_MS, left));
    },
    stop: () => {
      stopped = true;
      clearTimeout(soon);
      clearTimeout(later);
    },
  };
}

/** Lets requests that have come in meanwhile go first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
