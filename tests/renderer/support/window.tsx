import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createQueryClient } from '../../../renderer/api/client.ts'
import type { ArticleView, Calls, Settings, WindowCalls } from '../../../shared/calls.ts'
import { createTestEngine } from './engine.ts'

/** jsdom has no layout: rows get a height, so that the list shows some, and media queries answer no. */
function giveLayout(): void {
  const size = (name: 'offsetHeight' | 'offsetWidth' | 'clientHeight' | 'clientWidth', value: number) =>
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value })
  size('offsetHeight', 800)
  size('offsetWidth', 1200)
  size('clientHeight', 800)
  size('clientWidth', 1200)
  HTMLElement.prototype.scrollTo = () => undefined
  HTMLElement.prototype.scrollIntoView = () => undefined
  window.matchMedia = (media) =>
    ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList
  document.execCommand = () => false
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList
  Range.prototype.getBoundingClientRect = () => new DOMRect()
}

export type WindowOptions = {
  readonly articles?: readonly ArticleView[]
  readonly answers?: { readonly [Name in WindowCalls]?: Calls[Name]['output'] }
  readonly settings?: Partial<Settings>
  /** Article that is open when the window comes up. */
  readonly open?: string
}

/** The whole window on a test engine. */
export async function openWindow({ articles = [], answers = {}, settings = {}, open }: WindowOptions = {}) {
  giveLayout()
  localStorage.clear()
  sessionStorage.clear()
  localStorage.setItem('place.begun', 'yes')
  if (open) localStorage.setItem('place.article', open)
  const engine = createTestEngine(articles, answers, settings)
  Object.defineProperty(window, 'api', { configurable: true, value: engine.api })
  // After the layout is there: the window asks about dark colours and narrow screens as it loads.
  const { App } = await import('../../../renderer/app/App.tsx')
  const user = userEvent.setup()
  const view = render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  )
  await screen.findByRole('banner')
  return { engine, user, ...view }
}
