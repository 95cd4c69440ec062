import type { Clerk } from './clerk.ts'

/** A clerk in this very thread that is loaded when it is first asked: it knows all formats, and the window shall not wait for these. */
export function createLateClerk(): Clerk {
  const load = async () => (await import('./clerk.ts')).createLocalClerk()
  let clerk: Promise<Clerk> | null = null
  return {
    ask: async (name, input) => (await (clerk ??= load())).ask(name, input),
    // One in this thread has nothing to close.
    close: () => undefined,
  }
}
