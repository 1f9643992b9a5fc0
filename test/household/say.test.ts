/** What an assessment says of each determination in one line, and what its amounts come to. */
import { beforeAll, describe, expect, it } from 'vitest'
import { assess, type Case, dibao, formatYuan, perMonth, sum, useSentences } from '../../src'
import { useSayer } from '../../src/household/assess'
import { issuesOf, placesOf } from '../support/issues-of'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }
const rural = (monthlyIncome: string, more: Partial<Case> = {}): Case => ({
  id: 'H',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome,
  certified: { lowIncome: false },
  members: [
    { id: 'a', categories: [] },
    { id: 'b', categories: [] },
  ],
  ...more,
})
const first = (theCase: Case, say: 'zh' | 'en' | 'both') => assess(theCase, { standards, say }).determinations[0]?.says

describe('what an assessment says', () => {
  beforeAll(useSentences)

  it('is why a sum is refused, with the figures worked out', () => {
    expect(first(rural('2400.00'), 'both')).toEqual({
      zh: '最低生活保障：不符合条件。依据：家庭月收入（2,400.00 元）不低于 400.00 × 2 = 800.00。',
      en: 'Minimum living allowance (dibao): not entitled. Monthly household income (2,400.00 yuan) is not below 400.00 × 2 = 800.00.',
    })
  })

  it('is the steps of a sum that is granted', () => {
    // 400 x 2 = 800; 800 - 700 = 100; 40% of 800 = 320, which is more.
    expect(first(rural('700'), 'en')).toEqual({
      en: 'Minimum living allowance (dibao): entitled, 320.00 yuan a month. 400.00 × 2 = 800.00; 800.00 − 700.00 = 100.00; rounded up to the fen (800.00 × 40%) = 320.00; the greater of (100.00, 320.00) = 320.00.',
    })
  })

  it('is what is missing where it is undetermined', () => {
    expect(first({ ...rural('0'), monthlyIncome: null }, 'en')?.en).toBe(
      'Minimum living allowance (dibao): cannot be determined yet; still needed: monthly household income.',
    )
  })

  it('changes nothing else, in either language, and is left out where it is not asked for', () => {
    const plain = assess(rural('700'), { standards })
    const said = assess(rural('700'), { standards, say: 'zh' })
    expect(said).toEqual({
      ...plain,
      determinations: plain.determinations.map((one) => ({ ...one, says: { zh: expect.stringMatching(/。$/) } })),
    })
    expect(assess(rural('700'), { standards, say: undefined } as never)).toEqual(plain)
  })

  it('is an option of assessments alone, in one of three ways', () => {
    const codes = (work: () => unknown) => issuesOf(work).map(({ code, path }) => `${path} ${code}`)
    expect(codes(() => assess(rural('0'), { say: 'fr' as 'en' }))).toEqual(['say option'])
    expect(codes(() => dibao({ householdSize: 1 }, { say: 'en' } as never))).toEqual(['say unknownKey'])
    expect(codes(() => assess(rural('0'), { say: 'en', stadards: {} } as never))).toEqual(['stadards unknownKey'])
  })

  it('needs the sentences, which a small bundle leaves out', () => {
    useSayer(undefined as never)
    expect(placesOf(() => assess(rural('0'), { say: 'en' }))).toEqual(['noSentences say'])
    useSentences()
  })
})

describe('the totals of an assessment', () => {
  it('stand apart by how often they are paid, as ranges where facts are missing', () => {
    // Dibao 800 - 300 = 500 a month; an undergraduate of a dibao family 6000 a year; 80% of (10000 - 7000) = 2400, of which the
    // 90% leaves 9000 - 7000 = 2000, for a claim.
    const claim = {
      id: 'c',
      settledOn: '2013-02-01',
      disease: 'uraemia',
      inPolicyCost: '10000',
      insurancePaid: '7000',
      commercialPaid: '0',
      employerPaid: '0',
    } as const
    const family = rural('300', {
      certified: { dibao: true, lowIncome: false },
      members: [
        { id: 'a', categories: [], claims: [claim] },
        { id: 'b', categories: [], education: { level: 'undergraduate', admitted: true, sameKindAid: '0' } },
      ],
    })
    expect(assess(family, { standards }).totals).toEqual({ perMonth: '500.00', perYear: '6000.00', once: '2000.00' })
    expect(assess({ ...family, monthlyIncome: null }, { standards }).totals).toEqual({
      perMonth: { min: '0.00', max: '800.00' },
      perYear: '6000.00',
      once: '2000.00',
    })
    expect(assess({ ...family, monthlyIncome: null }).totals.perMonth).toEqual({ min: '0.00' })
  })
})

describe('amounts', () => {
  it('are added exactly', () => {
    expect(sum(['0.10', '0.20', undefined, null, '-0.05'])).toBe('0.25')
    expect(sum([])).toBe('0.00')
    expect(sum(['9999999999999.99', '0.01'])).toBe('10000000000000.00')
    expect(issuesOf(() => sum(['1', 'a'])).map(({ path }) => path)).toEqual(['[1]'])
  })

  it('come to a twelfth a month, half up', () => {
    // 100 / 12 = 8.3333; 4000.26 / 12 = 333.355.
    expect(perMonth('100.00', 'yuan/year')).toBe('8.33')
    expect(perMonth('4000.26', 'yuan/academic year')).toBe('333.36')
    expect(perMonth('480', 'yuan/month')).toBe('480.00')
    expect(issuesOf(() => perMonth('1', 'yuan')).map(({ path }) => path)).toEqual(['unit'])
  })

  it('are written for people', () => {
    expect([formatYuan('1234567.5', 'en'), formatYuan('-1000', 'zh'), formatYuan('999.99', 'zh')]).toEqual([
      '1,234,567.50 yuan',
      '-1,000.00元',
      '999.99元',
    ])
  })
})
