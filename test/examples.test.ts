/** The `@example` of every docstring runs, and gives what its last comment says. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as jiuzhu from './support/all'

interface Example {
  readonly at: string
  readonly code: string
  readonly expected: string
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, readFileSync(join('src', file), 'utf8')] as const)
const examples = sources.flatMap(([file, text]) => examplesIn(file, text))

function examplesIn(file: string, text: string): readonly Example[] {
  return [...text.matchAll(/@example((?:(?!\*\/|\* @).)*)/gs)].map((match) => {
    const lines = (match[1] ?? '').split('\n').map((line) => line.replace(/^ *\* ?/, ''))
    const [code = '', ...comment] = lines.join('\n').split(/\/\/ ?/)
    return { at: `${file}: ${code.trim().split('\n')[0]}`, code, expected: comment.join(' ') }
  })
}

/** Plain data of this realm; an example that leaves fields out says so with `...`. */
const evaluated = async (body: string): Promise<unknown> => {
  const value: unknown = await runInNewContext(`(async () => { ${body} })()`, { ...jiuzhu })
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

/** What an example comes to is its last statement, an expression. */
function bodyOf(code: string): string {
  const { statements } = ts.createSourceFile('example.ts', code.trim(), ts.ScriptTarget.ES2022, true)
  const last = statements.at(-1)
  if (!last || !ts.isExpressionStatement(last)) throw new Error(`An example must end in an expression: ${code}`)
  const before = statements.slice(0, -1).map((statement) => statement.getText())
  return [...before, `return (${last.expression.getText()})`].join('\n')
}

describe('examples of the docstrings', () => {
  it.each(examples.map((example) => [example.at, example] as const))('%s', async (_at, { code, expected }) => {
    const part = expected.includes('...')
    const wanted = await evaluated(`return (${expected.replace(/,\s*\.\.\./g, '')})`)
    const found = await evaluated(bodyOf(code))
    if (part) expect(found).toMatchObject(wanted as object)
    else expect(found).toEqual(wanted)
  })

  it('are all of them', () => {
    const written = sources.map(([, text]) => text.split('@example').length - 1).reduce((sum, count) => sum + count, 0)
    expect(examples).toHaveLength(written)
    expect(examples.filter(({ expected }) => expected.trim() === '')).toEqual([])
  })

  it('stand with every programme and formula', () => {
    const named = examples.map(({ code }) => code).join('\n')
    const functions = Object.entries(jiuzhu).filter(([, value]) => typeof value === 'function' && 'id' in value)
    expect(functions.filter(([name]) => !named.includes(`${name}(`)).map(([name]) => name)).toEqual([])
    expect(functions.length).toBeGreaterThan(25)
  })
})
