/** Text and style of the HTML documents that are printed, and texts that a terminal may have. */
import type { Language } from '../words/language'

export const languageTags: { readonly [language in Language]: string } = { zh: 'zh-CN', en: 'en' }

const style = `
@page { size: A4; margin: 10mm 11mm 12mm; @bottom-right { content: counter(page); font-size: 8pt; } }
body { font: 14px/1.4 "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif; margin: 2em auto; max-width: 62em; color: #111; }
section { break-after: page; } section:last-of-type { break-after: auto; }
h1 { font-size: 1.25em; margin: 0 0 .3em; } h2 { font-size: 1.1em; margin: 1em 0 .3em; }
table { border-collapse: collapse; width: 100%; margin-bottom: .45em; }
th, td { border: 1px solid #bbb; padding: .1em .4em; text-align: left; vertical-align: top; }
th { background: #f3f3f3; font-weight: 600; } thead { display: table-header-group; } tr { break-inside: avoid; }
.answer { width: 42%; } .both > tbody > tr > td { width: 50%; } .entries b { margin-right: .5em; } .both b { display: block; }
.record td:first-child { white-space: nowrap; width: 1%; } .person td:first-child { padding-left: 1.2em; } .claim td:first-child { padding-left: 2.4em; }
small { color: #444; } .part { color: #555; font-size: .92em; } .held { color: #0a5c2b; } .failed { color: #8a1c1c; }
.notice { border: 1px solid #999; padding: .2em .5em; margin: .3em 0; } .signed { margin: 1em 0 0; }
.annex { font-size: .9em; } .law { font-size: .95em; } .law tr { break-inside: auto; }
@media print { body { margin: 0; max-width: none; font-size: 8.8pt; line-height: 1.26; } }
`

/** The start of a document up to its body; nothing is loaded, and no script can run. */
export const documentStart = (language: Language, title: string, more = ''): string => `<!doctype html>
<html lang="${languageTags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}${more}</style>
</head>
<body>`

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** An id exactly as typed, its direction kept apart from the text around it. */
export const typed = (text: string): string => `<bdi>${escaped(text)}</bdi>`

/** A text of a ledger's as a terminal may have it. */
export const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, ' ')
