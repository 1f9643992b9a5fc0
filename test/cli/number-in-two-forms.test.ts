/** One person in two households is found, in whatever forms these write the number. */
import { expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

interface Found {
  readonly kind: string
  readonly person?: string
  readonly paid: string
}

/** Whoever was paid twice, of two households of one person each, both paid 160.00 of dibao for June. */
async function paidTwice(one: string, other: string): Promise<readonly string[]> {
  const row = (id: string, identity: string): string => `${id},2013-01-01,农村,300,是,${identity},无\n`
  const people = `户编号,日期,户籍类别,家庭月收入,是否低保,身份证号,人员类别\n${row('H1', one)}${row('H2', other)}`
  const ledger = '户编号,项目,所属期,金额\nH1,低保,2013-06,160\nH2,低保,2013-06,160\n'
  return withFiles({ 'people.csv': people, 'ledger.csv': ledger }, async (at) => {
    const files = ['--people', at('people.csv'), '--payments', at('ledger.csv')]
    const { out } = await jiuzhuArgs([
      'audit',
      ...files,
      ...['--standards', 'test/cli/ledgers/city.json', '--format', 'json', '--lang', 'zh'],
    ])
    const { findings } = JSON.parse(out) as { readonly findings: readonly Found[] }
    return findings
      .filter(({ kind }) => kind === 'paidTwicePersons')
      .map(({ person, paid }) => `${person?.trim()} ${paid}`)
  })
}

const whole = '330782196804110018'

it.each([
  ['15 digits', '330782680411001'],
  ['blanks', '330782 19680411 0018'],
  ['hyphens', '330782-19680411-0018'],
  ['an apostrophe', `'${whole}`],
  ['full-width digits', '３３０７８２１９６８０４１１００１８'],
  ['signs that nobody sees', `\u200b${whole}\u202c`],
  ['a remark', `${whole}（户主）`],
  ['a remark behind 15 digits', '330782680411001(旧)'],
])('%s', async (_, written) => {
  // 160.00 + 160.00
  expect(await paidTwice(whole, written)).toEqual([`${whole} 320.00`])
  expect(await paidTwice(written, whole)).toEqual([`${whole} 320.00`])
})

it('two numbers that differ in a digit before the last are of two people', async () => {
  expect(await paidTwice(whole, '330782680411002')).toEqual([])
  expect(await paidTwice(whole, '未办')).toEqual([])
})
