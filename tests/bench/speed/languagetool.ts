/**
 * LanguageTool's server, asked about the same segments. DIR holds its jars, as the org.languagetool artifacts language-de,
 * language-en and languagetool-server bring them; nothing is fetched here.
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Row } from '../quality/material.ts'

const START_LIMIT = 60_000
/** German segments are asked for in such pieces: a server that is asked for one at a time waits for the asking. */
const AT_ONCE = 50
const GERMAN = 150
const WARM_UP = 100
/** The server makes its rules anew for each pair that it is asked for: few are enough to see what that takes. */
const PAIRS = 12

export type Asked = { readonly segments: number; readonly seconds: number }

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** A stretch of the text that it finds fault with; UTF-16 units. */
export type Match = { readonly offset: number; readonly length: number }

/** Asks the server; all of a text's matches. */
export type Ask = (input: Readonly<Record<string, string>>) => Promise<readonly Match[]>

/** Starts a server for some work and ends it. Null where Java or the jars do not start. */
export async function withLanguageTool<T>(folder: string, work: (ask: Ask) => Promise<T>): Promise<T | null> {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}/v2`
  const server = spawn(
    'java',
    [
      ...['-Xmx2g', '-cp', path.join(folder, '*')],
      ...['org.languagetool.server.HTTPServer', '--port', String(port)],
    ],
    { stdio: 'ignore' },
  )
  let ended = false
  server.on('error', () => (ended = true)).on('exit', () => (ended = true))
  const ask: Ask = async (input) => {
    const answer = await fetch(`${base}/check`, {
      method: 'POST',
      body: new URLSearchParams({ language: 'de-DE', ...input }),
    })
    if (!answer.ok) throw new Error(`LanguageTool: ${answer.status}`)
    const { matches } = (await answer.json()) as { matches: Match[] }
    return matches
  }
  try {
    const until = performance.now() + START_LIMIT
    while (!(await answers(`${base}/languages`))) {
      if (ended || performance.now() > until) return null
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    return await work(ask)
  } finally {
    server.kill()
  }
}

/**
 * Rate of a warm server: German rules over texts of many segments, and German with bitext rules, which it takes one pair at a time.
 * Null where Java or the jars do not start.
 */
export function measureLanguageTool(
  folder: string,
  rows: readonly Row[],
): Promise<{ readonly german: Asked; readonly pairs: Asked } | null> {
  const timed = async (some: readonly Row[], work: (some: readonly Row[]) => Promise<void>) => {
    const started = performance.now()
    await work(some)
    return { segments: some.length, seconds: (performance.now() - started) / 1000 }
  }
  return withLanguageTool(folder, async (ask) => {
    const askGerman = async (some: readonly Row[]) => {
      for (let first = 0; first < some.length; first += AT_ONCE)
        await ask({
          text: some
            .slice(first, first + AT_ONCE)
            .map(({ tgt }) => tgt)
            .join('\n\n'),
        })
    }
    const askPairs = async (some: readonly Row[]) => {
      for (const { src, tgt } of some)
        await ask({ text: tgt, sourceText: src, sourceLanguage: 'en', motherTongue: 'en' })
    }
    await askGerman(rows.slice(0, WARM_UP))
    const german = await timed(rows.slice(WARM_UP, WARM_UP + GERMAN), askGerman)
    await askPairs(rows.slice(0, 2))
    const pairs = await timed(rows.slice(WARM_UP, WARM_UP + PAIRS), askPairs)
    return { german, pairs }
  })
}
