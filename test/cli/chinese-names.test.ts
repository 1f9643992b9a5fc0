/** Standards, figures, readings and facts by their Chinese names, wherever a command takes their ids. */
import { describe, expect, it } from 'vitest'
import { readings } from '../../src/yiwu/readings'
import { jiuzhu, jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

const household = { id: 'H', on: '2013-06-01', residence: 'rural', monthlyIncome: '1000', members: ['a', 'b', 'c'] }
const line = JSON.stringify({ ...household, members: household.members.map((id) => ({ id })) })
const city = JSON.stringify([{ standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' }])

/** What the command prints with some standards, or what it refuses. */
async function told(args: readonly string[], standards = city): Promise<{ out: string; err: string; code: number }> {
  const all: { out: string; err: string; code: number }[] = []
  await withFiles({ 'case.jsonl': line, 'city.json': standards, 'reform.json': '{}' }, async (at) => {
    all.push(await jiuzhuArgs([...args, '--standards', at('city.json')], { stdin: line }))
  })
  return all[0] as { out: string; err: string; code: number }
}

const dibaoOf = ({ out }: { readonly out: string }) => JSON.parse(out).determinations[0].amount

describe('a reading by its Chinese name', () => {
  // 3 x 400 - 1000 is 200.00; the floor is 40% of 400: 480.00 for three, 160.00 once a household.
  it.each([
    ['dibaoFloor=oncePerHousehold', '200.00'],
    ['40%下限的计算单位=每户一份标准', '200.00'],
    ['４０％下限的计算单位=oncePerHousehold', '200.00'],
    ['40%下限的计算单位 = 按人计算', '480.00'],
    ['dibaoFloor=全市平均，不约束单户', '200.00'],
  ])('%s', async (reading, amount) => {
    expect(dibaoOf(await told(['assess', '-', '--programme', '低保', '--reading', reading]))).toBe(amount)
  })

  it('has names that are each of one reading, and options of one option', () => {
    const labels = Object.values(readings).map(({ input }) => input.label.zh)
    expect(new Set(labels).size).toBe(labels.length)
    for (const { input } of Object.values(readings)) {
      const options = Object.values(input.optionLabels ?? {}).map(({ zh }) => zh)
      expect(new Set(options).size).toBe(options.length)
    }
  })

  it('is refused with the options in the language of the command', async () => {
    const args = ['assess', '-', '--reading', '40%下限的计算单位=按户']
    const { code, err } = await told([...args, '--lang', 'zh'])
    expect([code, err]).toEqual([2, expect.stringContaining('每户一份标准（oncePerHousehold）')])
    expect((await told([...args, '--lang', 'en'])).err).toContain('perPerson, oncePerHousehold, cityAverage')
  })

  it('is given twice where it is given by both names', async () => {
    const twice = ['--reading', 'dibaoFloor=perPerson', '--reading', '40%下限的计算单位=按人计算']
    expect(await told(['assess', '-', ...twice])).toMatchObject({ code: 2, err: expect.stringContaining('twice') })
  })
})

describe('standards and figures by their Chinese names', () => {
  const rows = (...given: readonly object[]) => JSON.stringify(given)

  it('in a file of standards', async () => {
    const standards = rows(
      { standard: '农村低保标准', from: '2013-01-01', value: '400' },
      { figure: '差额发放的最低比例', from: '2013-05-01', value: '0.5' },
    )
    // Half of 400 for three.
    expect(dibaoOf(await told(['assess', '-', '--programme', 'dibao'], standards))).toBe('600.00')
  })

  it('in a sweep, and facts beside them', async () => {
    const along = async (name: string) =>
      JSON.parse((await told(['sweep', '-', '--along', name, '--format', 'json'])).out).along
    expect(await along('家庭月收入')).toBe('monthlyIncome')
    expect(await along('农村低保标准')).toBe('standards.ruralDibaoStandard')
    expect(await along('standards.农村低保标准')).toBe('standards.ruralDibaoStandard')
    expect(await along('monthlyIncome')).toBe('monthlyIncome')
  })

  it('in a reform', async () => {
    const reform = JSON.stringify({
      standards: { 农村低保标准: '500' },
      readings: { '40%下限的计算单位': '每户一份标准' },
      from: '2013-01-01',
    })
    await withFiles({ 'case.jsonl': line, 'city.json': city, 'reform.json': reform }, async (at) => {
      const files = ['--cases', at('case.jsonl'), '--standards', at('city.json'), '--reform', at('reform.json')]
      const { code, out } = await jiuzhuArgs(['compare', ...files, '--format', 'json'])
      // 480.00 by the floor today; 3 x 500 - 1000 is 500.00 under the reform.
      expect([code, out]).toEqual([0, expect.stringContaining('500.00')])
    })
  })

  it('is unknown as before where nothing is called so', async () => {
    expect((await told(['assess', '-'], rows({ standard: '农村标准', from: '2013-01-01', value: '1' }))).code).toBe(2)
    expect((await jiuzhu('sweep - --along 收入', { stdin: line })).code).toBe(2)
  })
})
