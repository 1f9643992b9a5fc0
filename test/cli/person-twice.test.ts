/** One person in two rows of a household counts once: the second row is refused, whatever its number of the person. */
import { describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

const city = ['--standards', 'test/cli/ledgers/city.json', '--programme', 'dibao']

async function assessed(files: { readonly [name: string]: string }, args: readonly string[], language = 'zh') {
  const found: { code: number; lines: readonly { [key: string]: unknown }[] }[] = []
  await withFiles(files, async (at) => {
    const placed = args.map((one) => (one in files ? at(one) : one))
    const { code, out } = await jiuzhuArgs(['assess', ...placed, ...city, '--lang', language])
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    found.push({ code, lines })
  })
  return found[0] as (typeof found)[0]
}

const header = '户编号,日期,户籍类别,家庭月收入,是否低保,姓名,身份证号码,人员类别\n'
const family = (id: string, ...identities: readonly string[]): string =>
  identities.map((identity, at) => `${id},2013-06-01,农村,300,是,某${at},${identity},无\n`).join('')

interface Line {
  readonly id: string
  readonly error?: { readonly code: string; readonly path: string }
  readonly determinations?: readonly { readonly amount: string }[]
}

/** Of each household the amount of dibao, or what is wrong and where. */
const said = ({ lines }: Awaited<ReturnType<typeof assessed>>) =>
  (lines as unknown as readonly Line[]).map(({ id, error, determinations }) =>
    error
      ? `${id} ${error.path.slice(error.path.lastIndexOf('/') + 1)} ${error.code}`
      : `${id} ${determinations?.[0]?.amount}`,
  )

describe('a table with a row a person', () => {
  it.each([
    ['the same number', '000000196804110011', '000000196804110011'],
    ['a small x', '00000019680411001X', '00000019680411001x'],
    ['15 digits', '000000196804110019', '000000680411001'],
    ['blanks', '000000680411001', '000000 680411 001'],
    ['a remark', '000000196804110011', '000000196804110011（户主）'],
  ])('refuses the second row: %s', async (_, one, other) => {
    const people = header + family('H1', one, other) + family('H2', one)
    const found = await assessed({ 'people.csv': people }, ['--people', 'people.csv'])
    // H2: one person, 400 - 300 = 100, and no less than 40% of 400 = 160. H1 would have had 2 x 400 - 300 = 500.
    expect(said(found)).toEqual(['H1 people.csv 第3行“身份证号码” personTwice', 'H2 160.00'])
    expect(found.code).toBe(2)
    expect(JSON.stringify(found.lines[0])).toContain('与同一户第2行是同一人')
  })

  it('takes who has no number, or none that is one, for as many as there are rows', async () => {
    const people = header + family('H1', '', '') + family('H2', '未办', '未办')
    // 2 x 400 - 300 = 500.
    expect(said(await assessed({ 'people.csv': people }, ['--people', 'people.csv']))).toEqual([
      'H1 500.00',
      'H2 500.00',
    ])
  })

  it('takes 户主身份证号 for the number of the head, which stands in every row', async () => {
    const people = header.replace('身份证号码', '户主身份证号') + family('H1', '000000680411001', '000000680411001')
    expect(said(await assessed({ 'people.csv': people }, ['--people', 'people.csv']))).toEqual(['H1 500.00'])
  })
})

describe('a table of members', () => {
  const households = '户编号,日期,户籍类别,家庭月收入,是否低保\nH1,2013-06-01,农村,300,是\nH1,2013-07-01,农村,300,是\n'
  const args = ['--households', 'households.csv', '--members', 'members.csv']

  it('refuses the second row of a person of another id, in English too', async () => {
    const members =
      '户编号,人员编号,身份证号\nH1,p1,000000196804110019\nH1,p2,000000197001010021\nH1,p3,000000680411001\n'
    const files = { 'households.csv': `${households.split('\n').slice(0, 2).join('\n')}\n`, 'members.csv': members }
    const found = await assessed(files, args, 'en')
    expect(said(found)).toEqual(['H1 members.csv row 4, "身份证号" personTwice'])
    expect(JSON.stringify(found.lines[0])).toContain('is the person of row 2 again, in the same household')
  })

  it('takes a person once a version of the household', async () => {
    const members =
      '户编号,日期,人员编号,身份证号\nH1,2013-06-01,p1,000000196804110011\nH1,2013-07-01,p1,000000196804110011\n'
    expect(said(await assessed({ 'households.csv': households, 'members.csv': members }, args))).toEqual([
      'H1 160.00',
      'H1 160.00',
    ])
  })
})

describe('a row of a member', () => {
  it('that names no household leaves the household above less than whole', async () => {
    const found = await assessed(
      {
        'households.csv':
          '户编号,日期,户籍类别,家庭月收入,低保认定\nH1,2013-06-01,农村,300,是\nH2,2013-06-01,农村,300,是\n',
        'members.csv': '户编号,人员编号,人员类别\nH1,a,无\n,b,无\nH2,c,无\n3.1E+17,d,无\n',
      },
      ['households.csv', '--members', 'members.csv'],
    )
    // H2: one person, 400 - 300 = 100, and no less than 40% of 400 = 160. The damaged id is of nobody that is known.
    expect(said(found).filter((one) => /^H/.test(one))).toEqual(['H1 members.csv 第3行“户编号” required', 'H2 160.00'])
    expect(found.code).toBe(2)
  })
})
