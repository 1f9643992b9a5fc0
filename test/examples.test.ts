/** The `@example` of every docstring runs, and gives what its last comment says. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import * as jiuzhu from '../src/index'

interface Example {
  readonly at: string
  readonly code: string
  readonly expected: string
}

const examples = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => examplesIn(join('src', file)))

function examplesIn(file: string): readonly Example[] {
  return [...readFileSync(file, 'utf8').matchAll(/@example((?:(?!\*\/|\* @).)*)/gs)].map((match) => {
    const lines = (match[1] ?? '').split('\n').map((line) => line.replace(/^ *\* ?/, ''))
    const [code = '', ...comment] = lines.join('\n').split(/\/\/ ?/)
    return { at: `${file}: ${code.trim().split('\n')[0]}`, code, expected: comment.join(' ') }
  })
}

/** Plain data of this realm; an example that leaves fields out says so with `...`. */
const evaluated = async (code: string): Promise<unknown> => {
  const value: unknown = await runInNewContext(`(async () => (${code.trim()}))()`, { ...jiuzhu })
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

describe('examples of the docstrings', () => {
  it.each(examples.map((example) => [example.at, example] as const))('%s', async (_at, { code, expected }) => {
    const part = expected.includes('...')
    const wanted = await evaluated(expected.replace(/,\s*\.\.\./g, ''))
    if (part) expect(await evaluated(code)).toMatchObject(wanted as object)
    else expect(await evaluated(code)).toEqual(wanted)
  })

  it('stand with every programme and formula', () => {
    const named = examples.map(({ code }) => code).join('\n')
    const functions = Object.entries(jiuzhu).filter(([, value]) => typeof value === 'function' && 'id' in value)
    expect(functions.filter(([name]) => !named.includes(`${name}(`)).map(([name]) => name)).toEqual([])
    expect(functions.length).toBeGreaterThan(25)
  })
})
