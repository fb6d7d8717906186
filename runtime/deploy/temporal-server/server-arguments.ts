/** The search attributes of every run, all of type Keyword; set at the start of its workflow, never encrypted. */
export const SEARCH_ATTRIBUTES = { campaign: 'RelanceCampaign', revision: 'RelanceRevision', contact: 'RelanceContact' } as const;

/** What a development server is started with. Without `uiPort` it has no web page. */
export interface ServerSettings {
  readonly databaseFile: string;
  readonly port: number;
  readonly uiPort?: number;
  readonly timeSkipping: boolean;
  /** Further settings of the server, by key; values are JSON. */
  readonly dynamicConfig?: Readonly<Record<string, string>>;
}

/** Address that the server listens on: this machine alone. */
export const SERVER_HOST = '127.0.0.1';

/** Command line of the development server. */
export function serverArguments(settings: ServerSettings): readonly string[] {
  return [
    ...['server', 'start-dev', '--ip', SERVER_HOST, '--port', String(settings.port)],
    ...(settings.uiPort === undefined ? ['--headless'] : ['--ui-port', String(settings.uiPort), '--ui-disable-news-fetch']),
    ...['--log-level', 'error', '--log-format', 'text'],
    ...['--db-filename', settings.databaseFile],
    // Without these pragmas a file halves the throughput and bursts time out; with them it is about as fast as memory.
    ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
    // Both are needed for timers that are late by 20–60 ms instead of up to 500 ms; the first alone makes the median worse.
    ...['--dynamic-config-value', 'history.timerProcessorMaxTimeShift="1ms"'],
    ...['--dynamic-config-value', 'history.timerProcessorMaxPollRPS=1000'],
    ...(settings.timeSkipping ? ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'] : []),
    ...Object.entries(settings.dynamicConfig ?? {}).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
    ...Object.values(SEARCH_ATTRIBUTES).flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
  ];
}
