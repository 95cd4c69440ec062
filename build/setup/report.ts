import { say } from './progress.ts'
import { SetupError } from './setup-error.mjs'

/** Runs a task; what the machine lacks becomes one line and exit status 1, any other error stays loud. */
export async function reportSetupErrors(task: () => Promise<void>): Promise<void> {
  try {
    await task()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
