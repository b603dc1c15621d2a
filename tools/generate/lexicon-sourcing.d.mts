type Fail = (row: unknown, message: string) => never
type Check = (value: unknown) => string | undefined

export function checkRow(
  row: Readonly<Record<string, unknown>>,
  keys: Readonly<Record<string, Check>>,
  required: readonly string[],
  fail: Fail
): void
export class Register {
  add(word: string, file: string, row: unknown, fail: Fail): void
}
export function render(): Record<string, string>
export function generate(): void
