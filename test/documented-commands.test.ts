/** Every command that a page shows takes the options that it is shown with. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commonOptions, written } from '../src/cli/options'
import { commands } from '../src/cli/run'

const pages = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
]

/** The lines of code blocks that start with the command, joined where a line goes on. */
const shown = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/```(?:sh|console|powershell|bat)\n([\s\S]*?)```/g)].flatMap(
    ([, block = '']) =>
      block
        .replace(/[\\`^]\n\s*/g, ' ')
        .split('\n')
        .filter((line) => /^(npx )?jiuzhu /.test(line)),
  )

describe.each(pages.map((page) => [page, shown(page)] as const))('%s', (_, lines) => {
  it('shows options that the command takes', () => {
    const wrong = lines.flatMap((line) => {
      const [name = '', ...rest] =
        line
          .replace(/^(npx )?jiuzhu /, '')
          .split(/ -- | > | \| /)[0]
          ?.split(' ') ?? []
      const found = commands.find((one) => one.name === name)
      if (!found) return name.startsWith('-') ? [] : [line]
      const all = [found, ...(found.within ?? [])].flatMap(({ takes }) => takes)
      const known = [...all, ...commonOptions].map(written)
      return rest.filter((part) => part.startsWith('--') && !known.includes(part.split('=')[0] ?? '')).map(() => line)
    })
    expect(wrong).toEqual([])
  })
})

it('finds commands to look at', () => {
  expect(pages.flatMap(shown).length).toBeGreaterThan(60)
})
