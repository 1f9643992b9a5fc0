/** The command `sweep` in each format, and its picture. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sweepCommand } from '../../src/cli/commands/sweep'
import { chartOf, sweep } from '../../src/what-if'
import { ran } from '../support/one-command'

const household = {
  id: 'H-2',
  on: '2013-06-01',
  residence: 'urban',
  monthlyIncome: '600',
  certified: { lowIncome: true },
  members: [
    { id: 'a', categories: [] },
    { id: 'b', categories: [] },
  ],
} as const
const standards = join(tmpdir(), 'jiuzhu-sweep-standards.json')
writeFileSync(
  standards,
  JSON.stringify([
    { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
    { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
  ]),
)
const swept = (args: readonly string[], language: 'zh' | 'en' = 'en', given: unknown = household) =>
  ran(
    sweepCommand,
    ['-', '--along', 'monthlyIncome', '--standards', standards, ...args],
    language,
    JSON.stringify(given),
  )

describe('sweep', () => {
  it('says pieces, steps and losses in words', async () => {
    const { code, out } = await swept([])
    expect(code).toBe(0)
    // At 999.99 the aid is 400 a month; from 1000.00 on it is the subsidy, 400 x 25% x 12 x 2 = 2400 a year, 200 a month.
    expect(out).toContain('at 1,000.00: 400.00 → 200.00 a month (-200.00)')
    expect(out).toContain(
      'Minimum living allowance (dibao): 400.00 → 0.00, by "income is under the dibao line" (part 2, section (2), item 1, sentence 2)',
    )
    expect(out).toContain('1,000.00 → 400.00 (-1 for each yuan more)')
    expect(out).toMatch(/Still paid or granted:\n {2}up to 999\.99: Minimum living allowance \(dibao\)/)
    expect(out).toContain(
      'an income from 1,000.00 to 1,199.98 leaves less than the 1,399.99 just below, by up to 199.99',
    )
    expect(out).toContain('█')
  })

  it('says them in Chinese, under each reading of a list', async () => {
    const { out } = await swept(['--reading', 'dibaoFloor=perPerson,cityAverage'], 'zh')
    expect(out).toContain('1,000.00：每月 400.00 → 200.00（-200.00）')
    expect(out).toContain('按口径“40%下限的计算单位”：全市平均，不约束单户')
    expect(out).toContain('1,000.00：每月 0.01 → 200.00（+199.99）')
  })

  it('prints JSON as the library gives it, and CSV a row a piece and programme', async () => {
    const { out } = await swept(['--format', 'json', '--to', '1200'])
    const inForce = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }
    expect(JSON.parse(out)).toEqual(sweep(household, 'monthlyIncome', { standards: inForce, to: '1200' }))
    const csv = (await swept(['--format', 'csv', '--from', '0', '--to', '1200'])).out.split('\n')
    expect(csv[0]).toBe('reading,option,from,to,programme,outcome,atFrom,atTo,atFromMost,atToMost,perFen')
    expect(csv).toContain(',,0.00,600.00,dibao,entitled,1000.00,400.00,1000.00,400.00,-1')
  })

  it('draws a picture in the page, with no script and nothing of the household unescaped', async () => {
    const { out } = await swept(['--format', 'html'], 'en', { ...household, id: '<b>"H"</b>' })
    expect(out).toContain('<svg xmlns')
    expect(out).not.toMatch(/<script|<b>"H"/)
  })

  it('refuses what cannot be swept with what can, and says which record is bad', async () => {
    const args = ['-', '--along', 'income', '--standards', standards]
    await expect(ran(sweepCommand, args, 'en', JSON.stringify(household))).rejects.toThrow(/monthlyIncome, /)
    const { code, err } = await swept([], 'en', 17)
    expect([code, err !== '']).toEqual([2, true])
  })
})

describe('the picture', () => {
  const inForce = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }
  const svg = chartOf(sweep(household, 'monthlyIncome', { standards: inForce }), { language: 'zh' })

  it('names each layer, marks the step and the loss, and tells layers by patterns too', () => {
    for (const name of ['收入', '最低生活保障', '低收入家庭生活补助', '1,000.00：-200.00', '现为 600.00'])
      expect(svg).toContain(`>${name}<`)
    expect(svg).toContain('class="loss"')
    const fills = [...svg.matchAll(/class="layer" fill="url\(#(jz-\d)\)"/g)].map(([, id]) => id)
    expect(new Set(fills).size).toBe(3)
    for (const id of fills) expect(svg).toContain(`<pattern id="${id}"`)
  })

  it('holds for light, dark and print, and scales', () => {
    expect(svg).toMatch(/viewBox="0 0 \d+ \d+"/)
    expect(svg).toMatch(/prefers-color-scheme: dark[\s\S]*@media print/)
    expect(svg).not.toContain('NaN')
  })

  it('shows a claim along its cost by what is paid once', () => {
    const claim = {
      id: 'c',
      settledOn: '2013-05-01',
      disease: 'uraemia',
      insurancePaid: '0',
      commercialPaid: '0',
      employerPaid: '0',
    } as const
    const ill = { ...household, monthlyIncome: '0', members: [{ ...household.members[0], claims: [claim] }] }
    const picture = chartOf(sweep(ill, 'members[0].claims[0].inPolicyCost', { standards: inForce }))
    expect(picture).toContain('>Medical assistance<')
    expect(picture).not.toContain('>income<')
  })
})
