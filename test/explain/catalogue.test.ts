/** The catalogue: everything that has an id has a name in both languages, and every id that a result can hold is in it. */
import { describe, expect, it } from 'vitest'
import { assess, catalogue, label, programmeIds, Standards } from '../../src'
import { catalogue as catalogueUnder } from '../../src/explain/catalogue'
import { english } from '../../src/words/issues'
import { jsonMessages } from '../../src/words/json-issues'
import { runEnglish } from '../../src/words/run-issues'
import { tableEnglish } from '../../src/words/table-issues'
import { yiwuInFull } from '../../src/yiwu/in-full'
import { questions } from '../../src/yiwu/questions'
import { issuesOf } from '../support/issues-of'
import { RandomHouseholds } from '../support/random-households'

describe('the catalogue', () => {
  it('is what rules prints', () => {
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(JSON.parse(JSON.stringify(catalogueUnder(yiwuInFull))))
  })

  it('names everything in Chinese and in English', () => {
    const named = Object.values(catalogue).flatMap((part): readonly object[] => (Array.isArray(part) ? part : []))
    const mended = catalogue.errors.map(({ mending }) => mending)
    const labels = named.flatMap((one) => ('label' in one ? [one.label] : 'message' in one ? [one.message] : []))
    expect(labels.length).toBeGreaterThan(200)
    for (const one of [...labels, ...mended])
      expect(one).toEqual({ zh: expect.stringMatching(/./), en: expect.stringMatching(/./) })
  })

  it('holds every programme, question and error', () => {
    expect(catalogue.programmes.map(({ id }) => id)).toEqual([...programmeIds, 'standardsCompliance'])
    expect(catalogue.fields.filter(({ question }) => question).length).toBe(Object.keys(questions).length)
    const codes = Object.keys({ ...english, ...runEnglish, ...tableEnglish, ...jsonMessages.en })
    expect(catalogue.errors.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
    expect(catalogue.errors.find(({ code }) => code === 'wholeNumber')?.message.en).toBe(
      'must be a whole number from {least} to {most}',
    )
  })

  it('says of a fact what a form needs', () => {
    expect(catalogue.facts.find(({ id }) => id === 'semesters')).toMatchObject({ kind: 'count', absent: '2' })
    expect(catalogue.facts.find(({ id }) => id === 'residence')?.options).toEqual([
      { id: 'urban', label: { zh: '城镇', en: 'urban' } },
      { id: 'rural', label: { zh: '农村', en: 'rural' } },
    ])
    expect(catalogue.fields.find(({ path }) => path === 'members[].birthDate')).toMatchObject({
      facts: ['minor'],
      asks: 'applicant',
    })
  })
})

describe('label', () => {
  it('names what any result holds', () => {
    const register = Standards.from([{ standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' }])
    const random = new RandomHouseholds(7)
    for (let at = 0; at < 40; at++)
      for (const one of assess(random.household(at) as never, { standards: register }).determinations) {
        const { programme, outcome, unit, clauses, missing = [], reasons, notes = [], readings } = one
        const options = Object.entries(readings).map(([id, option]) => `${id}.${option}`)
        const conditions = reasons.map(({ condition }) => condition)
        const ids = [programme, outcome, ...(unit ? [unit] : []), ...clauses, ...missing, ...conditions]
        for (const id of [...ids, ...notes.map(({ code }) => code), ...options])
          for (const language of ['zh', 'en'] as const) expect([id, label(id, language)]).not.toEqual([id, ''])
      }
  })

  it('knows programmes, options, paths and clauses, and no other name', () => {
    expect(
      ['dibao', 'orphan', 'dibaoFloor.perPerson', 'standards.ruralDibaoStandard', 'yuan/month'].map((id) =>
        label(id, 'zh'),
      ),
    ).toEqual(['最低生活保障', '孤儿', label('perPerson', 'zh'), label('ruralDibaoStandard', 'zh'), '元/月'])
    expect(label('members[3].claims[0].disease', 'en')).toBe('disease')
    expect(issuesOf(() => label('dibaos', 'en')).map(({ path, values }) => [path, values])).toEqual([
      ['id', { suggestion: 'dibao' }],
    ])
  })
})
