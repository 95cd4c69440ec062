import { CallError } from './bridge.ts'

/** The engine is back within a second, the first time; asking this often costs nothing. */
const AGAIN_MS = 200

/**
 * Asks, and asks again as long as the engine is away and coming back: what was typed or decided meanwhile must not be lost.
 * @param hasGivenUp true when the engine will not come back
 */
export async function untilAnswered<T>(ask: () => Promise<T>, hasGivenUp: () => boolean): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      const away = error instanceof CallError && error.code === 'engine-stopped'
      if (!away || hasGivenUp()) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}
