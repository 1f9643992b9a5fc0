/** The programs that pages show in their `js` and `ts` blocks, with what the page says that they print. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ShownProgram {
  readonly page: string
  /** All `js` or `ts` blocks of the page, below each other. */
  readonly code: string
  /** A `text` block, or the comments at the end of lines of their own. What ends in `...` goes on. */
  readonly prints: readonly string[]
  /** The commands of `sh` blocks, in their order. */
  readonly commands: readonly string[]
}

const recipes = readdirSync('docs/recipes')
  .map((name) => join('docs/recipes', name))
  .filter((page) => readFileSync(page, 'utf8').includes('```js'))

/** Pages whose programs run as they stand, in a folder that has the fixtures. */
export const pagesWithPrograms = [
  ...recipes,
  'docs/service.md',
  'docs/forms.md',
  'docs/errors.md',
  'docs/errors.zh-CN.md',
]

const blocks = (text: string, kind: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, body = '']) => body)

export function programOf(page: string): ShownProgram {
  const text = readFileSync(page, 'utf8')
  const code = blocks(text, '[jt]s').join('\n')
  const [printed] = blocks(text, 'text')
  const lines = printed?.trimEnd().split('\n') ?? [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, line = '']) => line)
  return { page, code, prints: lines, commands: blocks(text, 'sh').flatMap((block) => block.trim().split('\n')) }
}

/** Lines of output against what a page says of them: equal, or a beginning where the page goes on with `...`. */
export const differences = (printed: string, { prints }: ShownProgram): readonly string[] => {
  const lines = printed.trimEnd().split('\n')
  const fits = (promised: string, line = ''): boolean =>
    promised.endsWith('...') ? line.startsWith(promised.slice(0, -3).trimEnd()) : line === promised
  if (lines.length !== prints.length) return lines
  return lines.filter((line, at) => !fits(prints[at] ?? '', line))
}
