/** What `docs/another-city.md` shows runs as it stands there, and prints what it says. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'
import * as kit from '../../../src/kit'

const blocks = [...readFileSync('docs/another-city.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, code]) => code,
)

it('gives a first programme that answers, is audited, printed as SQL and explained, and follows an amendment', () => {
  const source = blocks
    .join('\n')
    .replace(/^import .*$/gm, '')
    .replace(/^export /gm, '')
  const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022 } })
  const printed: unknown[] = []
  new Function('kit', 'console', outputText)(kit, { log: (value: unknown) => printed.push(value) })
  const [calculated, assessed, settled, findings, sql, explained, amended, swept, compared] = printed
  expect(calculated).toMatchObject({ outcome: 'entitled', amount: '250.00', unit: 'yuan/month' })
  expect(assessed).toMatchObject([{ programme: 'rentHelp', household: 'H-1', amount: '250.00' }])
  // May to December: 8 x 250.00.
  expect(settled).toEqual([{ programme: 'rentHelp', amount: '2000.00' }])
  expect(findings).toMatchObject([{ kind: 'shouldHaveBeenToppedUp', due: '250.00', paid: '200.00' }])
  expect(sql).toContain('AS "rentHelpAmount"')
  expect(explained).toContain('Rent help: entitled, 250.00 yuan a month')
  // May and June at half, July to December at six tenths: 2 x 250.00 + 6 x 300.00.
  expect(amended).toEqual([{ programme: 'rentHelp', amount: '2300.00' }])
  // The line of two is 1600; six tenths of 500 are the limit of 300.
  expect(swept).toEqual([['1600.00', '-250.00']])
  expect(compared).toEqual({ before: '250.00', after: '300.00', change: '50.00' })
})
