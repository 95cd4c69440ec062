/**
 * Kills the real app, again and again, at random moments of a scripted review, and looks whether everything that was answered
 * is there: `npm run bench:faults -- [KILLS, 100]`. Half of them end the engine alone, which has to come back by itself,
 * half all processes at once. Each time the file has to be sound.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Api, ArticleView } from '../../shared/calls.ts'
import type { Answered } from '../e2e/crashing.ts'
import { killEngine, look, lostSegments, startReview, undecided } from '../e2e/crashing.ts'
import type { LaunchedApp } from '../e2e/harness.ts'
import { launchApp } from '../e2e/harness.ts'
import { setup } from '../e2e/prepare.ts'

const kills = Number(process.argv[2] ?? 100)
const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-faults-'))
const failures: string[] = []
const count = { engine: 0, app: 0, decisions: 0 }

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const randomMoment = () => sleep(200 + Math.random() * 1800)

/** The article, as soon as there is an engine that answers. */
async function article(app: LaunchedApp): Promise<ArticleView> {
  const until = performance.now() + 60_000
  for (;;) {
    const view = await app.window.evaluate(async () => {
      const { api } = globalThis as unknown as { api: Api }
      const list = await api.listArticles({ query: '' })
      const opened = await api.openArticle({ articleId: (list.ok && list.value[0]?.id) || '' })
      return opened.ok ? (JSON.parse(opened.value) as ArticleView) : null
    })
    if (view) return view
    if (performance.now() > until) throw new Error('no engine answers')
    await sleep(50)
  }
}

function judge(kill: string, lost: readonly string[], complaints: readonly unknown[]): void {
  const found = [...lost, ...complaints.map((complaint) => JSON.stringify(complaint))]
  for (const failure of found) console.error(`\n${kill}: ${failure}`)
  failures.push(...found)
}

/** What the file lost of what was answered. */
function judgeFile(kill: string, answered: Answered): void {
  const { complaints, decisions } = look(folder)
  judge(kill, undecided(answered, decisions), complaints)
}

const sizeOf = ({ flags, texts, confirmed }: Answered) => flags.size + texts.size + confirmed.size

const stop = await setup()
try {
  let answered: Answered | null = null
  for (let kill = 0; kill < kills; kill += 2) {
    const app = await launchApp({ dataFolder: folder })
    const view = await article(app)
    if (answered) judge(`kill ${kill} (app)`, lostSegments(view, answered), [])

    answered = await startReview(app, view)
    await randomMoment()
    if (!(await killEngine(app))) throw new Error('there is no engine to kill')
    await sleep(20)
    count.engine++
    // The review may have gone on with the next engine, until the page loads anew.
    await app.window.reload()
    const back = await article(app)
    count.decisions += sizeOf(answered)
    judge(`kill ${kill + 1} (engine)`, lostSegments(back, answered), [])
    judgeFile(`kill ${kill + 1} (engine)`, answered)

    answered = await startReview(app, back)
    await randomMoment()
    await app.killHard()
    count.app++
    count.decisions += sizeOf(answered)
    judgeFile(`kill ${kill + 2} (app)`, answered)
    process.stderr.write(`\r${kill + 2} kills, ${count.decisions} answers, ${failures.length} failures`)
  }
} finally {
  process.stderr.write('\n')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  stop?.()
}
console.log(
  `${count.engine} kills of the engine, ${count.app} of the whole app; ${count.decisions} answered calls, ` +
    `${failures.length} failures; integrity_check and foreign_key_check after each`,
)
process.exit(failures.length === 0 ? 0 : 1)
