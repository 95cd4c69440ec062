import type { Replacement } from '../document.ts'
import { changesBetween } from './changes.ts'
import type { Composed, Slot } from './compose.ts'
import type { Xml } from './source.ts'

/** A stretch of text between two tags, before and after. */
type Stretch = { readonly at: number; readonly before: string; readonly after: string }

type TextSlot = Slot & { readonly atom: Extract<Slot['atom'], { kind: 'text' }> }

const isText = (slot: Slot): slot is TextSlot => slot.atom.kind === 'text'

/**
 * Changes the words of a paragraph in the runs they stand in. Answers false, with nothing done, when that is not enough:
 * tags were moved, or there are words now where there was no run.
 */
export function editInPlace({ text, tags, slots }: Composed, after: string, xml: Xml): boolean {
  const stretches = stretchesOf(text, after, new Set(tags.map(({ tag }) => tag.char)))
  if (!stretches) return false
  const words = slots.filter(isText)
  const plans = stretches
    .filter((stretch) => stretch.before !== stretch.after)
    .map((stretch) => ({ ...stretch, slots: slotsIn(words, stretch) }))
  if (plans.some((plan) => plan.slots.length === 0)) return false
  for (const plan of plans) {
    const changes = changesBetween(plan.before, plan.after)
    for (const slot of plan.slots) {
      const now = changed(slot, plan, changes)
      if (now !== slot.atom.text) xml.source.replace(slot.atom.span, xml.text(now))
    }
  }
  return true
}

function stretchesOf(before: string, after: string, tags: ReadonlySet<string>): Stretch[] | null {
  const a = split(before, tags)
  const b = split(after, tags)
  if (a.tags !== b.tags) return null
  return a.stretches.map(({ at, text }, index) => ({
    at,
    before: text,
    after: b.stretches[index]?.text ?? '',
  }))
}

function split(text: string, tags: ReadonlySet<string>) {
  const stretches = [{ at: 0, text: '' }]
  let found = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    const last = stretches.at(-1)
    if (tags.has(char)) {
      found += char
      stretches.push({ at: at + 1, text: '' })
    } else if (last) last.text += char
  }
  return { stretches, tags: found }
}

function slotsIn(words: readonly TextSlot[], { at, before }: Stretch): TextSlot[] {
  return words.filter((slot) => slot.at >= at && slot.at < at + before.length)
}

/** The text of one slot after the changes, which count from the beginning of the stretch. */
function changed(
  slot: TextSlot,
  plan: Stretch & { readonly slots: readonly TextSlot[] },
  changes: readonly Replacement[],
): string {
  const start = slot.at - plan.at
  const end = start + slot.atom.text.length
  let from = start
  let now = ''
  for (const change of changes) {
    const isOwner = ownerOf(change, plan) === slot
    const cut = { start: Math.max(start, change.span.start), end: Math.min(end, change.span.end) }
    if (!isOwner && cut.start >= cut.end) continue
    const at = Math.min(end, cut.start)
    now += plan.before.slice(from, at) + (isOwner ? change.text : '')
    from = Math.max(at, cut.end)
  }
  return now + plan.before.slice(from, end)
}

/** New words go where the words they replace begin, or behind those before them. */
function ownerOf(
  { span }: Replacement,
  plan: Stretch & { readonly slots: readonly TextSlot[] },
): TextSlot | undefined {
  const at = plan.at + (span.end > span.start ? span.start : Math.max(0, span.start - 1))
  return plan.slots.findLast((slot) => slot.at <= at) ?? plan.slots[0]
}
