/** Formats under which a spreadsheet shows another number than it stores. */
import { plainText, tagsOf } from './workbook-parts'

/** `percent` shows 0.7 as 70%; `scaled` shows 123456 as 123.5 or as 12.3. */
export type OddFormat = 'percent' | 'scaled'

/** The styles of cells, by their number, that have such a format. */
export function oddFormats(styles: string): ReadonlyMap<string, OddFormat> {
  const codes = new Map([
    ['9', '0%'],
    ['10', '0.00%'],
  ])
  // Elsewhere stand the formats of rules, whose numbers are their own.
  const [own = ''] = /<(?:\w+:)?numFmts\b.*?<\/(?:\w+:)?numFmts>/s.exec(styles) ?? []
  for (const tag of tagsOf(own, 'numFmt')) {
    const [, id = ''] = /numFmtId="(\d+)"/.exec(tag) ?? []
    codes.set(id, plainText(/formatCode="([^"]*)"/.exec(tag)?.[1] ?? ''))
  }
  const [, cells = ''] = /<(?:\w+:)?cellXfs\b[^>]*>(.*?)<\/(?:\w+:)?cellXfs>/s.exec(styles) ?? []
  const odd = new Map<string, OddFormat>()
  let style = 0
  for (const tag of tagsOf(cells, 'xf')) {
    const format = formatOf(codes.get(/numFmtId="(\d+)"/.exec(tag)?.[1] ?? '') ?? '')
    if (format) odd.set(String(style), format)
    style += 1
  }
  return odd
}

/** What a format does to a number. Texts in it and signs behind a stroke are shown as they are. */
function formatOf(code: string): OddFormat | undefined {
  // A point that is only a text moves the digits: 0!.0000 shows 123456 as 12.3456.
  if (/[0#?](?:[\\!]\.|"\.")[0#?]/.test(code)) return 'scaled'
  const bare = code.replace(/"[^"]*"|[\\!_*].|\[[^\]]*\]/g, '')
  if (bare.includes('%')) return 'percent'
  // A comma between digits groups them; one behind the last of them leaves three away.
  return /[0#?.],+(?![,0#?])/.test(bare) ? 'scaled' : undefined
}
