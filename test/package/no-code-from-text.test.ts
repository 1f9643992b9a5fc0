/** Nothing in the package makes code from text, as a page's policy or a scanner asks; so it runs where that is forbidden. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { expect, it } from 'vitest'

const makers = /\bnew Function\b|\bFunction\s*\(|\beval\s*\(|\bsetTimeout\s*\(\s*['"`]/

it('no file has a function or an expression made from text', () => {
  const files = readdirSync('dist', { encoding: 'utf8', recursive: true }).filter((file) => /\.(c?js|html)$/.test(file))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => makers.test(readFileSync(`dist/${file}`, 'utf8')))).toEqual([])
  expect(['new Function("a")', 'Function ("a")', 'eval("a")'].every((text) => makers.test(text))).toBe(true)
})

it('batches, calculators and assessments run where code from text is forbidden', () => {
  const program = `
    import { assess, dibao } from './dist/index.js'
    import { batch } from './dist/batch.js'
    const standards = { ruralDibaoStandard: '400' }
    const facts = { residence: 'rural', householdSize: 3, monthlyIncome: '700' }
    const one = { id: 'H', on: '2013-06-01', residence: 'rural', monthlyIncome: '100', members: [{ id: 'a', categories: [] }] }
    const rows = Array.from({ length: 100 }, () => facts)
    const [{ amounts }] = batch(dibao, { standards }).run(rows).programmes
    const amountsOf = rows.map((row) => dibao(row, { standards }).amount)
    const assessed = rows.map(() => assess(one, { standards }).determinations[0].amount)
    console.log(new Set(amounts), new Set(amountsOf), new Set(assessed))
  `
  const printed = execFileSync(
    process.execPath,
    ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  )
  expect(printed.trim()).toBe("Set(1) { 50000 } Set(1) { '500.00' } Set(1) { '300.00' }")
})
