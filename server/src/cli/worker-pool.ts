import type {Tinypool} from 'tinypool'
import {type LinesOutcome, type LinesTask, lintLines} from './archive.ts'
import {type FileTask, type Job, lintFile, type Outcome} from './lint-file.ts'
import type {Terminal} from './terminal.ts'

/** Where the work is done: here, or in worker threads. */
export interface Pool {
  /** How many tasks are worth handing out at once. */
  readonly width: number
  lintFile(task: FileTask): Promise<Outcome>
  lintLines(task: LinesTask): Promise<LinesOutcome>
  close(): Promise<void>
}

/**
 * @param jobs how many threads; one works without any
 * @param loadThreads see `Terminal`
 */
export function openPool(jobs: number, job: Job, loadThreads: Terminal['loadThreads']): Pool {
  if (jobs === 1)
    return {
      width: 1,
      lintFile: (task) => lintFile(task, job),
      lintLines: async (task) => lintLines(task, job),
      close: async () => {}
    }
  let threads: Promise<Tinypool> | undefined
  // Where nothing is to be linted, for all is kept from an earlier run, there is nobody to be started.
  const open = (): Promise<Tinypool> => (threads ??= openThreads(jobs, loadThreads))
  return {
    // Two a thread: one being worked on, one waiting; more would only hold memory.
    width: jobs * 2,
    lintFile: async (task) => (await open()).run({task, job}, {name: 'file'}),
    lintLines: async (task) => (await open()).run({task, job}, {name: 'lines'}),
    close: async () => (await threads)?.destroy()
  }
}

async function openThreads(jobs: number, loadThreads: Terminal['loadThreads']): Promise<Tinypool> {
  const {Tinypool} = await loadThreads()
  return new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false
  })
}

/**
 * Results in the order of their tasks, with at most `width` of them begun and not yet taken.
 */
export async function* inOrder<T, R>(
  tasks: Iterable<T> | AsyncIterable<T>,
  width: number,
  run: (task: T) => Promise<R>
): AsyncGenerator<R> {
  const begun: Array<Promise<R>> = []
  for await (const task of tasks) {
    const result = run(task)
    // A failure is met when its turn comes; until then it is not unhandled.
    result.catch(() => {})
    begun.push(result)
    if (begun.length >= width) yield* first(begun)
  }
  while (begun.length > 0) yield* first(begun)
}

/** Takes the result that is due. */
async function* first<R>(begun: Array<Promise<R>>): AsyncGenerator<R> {
  const result = begun.shift()
  if (result !== undefined) yield await result
}
