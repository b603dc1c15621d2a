import {type LinesOutcome, type LinesTask, lintLines} from './archive.ts'
import {type FileTask, type Job, lintFile, type Outcome} from './lint-file.ts'

/** What a worker thread does for a run with `--jobs`. */
export function file({task, job}: {task: FileTask; job: Job}): Promise<Outcome> {
  return lintFile(task, job)
}

export function lines({task, job}: {task: LinesTask; job: Job}): LinesOutcome {
  return lintLines(task, job)
}
