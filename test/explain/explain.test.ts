/** Explanations are held against the rules: their arithmetic, their changes, and what they print of input. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  explain,
  explainCalculation,
  explainHtml,
  explainMarkdown,
  explainText,
  medicalAssistance,
  type Programme,
  type ProgrammeId,
  programmes,
  type Readings,
  Standards,
  studentGrant,
} from '../../src'
import { allFixtureRows } from '../support/fixtures'
import { recompute } from './recompute'

const rows = (await allFixtureRows()).filter(
  ({ row, subject }) => subject.id in programmes && row.issues.length === 0 && !row.expected.get('error'),
)
const standards = Standards.from(JSON.parse(readFileSync('fixtures/standards.json', 'utf8')))
const households = readFileSync('fixtures/households.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const explained = rows.map(({ file, line, subject, row }) => ({
  at: `${file}:${line}`,
  explanation: explainCalculation(programmes[subject.id as ProgrammeId] as Programme, row.facts as never, {
    standards: row.standards,
    readings: row.readings as Partial<Readings>,
    ...(row.on === undefined ? {} : { on: row.on }),
  }),
}))

describe('the arithmetic of every fixture row', () => {
  it('ends in the amount', () => {
    const wrong = explained.filter(({ explanation: { determination, arithmetic } }) =>
      determination.amount === undefined
        ? false
        : arithmetic.at(-1)?.value.zh.replaceAll(',', '') !== determination.amount,
    )
    expect(wrong.map(({ at }) => at)).toEqual([])
    expect(explained.filter(({ explanation }) => explanation.determination.amount).length).toBeGreaterThan(150)
  })

  it('gives each printed value again from its printed numbers', () => {
    let steps = 0
    for (const { at, explanation } of explained)
      for (const { figures, value } of explanation.arithmetic) {
        steps += 1
        const [again, printed] = [recompute(figures.zh), recompute(value.zh)]
        expect([at, figures.zh, again.low.toFixed(), again.high.toFixed()]).toEqual([
          at,
          figures.zh,
          printed.low.toFixed(),
          printed.high.toFixed(),
        ])
      }
    expect(steps).toBeGreaterThan(1000)
  })

  it('says the same in both languages but for the words', () => {
    for (const { explanation } of explained)
      for (const { figures } of explanation.arithmetic)
        expect(figures.zh.match(/[\d.]+%?/g)).toEqual(figures.en.match(/[\d.]+%?/g))
  })
})

describe('what would entitle', () => {
  const textsOf = (facts: object, options: object = {}) =>
    explainCalculation(medicalAssistance, facts as never, options).wouldEntitle.map(({ en }) => en)

  it('names the income a fen under the line', () => {
    const facts = { residence: 'urban', householdSize: 1, monthlyIncome: '500' } as const
    const { wouldEntitle } = explainCalculation(programmes.dibao, facts, { standards: { urbanDibaoStandard: '500' } })
    expect(wouldEntitle.map(({ zh }) => zh)).toEqual(['家庭月收入不高于 499.99 元'])
  })

  it('names an income under both lines where the residence is not known', () => {
    const { wouldEntitle } = explainCalculation(
      programmes.dibao,
      { householdSize: 1, monthlyIncome: '500' },
      { standards: { urbanDibaoStandard: '500', ruralDibaoStandard: '400' } },
    )
    expect(wouldEntitle.map(({ en }) => en)).toEqual(['monthly household income at most 399.99 yuan'])
  })

  it('names the recognition of an unlisted disease', () => {
    const facts = { dibaoCertified: true, disease: 'other', diseaseRecognised: false }
    expect(textsOf(facts)).toContain('unlisted disease officially recognised: yes')
  })

  it('names the day of enlistment', () => {
    const facts = {
      residence: 'urban',
      householdSize: 1,
      monthlyIncome: '3000',
      lowIncomeCertified: false,
      categories: ['demobilisedVeteran'],
      employeeMedicalInsurance: false,
      enlistedOn: '1955-01-01',
      disease: 'uraemia',
    }
    const texts = textsOf(facts, { standards: { urbanDibaoStandard: '500' } })
    expect(texts).toContain('date of enlistment no later than 31 October 1954')
    expect(texts).toContain('monthly household income at most 499.99 yuan')
  })

  it('names the same-kind aid that would have to be given up', () => {
    const facts = { dibaoCertified: true, level: 'undergraduate', admitted: true, sameKindAid: '3000' } as const
    expect(explainCalculation(studentGrant, facts).wouldEntitle.map(({ en }) => en)).toEqual([
      'same-kind aid received in the academic year at most 0.00 yuan',
    ])
  })

  it('is found for every fixture row that is not entitled, unless no fact of the case can turn it', () => {
    const stuck = explained
      .filter(({ explanation: { determination } }) => determination.outcome === 'notEntitled')
      .filter(({ explanation: { wouldEntitle } }) => wouldEntitle.length === 0)
      .map(({ at }) => at)
    // Where the standard is zero no income is under it; elsewhere a certificate, a category or an income always helps.
    expect(stuck).toEqual(['fixtures/dibao/amounts.csv:22'])
  })
})

describe('a household in words', () => {
  it('answers, gives the range and says who can supply what is missing', () => {
    const { explanations } = explain(households[3], { standards })
    const dibao = explanations[0]
    expect(dibao?.answer.zh).toBe('最低生活保障：尚不能认定，还缺：家庭月收入。')
    expect(dibao?.range?.zh).toBe('可能不符合条件；如符合，每月金额在 200.00 元至 500.00 元之间。取决于：家庭月收入。')
    expect(dibao?.missing[0]?.supplier.en).toContain('income verification')
  })

  it.each(['zh', 'en'] as const)('prints every format in %s, with its notice and clauses', (language) => {
    const one = explain(households[1], { standards })
    const printed = [explainText, explainMarkdown].map((print) => print(one, { languages: [language] }))
    printed.push(explainHtml([one], { languages: [language] }))
    for (const text of printed) {
      expect(text).toContain('480.00')
      expect(text).toContain('二(二)1-s2')
      expect(text).toContain(language === 'zh' ? '不是行政决定' : 'not an administrative decision')
    }
  })

  it('holds no phrase of the other language where one is asked for', () => {
    const english = households.map((one) => explainText(explain(one, { standards }), { languages: ['en'] })).join('\n')
    // Locators, and what the register says of its source, are quoted.
    const rest = english.replace(
      /[一二三]?\([一二三四五六七八九十]\)|[一二三]\d?-s|二\(|前言|示例数值，非公布标准/g,
      '',
    )
    expect(rest.match(/[一-龥]+/g) ?? []).toEqual([])
  })

  it('escapes what came from input', () => {
    const nasty = '<img src=x onerror=alert(1)>"\'&\u202E𠮷`*_[x](javascript:1)'
    const one = explain(
      { id: nasty, on: '2013-06-01', residence: 'urban', monthlyIncome: '0', members: [{ id: nasty }] },
      { standards },
    )
    const html = explainHtml([one], { languages: ['zh', 'en'] })
    expect(html).not.toContain('<img')
    expect(html).not.toMatch(/<script/i)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;\u202E𠮷`*_[x](javascript:1)')
    const markdown = explainMarkdown(one)
    expect(markdown).not.toContain('<img')
    expect(markdown).not.toContain('[x](javascript')
    expect(explainText(one)).toContain(nasty)
  })

  it('loads nothing from elsewhere', () => {
    const html = explainHtml([explain(households[0], { standards })])
    expect(html).not.toMatch(/\b(?:src|href)=|url\(|@import/)
  })
})
