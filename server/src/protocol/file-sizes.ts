import type {FileKind} from './messages.ts'

/** How large a file of each kind may be, in bytes, whoever reads it. What is larger was not written by hand. */
export const mostBytes = {
  article: 256 * 1024 * 1024,
  config: 1024 * 1024,
  ignores: 16 * 1024 * 1024
} as const satisfies Record<FileKind, number>
