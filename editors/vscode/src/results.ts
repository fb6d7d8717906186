/** Shows what commands of the server answer: the flow as a picture beside the editor, tests in the output. */
import { type Disposable, type LogOutputChannel, ViewColumn, type WebviewPanel, window } from 'vscode';

/** Where results are shown. */
export interface Results extends Disposable {
  /** Shows a result and hands it on. */
  readonly show: (result: unknown) => Promise<unknown>;
}

/** Results in one panel and one output. */
export function createResults(output: LogOutputChannel): Results {
  let panel: WebviewPanel | undefined;
  const showFlow = (svg: string): void => {
    if (panel === undefined) {
      panel = window.createWebviewPanel('relance.flow', 'Flow', ViewColumn.Beside);
      panel.onDidDispose(() => {
        panel = undefined;
      });
    }
    panel.webview.html = page(svg);
    panel.reveal(ViewColumn.Beside, true);
  };
  const showText = async (text: string, passed: boolean): Promise<void> => {
    output.appendLine(text);
    const [first = ''] = text.trim().split('\n').slice(-1);
    const chosen = passed ? await window.showInformationMessage(first, 'Details') : await window.showErrorMessage(first, 'Details');
    if (chosen === 'Details') output.show();
  };
  return {
    show: async (result) => {
      if (hasText(result, 'problem')) await window.showWarningMessage(result.problem);
      else if (hasText(result, 'svg')) showFlow(result.svg);
      else if (hasText(result, 'text')) await showText(result.text, 'passed' in result && result.passed === true);
      return result;
    },
    dispose: () => panel?.dispose(),
  };
}

function hasText<K extends string>(value: unknown, key: K): value is Readonly<Record<K, string>> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, key) === 'string';
}

/** A page without scripts: nothing in it can run. */
function page(svg: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>body{margin:16px;background:#fff}svg{max-width:100%;height:auto}</style></head><body>${svg}</body></html>`;
}
