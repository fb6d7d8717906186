/** What settings hold that most tests have nothing to say about. */
export const REST_OF_SETTINGS = { endpoints: {}, people: {}, pools: [], connections: {}, environments: {}, lint: {} } as const;

/** Policies of a workspace that sets none. */
export const NO_POLICIES = { caps: [], capped: { action: 'skip' }, liveRuns: 'finish' } as const;
