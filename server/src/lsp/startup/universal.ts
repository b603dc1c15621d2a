/**
 * The server wherever it is loaded: as a process, or as a web worker. One file for both, because nearly all of it is
 * the same; only the door that is used is opened.
 */
if (typeof process === 'object' && typeof process.versions?.node === 'string') void import('./node.ts')
else void import('./browser.ts')

export {}
