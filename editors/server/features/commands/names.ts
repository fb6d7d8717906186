/** Runs a test, or all tests of a campaign: `{ uri, campaign, title? }`. Answers `{ passed, text }`. */
export const RUN_TEST = 'relance.runTest';
/** Draws the flow of a campaign: `{ uri, campaign }`. Answers `{ svg }`. */
export const SHOW_FLOW = 'relance.showFlow';
/** Shows places, by the client: `uri, position, locations`. */
export const SHOW_REFERENCES = 'relance.showReferences';
