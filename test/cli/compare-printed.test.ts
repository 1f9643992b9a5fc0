/** A printed comparison: labels begin as sentences do, and the ids of households stay as the register has them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'

const folder = mkdtempSync(join(tmpdir(), 'compare-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('keeps an id in lower case, and begins a label with a capital', async () => {
  const file = (name: string, value: unknown): string => {
    writeFileSync(join(folder, name), JSON.stringify(value))
    return join(folder, name)
  }
  const rows = (value: string) => [{ standard: 'urbanDibaoStandard', from: '2013-01-01', value }]
  const members = [{ id: 'a', birthDate: '1980-01-01', categories: [] }]
  const known = { residence: 'urban', monthlyIncome: '0', certified: { lowIncome: false } }
  const household = { id: 'h-1', on: '2013-06-01', ...known, members }
  const files = ['--cases', file('cases.jsonl', household), '--reform', file('reform.json', rows('550'))]
  const standards = ['--standards', file('standards.json', rows('500'))]
  const { out } = await jiuzhuArgs(['compare', ...files, ...standards, '--format', 'html', '--lang', 'en'])
  // 550 - 0 is 50 more than 500 - 0.
  expect(out).toMatch(/<th scope="row"[^>]*>h-1<\/th><td[^>]*>500\.00<\/td><td[^>]*>550\.00<\/td><td[^>]*>\+50\.00</)
  expect(out).toMatch(/<th scope="row"[^>]*>Urban<\/th>/)
})
