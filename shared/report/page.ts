import type { Locale } from '../rules/rule.ts'
import { escapeHtml } from './markup.ts'
import { REPORT_STYLE } from './style.ts'

/** A whole page that fetches nothing and runs nothing. `body` is HTML. */
export function pageOf(locale: Locale, title: string, body: string): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Gegenlesen">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`
}
