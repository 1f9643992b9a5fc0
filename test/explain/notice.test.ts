/** What a notice prints: results said once, the record they rest on, the law by number and in words. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CaseExplanation, explain, explainHtml, explainText, Standards } from '../../src'
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

const linesOf = (index: number, heading: string, language: 'zh' | 'en' = 'en'): readonly string[] =>
  noticeOf(explained(index))
    .handed.filter((section) => section.heading.en === heading)
    .flatMap(({ lines }) => lines.map(({ text }) => text[language]))

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

  it('answer first, then say what to do, then why', () => {
    const { handed } = noticeOf(explained(3))
    expect(handed.map(({ heading }) => heading.en)).toEqual([
      'What you get',
      'Please supply',
      'Other rules decide these. Apply for each:',
      'Not entitled',
      'Not assessed',
    ])
    expect(linesOf(1, 'What you get').slice(0, 2)).toEqual([
      'a month, from June 2013: 480.00 yuan',
      'Minimum living allowance (dibao) — the household — 480.00 yuan a month',
    ])
  })

  it('share a finding by number, which is explained once and before it is used', () => {
    const { findings, entries } = noticeOf(explained(1))
    const lines = findings.flatMap((section) => section.lines.map(({ text }) => text.en))
    expect(lines[0]).toBe(
      'S1 ✓ income is under the dibao line [二(二)1-s2] ← monthly household income (1,000.00 yuan) is below standard of the whole household (1,200.00 yuan)',
    )
    expect(lines[1]).toBe('S2 ✓ dibao household [二(二)1-s2] ← income is under the dibao line (S1)')
    const text = entries.flatMap(({ sections }) =>
      sections.flatMap((section) => section.lines.map((line) => line.text.en)),
    )
    expect(text.filter((line) => line.includes('1,000.00 yuan) is below')).length).toBe(0)
  })

  it('of one programme are summed up over persons and claims', () => {
    // 48,000.00 + 48,000.00 + 4,000.00: the year's cap of 100,000.00 is used up.
    expect(linesOf(7, 'What you get', 'zh')).toContain('一次性：100,000.00 元')
  })

  it('name what stands against them on the first page, and what would do', () => {
    const refused = (index: number) => linesOf(index, 'Not entitled')
    expect(refused(1)).toContain(
      'Low-income household subsidy: certified low-income household: no; dibao household: yes',
    )
    expect(refused(16).find((line) => line.startsWith('Basic living guarantee'))).toBe(
      "Basic living guarantee of the severely disabled (member 1): the person's categories: disabled; Any one of these would do: proof of being: severely disabled",
    )
    expect(refused(23).join()).toContain('date of enlistment: 12 January 1955, later than 31 October 1954')
    expect(linesOf(45, 'Why').join()).toContain('income within 1.5 times the dibao standard (yes)')
  })

  it('that fail for the same reason stand in one line', () => {
    // At the dibao line, not certified, in no group: six programmes fail for that, two for the certificate alone.
    const lines = linesOf(2, 'Not entitled')
    expect(lines.length).toBe(5)
    expect(lines[1]).toBe(
      'Low-income household, Low-income household subsidy: certified low-income household: no; Any one of these would do: certified low-income household: yes',
    )
    expect(lines[2]).toBe(
      'Price subsidy, Serious-illness insurance premium support, Employment support (every member), Housing assistance: monthly household income (1,200.00 yuan) is not below standard of the whole household (1,200.00 yuan); certified low-income household: no; Any one of these would do: monthly household income at most 1,199.99 yuan or certified low-income household: yes or for some of these, proof of being one of: old Party member (from before October 1949), old courier, old guerrilla, severely disabled, Five Guarantees (rural), Three Withouts (urban), orphan, disabled',
    )
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
        "settled on: 1 May 2013; disease: uraemia; in-policy medical cost: 10,000.50 yuan; paid by government medical insurance: not recorded; paid by commercial insurance towards the in-policy cost: not recorded; employer's help towards the in-policy cost: not recorded",
      ],
      ['person', 'b', "date of birth: 3 February 2001; the person's categories: not recorded"],
    ])
  })

  it('names the standards with their day and source, or that the caller gave them', () => {
    expect(explained(1).standards.map(({ id, value, from }) => [id, value, from])).toEqual([
      ['ruralDibaoStandard', '400.00', '2013-01-01'],
      ['urbanDibaoStandard', '500.00', '2013-01-01'],
    ])
    expect(explained(1).standards[0]?.source).toContain('illustrative')
    const given = explain(households[1], { standards: { ruralDibaoStandard: '400' } })
    expect(explainText(given, { languages: ['zh'] })).toContain('农村低保标准 400.00 元/人/月（本次录入）')
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
      "Where the record is incomplete, proof of any of these\n    the person's categories include severely disabled",
    )
  })
})

describe('the law', () => {
  it.each([
    ['二(二)1-s2', '第二部分第（二）节第1项第2句', 'part 2, section (2), item 1, sentence 2'],
    ['二(四)-s3', '第二部分第（四）节第3句', 'part 2, section (4), sentence 3'],
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
    const count = (html: string) =>
      ['<article>', '<h1>', '<section class="annex">'].map((tag) => html.split(tag).length - 1)
    const whole = explainHtml(all, { languages: ['zh'] })
    expect(count(whole)).toEqual([5, 5, 5])
    const short = explainHtml(all, { languages: ['zh'], onePage: true })
    expect(count(short)).toEqual([5, 5, 0])
    expect(short).toContain('社会救助待遇核算告知单')
  })

  it('keeps ids apart from the text around them, wherever they stand', () => {
    const id = '\u202Eb<"'
    const html = explainHtml([explained(0, { members: [{ id, categories: [] }] })])
    expect(html.split('\u202E').length - 1).toBe(html.split('<bdi>\u202Eb&lt;&quot;</bdi>').length - 1)
    expect(html).toContain('<bdi>\u202Eb&lt;&quot;</bdi>')
  })
})

describe('the letterhead', () => {
  const sheet = (letterhead: object) =>
    explainHtml([explained(0)], { languages: ['en'], onePage: true, letterhead } as never)

  it('fills the slots of the sheet, each in the language of the sheet', () => {
    const html = sheet({
      office: { zh: '某街道', en: 'Some <Street> Office' },
      phone: '0579',
      objections: 'Within 60 days.',
    })
    expect(html).toContain('<b>Some &lt;Street&gt; Office</b>')
    expect(html).toContain('<dt>Phone</dt><dd>0579</dd>')
    expect(html).toContain('<p>Within 60 days.</p>')
    expect(html).not.toContain('某街道')
  })

  it('is an error where a slot is unknown or no text', () => {
    expect(() => sheet({ fone: '1' })).toThrow('fone: is not a known name; did you mean "phone"?')
    expect(() => sheet({ office: 3 })).toThrow('office: must be a text')
  })
})

describe('names', () => {
  it('stand in place of ids wherever the case carries them, and turn no text around', () => {
    const { record } = explained(5)
    expect(record.map(({ about, called }) => [about, called.en])).toEqual([
      ['household', ''],
      ['person', 'member 1'],
      ['claim', 'member 1, medical claim settled on 12 March 2013'],
    ])
    const named = { ...households[5], name: '张家', members: [{ ...households[5].members[0], name: '张\u202E三' }] }
    const html = explainHtml([explain(named, { standards })], { languages: ['zh'], onePage: true })
    expect(html).toContain('<bdi>EX-006</bdi> 张家')
    expect(html.replace(/<\/?span[^>]*>/g, '')).toContain('张三，2013年3月12日结算的医疗费用')
    expect(html).not.toMatch(/成员1|\bp1\b|\u202E/)
  })
})
