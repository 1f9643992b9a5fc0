/** Code blocks of a page by section, and results as the page shows them. */
import type { TextRow } from './database'

interface Block {
  readonly language: string
  readonly body: string
}

export function blocksOf(page: string, section: string): readonly Block[] {
  const [, text = ''] = page.split(`\n## ${section}\n`)
  const [own = ''] = text.split('\n## ')
  return [...own.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', body = '']) => ({ language, body }))
}

/** A header and a line a row, NULL as an empty cell. */
export function csvLines(rows: readonly TextRow[]): readonly string[] {
  const [first = {}] = rows
  return [Object.keys(first), ...rows.map((row) => Object.values(row).map((cell) => cell ?? ''))].map((cells) =>
    cells.join(','),
  )
}
