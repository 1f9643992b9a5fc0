/** JSON of UTF-16, which its mark tells, is read as that of UTF-8 is, whatever file it is. */
import { expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'
import { withFiles } from '../support/temporary-files'

const household = { id: 'A', on: '2013-05-01', residence: 'rural', monthlyIncome: '100', members: [{ id: 'p1' }] }
const standards = [{ standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400', source: '市民政局' }]
const payment = { household: 'A', programme: '低保', period: '2013-05', amount: '299' }
const texts = {
  'cases.jsonl': `${JSON.stringify(household)}\n${JSON.stringify({ ...household, on: '2014-05-01' })}\n`,
  'cases.json': JSON.stringify([household], undefined, 2),
  'standards.json': ` \n${JSON.stringify(standards)}`,
  'payments.json': JSON.stringify([payment]),
}
const wide = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')
const ways = [
  ['as UTF-8', (text: string) => Buffer.from(text)],
  ['as UTF-16', wide],
  ['as UTF-16 of the other order', (text: string) => wide(text).swap16()],
] as const

it.each(ways)('%s', (_, bytesOf) => {
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, bytesOf(text)]))
  return withFiles(files, async (at) => {
    const city = ['--standards', at('standards.json')]
    for (const [name, amounts] of [
      ['cases.jsonl', ['300.00', '300.00']],
      ['cases.json', ['300.00']],
    ] as const) {
      const { out } = await jiuzhuArgs(['assess', at(name), ...city, '--programme', 'dibao', '--format', 'csv'])
      expect(out.match(/\d+\.\d\d/g)).toEqual(amounts)
    }
    const args = ['audit', '--cases', at('cases.json'), '--payments', at('payments.json'), ...city]
    const { out } = await jiuzhuArgs([...args, '--format', 'json', '--evidence'])
    expect(JSON.parse(out).findings).toMatchObject([{ household: 'A', due: '300.00', paid: '299.00' }])
    expect(await jiuzhuArgs(['verify', '-'], { stdin: bytesOf(out) })).toMatchObject({ code: 0 })
  })
})

it('half a character is refused', async () => {
  const stdin = wide(JSON.stringify({ ...household, id: '\uD800' }).replace('\\ud800', '\uD800'))
  const { code, json } = await jiuzhuArgs(['assess', '-'], { stdin })
  expect([code, json()]).toMatchObject([2, [{ error: { code: 'encoding' } }]])
})
