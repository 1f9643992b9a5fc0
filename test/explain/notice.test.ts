/** What a notice prints: results said once, the record they rest on, the law by number and in words. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain, explainHtml, explainText, Standards } from '../../src'
import type { CaseExplanation } from '../../src/explain/explain'
import { locatorInWords } from '../../src/explain/locator'
import { noticeOf as noticeUnder } from '../../src/paper/notice'
import { clauses } from '../../src/yiwu/document/clauses'
import { yiwu } from '../../src/yiwu/policy'

const noticeOf = (explained: CaseExplanation) => noticeUnder(yiwu, explained)

const standards = Standards.from(JSON.parse(readFileSync('fixtures/standards.json', 'utf8')))
const households = readFileSync('fixtures/households.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const explained = (index: number, more: object = {}): CaseExplanation =>
  explain({ ...households[index], ...more }, { standards })

describe('results', () => {
  it('that say the same of several persons stand once, with every name', () => {
    const { entries } = noticeOf(explained(1))
    const subsidy = entries.filter(({ answer }) => answer.zh.startsWith('基本生活价格补贴'))
    expect(subsidy.map(({ subjects }) => subjects)).toEqual([[{ heading: expect.anything(), ids: ['p1', 'p2', 'p3'] }]])
  })

  it('of every determination are there, for every household', () => {
    for (const [index] of households.entries()) {
      const one = explained(index)
      const { entries } = noticeOf(one)
      const named = entries.flatMap(({ answer, subjects }) => {
        const [first] = subjects
        return (first ? first.ids : ['']).map((id) => `${answer.en} ${id}`)
      })
      const wanted = one.explanations.map(({ answer, determination }) => `${answer.en} ${determination.person ?? ''}`)
      expect([one.id, [...new Set(wanted)].filter((text) => !named.includes(text))]).toEqual([one.id, []])
    }
  })

  it('stand in order: granted, decided elsewhere, open, refused', () => {
    const { summary } = noticeOf(explained(3))
    expect(summary.map(({ heading }) => heading.en)).toEqual([
      'Decided elsewhere',
      'Still open',
      'Not entitled',
      'Not assessed',
    ])
    expect(noticeOf(explained(1)).summary[0]?.lines[0]?.text.en).toContain(
      'Minimum living allowance (dibao) 480.00 yuan a month',
    )
  })

  it('share a finding by number, which is explained once and before it is used', () => {
    const { findings, entries } = noticeOf(explained(1))
    const lines = findings.flatMap((section) => section.lines.map(({ text }) => text.en))
    expect(lines[0]).toBe(
      'S1 ✓ income is under the dibao line [二(二)1-s2] ← monthly household income 1000.00 < standard of the whole household 1200.00',
    )
    expect(lines[1]).toBe('S2 ✓ dibao household [二(二)1-s2] ← income is under the dibao line (S1)')
    const text = entries.flatMap(({ sections }) =>
      sections.flatMap((section) => section.lines.map((line) => line.text.en)),
    )
    expect(text.filter((line) => line.includes('1000.00 < ')).length).toBe(0)
  })

  it('of one programme are summed up over persons and claims', () => {
    const [granted] = noticeOf(explained(7)).summary
    expect(granted?.lines[0]?.text.zh).toContain('医疗救助（3项合计）100000.00 元')
  })

  it('name what stands against them on the first page, and what was needed', () => {
    const front = (index: number, programme: string) =>
      noticeOf(explained(index))
        .entries.filter(({ answer }) => answer.en.startsWith(programme))
        .map((entry) => entry.front.map(({ text }) => text.en))
    expect(front(1, 'Low-income household subsidy')).toEqual([
      ['certified low-income household: no', 'dibao household: yes'],
    ])
    expect(front(16, 'Basic living guarantee')[0]).toEqual([
      "the person's categories: disabled (needed: severely disabled)",
    ])
    expect(front(23, 'Medical assistance')[0]).toContain('date of enlistment: 1955-01-12 > 1954-10-31')
    expect(front(45, 'Low-income household')[0]).toContain('Income within 1.5 times the dibao standard: yes')
  })

  it('mark a finding and only state a fact', () => {
    const text = explainText(explained(16), { languages: ['en'] })
    expect(text).not.toMatch(/^\s*[✓✗] (the person's categories|categories of)/m)
    expect(text).toMatch(/^\s*· the person's categories: disabled \(needed: Five Guarantees/m)
  })
})

describe('a range', () => {
  it('is one sum where the amount is known and only the entitlement is not: 80% of 10000', () => {
    const claims = [
      {
        id: 'c',
        settledOn: '2013-05-01',
        disease: 'other',
        inPolicyCost: '10000',
        insurancePaid: '0',
        commercialPaid: '0',
        employerPaid: '0',
      },
    ]
    const members = [{ id: 'a', categories: ['hardshipWorker'], claims }]
    const explained = explain({ id: 'H', on: '2013-06-01', members } as never)
    const claim = explained.explanations.find(({ determination }) => determination.claim === 'c')
    expect(claim?.range?.en).toMatch(/^Either nothing, or 8000\.00 yuan/)
    expect(claim?.range?.zh).toMatch(/^要么不符合条件，要么.*8000\.00 元/)
  })
})

describe('the record', () => {
  it('says what was given, what was not, and what absence is taken as', () => {
    const { record } = explain({
      id: 'H',
      on: '2013-06-01',
      residence: 'rural',
      members: [
        {
          id: 'a',
          categories: [],
          claims: [{ id: 'c', settledOn: '2013-05-01', disease: 'uraemia', inPolicyCost: '10000.5' }],
        },
        { id: 'b', birthDate: '2001-02-03' },
      ],
    })
    expect(record.map(({ about, id, facts }) => [about, id, facts.en])).toEqual([
      [
        'household',
        'H',
        'residence: rural; household size: 2; monthly household income: not recorded; certified dibao household: not recorded (the income test stands in for it); certified low-income household: not recorded',
      ],
      [
        'person',
        'a',
        "date of birth: not recorded; the person's categories: none; medical aid earlier this year: not recorded (counted as 0; please verify)",
      ],
      [
        'claim',
        'c',
        "settled on: 2013-05-01; disease: uraemia; in-policy medical cost: 10000.50; paid by government medical insurance: not recorded; paid by commercial insurance towards the in-policy cost: not recorded; employer's help towards the in-policy cost: not recorded",
      ],
      ['person', 'b', "date of birth: 2001-02-03; the person's categories: not recorded"],
    ])
  })

  it('names the standards with their day and source, or that the caller gave them', () => {
    expect(explained(1).standards.map(({ id, value, from }) => [id, value, from])).toEqual([
      ['ruralDibaoStandard', '400.00', '2013-01-01'],
      ['urbanDibaoStandard', '500.00', '2013-01-01'],
    ])
    expect(explained(1).standards[0]?.source).toContain('illustrative')
    const given = explain(households[1], { standards: { ruralDibaoStandard: '400' } })
    expect(explainText(given, { languages: ['zh'] })).toContain('农村低保标准 400.00 元/人/月（调用方给出）')
  })

  it('names the programmes that nothing was asked of', () => {
    expect(explained(1).notAssessed.map(({ en }) => en)).toEqual([
      'Medical assistance (no medical claim)',
      'Schooling assistance (no pupil or student on record; report one if there is)',
      'Student grant (no pupil or student on record; report one if there is)',
      'Nutrition meals (no pupil or student on record; report one if there is)',
    ])
  })
})

describe('what would entitle', () => {
  it('is told as a change of circumstance, or as a record to complete, and never as a higher income', () => {
    const one = explained(1)
    const subsidy = one.explanations.find(({ determination }) => determination.programme === 'lowIncomeSubsidy')
    // On dibao with 1000 under 1200: certified and no longer under the line.
    expect(subsidy?.wouldEntitle.map(({ kind }) => kind)).toEqual(['higherIncome'])
    const text = explainText(one, { languages: ['en'] })
    expect(text).not.toContain('monthly household income at least')
    expect(text).toContain(
      "Where the record is incomplete, proof of any of these\n    the person's categories including severely disabled",
    )
  })
})

describe('the law', () => {
  it.each([
    ['二(二)1-s2', '第二部分第（二）节第1项第2句', 'part 2, section 2, item 1, sentence 2'],
    ['二(四)-s3', '第二部分第（四）节第3句', 'part 2, section 4, sentence 3'],
    ['三3-s4', '第三部分第3项第4句', 'part 3, item 3, sentence 4'],
    ['前言-s2', '前言第2句', 'preamble, sentence 2'],
  ])('%s stands at %s', (locator, zh, en) => {
    expect(locatorInWords(locator)).toEqual({ zh, en })
  })

  it('has a place in words for every sentence', () => {
    for (const { locator } of clauses) expect(locatorInWords(locator).en).toMatch(/sentence \d+$/)
  })

  it('numbers a reading the same in every notice', () => {
    const numbers = [0, 3, 7, 34].map((index) => {
      const readings =
        noticeOf(explained(index))
          .appendix.at(-1)
          ?.lines.map(({ text }) => text.en) ?? []
      return readings.find((line) => line.includes('the dibao line'))?.split(' ')[0]
    })
    expect(numbers).toEqual(['R1', 'R1', 'R1', 'R1'])
  })
})

describe('the HTML', () => {
  it('has one page a household to hand over, and an annex unless told otherwise', () => {
    const all = households.slice(0, 5).map((_, index) => explained(index))
    const count = (html: string, name: string) => html.split(`<section class="${name}">`).length - 1
    const whole = explainHtml(all, { languages: ['zh'] })
    expect([count(whole, 'page'), count(whole, 'annex')]).toEqual([5, 5])
    const short = explainHtml(all, { languages: ['zh'], onePage: true })
    expect([count(short, 'page'), count(short, 'annex')]).toEqual([5, 0])
    expect(short).toContain('社会救助待遇核算告知单')
  })

  it('keeps ids apart from the text around them, wherever they stand', () => {
    const id = '\u202Eb<"'
    const html = explainHtml([explained(0, { members: [{ id, categories: [] }] })])
    expect(html.split('\u202E').length - 1).toBe(html.split('<bdi>\u202Eb&lt;&quot;</bdi>').length - 1)
    expect(html).toContain('<bdi>\u202Eb&lt;&quot;</bdi>')
  })
})
