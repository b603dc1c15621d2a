export const profiles: ReadonlyArray<{id: string; style: Readonly<Record<string, string>>}> = []
