import type { Runtime } from './runtime.ts'

/** What the command line of the app depends on. */
export type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly asRoot: boolean
  readonly env: NodeJS.ProcessEnv
}

export function surroundings(): Surroundings {
  return { platform: process.platform, asRoot: process.getuid?.() === 0, env: process.env }
}

/**
 * Command line of the app in a runtime. Chromium's sandbox refuses to run as root, so it is switched off there and only
 * there. Where there is Wayland and no X11, Electron has to be told.
 */
export function appArguments(
  runtime: Pick<Runtime, 'args'>,
  { platform, asRoot, env }: Surroundings,
  args: readonly string[] = [],
): string[] {
  const linux = platform === 'linux'
  return [
    ...runtime.args,
    ...(linux && asRoot ? ['--no-sandbox'] : []),
    ...(linux && !env['DISPLAY'] && env['WAYLAND_DISPLAY'] ? ['--ozone-platform=wayland'] : []),
    ...args,
  ]
}

/** One sentence with the command that lets Chromium's sandbox start, or null where nothing is in its way. */
export function sandboxAdvice(
  { platform, asRoot }: Surroundings,
  readSetting: (name: string) => string | null,
): string | null {
  if (platform !== 'linux' || asRoot) return null
  for (const [name, blocking, free] of [
    ['kernel.apparmor_restrict_unprivileged_userns', '1', '0'],
    ['kernel.unprivileged_userns_clone', '0', '1'],
  ] as const)
    if (readSetting(name)?.trim() === blocking)
      return `This system keeps the app's sandbox from starting: run \`sudo sysctl -w ${name}=${free}\` and try again.`
  return null
}
