import type { Clerk } from './clerk.ts'

/** A clerk in this very thread that is loaded when it is first asked: it knows all formats, which the window shall not wait for at the start. */
export function createLateClerk(): Clerk {
  const load = async () => (await import('./clerk.ts')).createLocalClerk()
  let clerk: Promise<Clerk> | null = null
  return {
    ask: async (name, input) => (await (clerk ??= load())).ask(name, input),
    close: () => void clerk?.then((loaded) => loaded.close()),
  }
}
