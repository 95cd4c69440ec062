import type { Block } from './blocks.ts'

const escape = (text: string): string =>
  text.replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)

/** As other programs take it in: paragraphs with an empty line between them, and headings that are headings. */
export function asPlain(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('\n\n')
}

export function asHtml(blocks: readonly Block[]): string {
  return blocks
    .map(({ kind, first, text }) => {
      const name = kind === 'heading' ? (first ? 'h1' : 'h2') : 'p'
      return `<${name}>${escape(text)}</${name}>`
    })
    .join('\n')
}

/**
 * Puts the text into the clipboard. By the page's own copying, which needs a key or click of the editor and no permission:
 * the window has none.
 */
export function copyBlocks(blocks: readonly Block[]): boolean {
  let done = false
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', asPlain(blocks))
    event.clipboardData?.setData('text/html', asHtml(blocks))
    event.preventDefault()
    event.stopImmediatePropagation()
    done = true
  }
  document.addEventListener('copy', give, true)
  document.execCommand('copy')
  document.removeEventListener('copy', give, true)
  return done
}
