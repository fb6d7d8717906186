/** The type of failure that a fault in a campaign's code gives; spelled out, since workflow code cannot be imported outside of a workflow. */
export const CODE_FAILED = 'CampaignCodeFailed';
