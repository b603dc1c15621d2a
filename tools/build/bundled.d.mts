export function bundledPackages(root: string): Promise<string[]>
