// Written by `npm run generate` from package.json.
export const product = {"name":"mudaqqiq","version":"0.1.0","homepage":"https://github.com/mudaqqiq/mudaqqiq"} as const
