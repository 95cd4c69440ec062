import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** Something that looks like a proxy to whoever asks it, notes what it is asked, and answers nothing of use. */
export type Recorder = {
  readonly port: number
  /** First lines of all requests; an empty one for a connection that said nothing. */
  readonly heard: readonly string[]
  readonly close: () => void
}

export async function startRecorder(): Promise<Recorder> {
  const heard: string[] = []
  const server = createServer((socket) => {
    const place = heard.push('') - 1
    socket.once('data', (chunk) => {
      heard[place] = chunk.toString().split('\r\n')[0] ?? ''
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { heard, port: (server.address() as AddressInfo).port, close: () => void server.close() }
}

/** Milliseconds between two looks; an attempt at a host that does not answer stays for seconds. */
const INTERVAL = 40

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6']

/** Remote ends of the kernel's tables that are this machine itself or none: 127.0.0.0/8, ::1, ::, 0.0.0.0. */
const LOCAL = /^(?:[\dA-F]{6}7F|0{8}|0{32}|0{24}01000000|0{16}FFFF0000[\dA-F]{6}7F):/

/** Processes of the group that a leader started. */
function processesOf(group: number): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      // After the name, which may contain anything: state, parent, group.
      return (
        Number(
          readFileSync(`/proc/${pid}/stat`, 'utf8')
            .replace(/^.*\) /s, '')
            .split(' ')[2],
        ) === group
      )
    } catch {
      return false
    }
  })
}

function socketsOf(pid: string): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}

/** Remote ends, off this machine, that processes of a group are connected or connecting to at this moment. Linux only. */
function remoteEnds(group: number): readonly string[] {
  const own = new Set(processesOf(group).flatMap(socketsOf))
  return TABLES.flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [, , remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/)
        return own.has(inode) && !LOCAL.test(remote) ? [`${table} ${remote}`] : []
      }),
  )
}

export type SocketWatch = { readonly seen: ReadonlySet<string>; readonly stop: () => void }

/** Looks again and again at the sockets of a process and all that it started, whoever opened them: Chromium, Node or a library. */
export function watchSockets(leader: number): SocketWatch {
  const seen = new Set<string>()
  const timer = setInterval(() => remoteEnds(leader).forEach((end) => seen.add(end)), INTERVAL)
  return { seen, stop: () => clearInterval(timer) }
}
