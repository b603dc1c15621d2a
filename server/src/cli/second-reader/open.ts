import type {Arguments} from '../arguments.ts'
import type {Terminal} from '../terminal.ts'
import {SecondReader} from './second-reader.ts'

/**
 * The program that is asked about every sentence; all that it needs is read when one is named.
 *
 * @param command of the program
 */
export function openSecondReader(command: string, args: Arguments, {cwd}: Terminal): Promise<SecondReader> {
  return SecondReader.open(command, args, cwd)
}
