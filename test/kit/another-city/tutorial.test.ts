/** What `docs/another-city.md` shows runs as it stands there, and prints what it says. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'
import * as kit from '../../../src/kit'

const blocks = [...readFileSync('docs/another-city.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, code]) => code,
)

it('gives a first programme for every room, then the whole city, which is settled, held to its floor, printed and swept', () => {
  const source = blocks
    .join('\n')
    .replace(/^import .*$/gm, '')
    .replace(/^export /gm, '')
  const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022 } })
  const printed: unknown[] = []
  new Function('kit', 'console', outputText)(kit, { log: (value: unknown) => printed.push(value) })
  const [calculated, assessed, settled, findings, sql, rows, explained, amended, ...ofTheWhole] = printed
  expect(calculated).toMatchObject({ outcome: 'entitled', amount: '250.00', unit: 'yuan/month' })
  expect(assessed).toMatchObject([{ programme: 'rentHelp', household: 'H-1', amount: '250.00' }])
  // May to December: 8 x 250.00.
  expect(settled).toEqual([{ programme: 'rentHelp', amount: '2000.00' }])
  expect(findings).toMatchObject([{ kind: 'shouldHaveBeenToppedUp', due: '250.00', paid: '200.00' }])
  expect(sql).toContain('AS "rentHelpAmount"')
  expect(rows).toEqual([25_000])
  expect(explained).toContain('Rent help: entitled, 250.00 yuan a month')
  // May and June at half, July to December at six tenths: 2 x 250.00 + 6 x 300.00.
  expect(amended).toEqual([{ programme: 'rentHelp', amount: '2300.00' }])
  const [totals, compliance, paysUpTo, compared] = ofTheWhole
  // 8 x 250.00; the 600 of the statute, as 500 is less; a secondary school; 0 + 350.50 + what is left of 1000.
  expect(totals).toEqual([
    { programme: 'rentHelp', amount: '2000.00' },
    { programme: 'winterAllowance', amount: '600.00' },
    { programme: 'schoolKit', amount: '350.00' },
    { programme: 'dentalHelp', amount: '1000.00' },
  ])
  expect(compliance).toMatchObject([{ rule: 'winterFloor', floor: '600.00', actual: '500.00', shortfall: '100.00' }])
  // The line is 2 x 800.
  const last = '1599.99'
  expect(paysUpTo).toEqual({ rentHelp: last, schoolKit: last, dentalHelp: last, libraryCard: last })
  // Six tenths of 500 are the limit of 300.
  expect(compared).toMatchObject({ programme: 'rentHelp', before: '250.00', after: '300.00', change: '50.00' })
})
