/** Sweeps and comparisons over HTTP: what the library gives, within limits, and described as it is. */
import { describe, expect, it } from 'vitest'
import type { Case } from '../../src'
import { fetchHandler } from '../../src/http'
import { chartOf, compare, sweep } from '../../src/what-if'

const standards = { ruralDibaoStandard: '400', urbanDibaoStandard: '500' }
const household: Case = {
  id: 'H-1',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '700',
  certified: { lowIncome: false },
  members: [
    { id: 'a', categories: [] },
    { id: 'b', categories: [] },
  ],
}
const handler = fetchHandler({ standards, limits: { households: 2 } })
const post = (path: string, body: unknown): Promise<Response> =>
  handler(
    new Request(`http://host${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
const faults = async (answer: Promise<Response>): Promise<readonly string[]> => {
  const { status, errors = [] } = (await (await answer).json()) as {
    status: number
    errors?: { code: string; pointer: string }[]
  }
  return [String(status), ...errors.map(({ code, pointer }) => `${pointer} ${code}`)]
}

describe('POST /sweep', () => {
  const swept = sweep(household, 'monthlyIncome', { standards, to: '900' })

  it('answers what the library does, in each format', async () => {
    expect(await (await post('/sweep?along=monthlyIncome&to=900', household)).json()).toEqual(swept)
    const picture = await post('/sweep?along=monthlyIncome&to=900&format=svg&lang=zh', household)
    expect(await picture.text()).toBe(chartOf(swept, { language: 'zh' }))
    expect(picture.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(await (await post('/sweep?along=monthlyIncome&format=html', household)).text()).toMatch(
      /<svg[\s\S]*<\/html>/,
    )
    // The line of two is 800: at 799.99 the floor of 320 is still paid.
    expect(await (await post('/sweep?along=monthlyIncome&format=text&lang=en', household)).text()).toContain(
      'at 800.00: 320.00 → 0.00 a month (-320.00)',
    )
  })

  it('says what is wrong with the query and the case', async () => {
    expect(await faults(post('/sweep', household))).toEqual(['422', '/along along'])
    expect(await faults(post('/sweep?along=monthlyIncome&to=x', household))).toEqual(['422', '/to moneyText'])
    expect(await faults(post('/sweep?along=monthlyIncome', { ...household, residence: 'x' }))).toEqual([
      '422',
      '/residence option',
    ])
  })
})

describe('POST /compare', () => {
  const reform = { name: 'more', standards: { ruralDibaoStandard: '440' } }

  it('answers what the library does', async () => {
    const answer = await post('/compare', { cases: [household, { ...household, id: 'other' }], reforms: [reform, {}] })
    const { comparisons } = (await answer.json()) as { comparisons: { perMonth: object }[] }
    expect(comparisons[0]).toEqual(compare([household, { ...household, id: 'other' }], { standards }, reform))
    // Two households of two with 700: the floor of 40% x 800 = 320 becomes 352; nothing changes without a reform.
    expect(comparisons.map(({ perMonth }) => perMonth)).toEqual([
      { before: '640.00', after: '704.00', change: '64.00' },
      { before: '640.00', after: '640.00', change: '0.00' },
    ])
  })

  it('says what is wrong, and takes no more than its limits', async () => {
    expect(await faults(post('/compare', { cases: [household, { id: 'x' }], reforms: [reform] }))).toContain(
      '/cases/1/members required',
    )
    expect(await faults(post('/compare', { cases: {}, reforms: [] }))).toEqual(['422', '/cases list'])
    expect(await faults(post('/compare', { cases: [household, household, household], reforms: [reform] }))).toEqual([
      '422',
      '/cases tooManyItems',
    ])
    expect(await faults(post('/compare', { cases: [], reforms: [{ figure: 1 }] }))).toEqual([
      '422',
      '/reforms/0/figure unknownKey',
    ])
    const reforms = [{ standards: { foo: '1' } }, { standards: [{ standard: 'foo', from: '2013-01-01', value: '1' }] }]
    const refused = (one: object) => faults(post('/compare', { cases: [household], reforms: [{}, one] }))
    expect(await refused(reforms[0] ?? {})).toEqual(['422', '/reforms/1/standards/foo option'])
    expect(await refused(reforms[1] ?? {})).toEqual(['422', '/reforms/1/standards/0/standard option'])
    expect(await faults(post('/compare', 17))).toHaveLength(2)
  })
})
