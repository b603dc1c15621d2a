export const quotationSiteWeights: {readonly closer: ReadonlyArray<readonly [string, number]>; readonly opener: ReadonlyArray<readonly [string, number]>} = {closer: [], opener: []}
