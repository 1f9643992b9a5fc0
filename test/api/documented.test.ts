/** Every export says what it is, what it holds, which errors it throws, by which clause, and shows itself at work. */
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/explain/catalogue'
import { yiwuInFull } from '../../src/yiwu/in-full'
import { classes, type Documented, everything, fields, functions, members } from './public-api'

const names = (all: readonly Documented[]): readonly string[] => all.map(({ name }) => name)
const without = (all: readonly Documented[], tag: string): readonly string[] =>
  names(all.filter(({ tags }) => !tags.some(({ name, text }) => name === tag && text.trim() !== '')))

/** What throws nothing of its own: it takes what the library made, and no input of strangers. */
const throwsNothing = [
  'chartOf',
  'describeIssue',
  'explainMarkdown',
  'explainText',
  'seal',
  'standardsAdvice',
  'standardsFindings',
  'useKernels',
  'useSentences',
]

/** The exported types that say what a field holds where the field has no words of its own. */
const documentedTypes = new Set(names(everything.filter(({ description }) => description !== '')))
const typeNames = ({ declaration }: Documented): readonly string[] => declaration.getText().match(/\b[A-Z]\w+/g) ?? []

describe('the API', () => {
  it('is found', () => {
    expect([everything, functions, members, fields].map(({ length }) => length > 6)).not.toContain(false)
    expect(names(classes)).toEqual(expect.arrayContaining(['InputError', 'Pseudonyms', 'NotSorted']))
    const some = ['dibao', 'Case', 'Standards', 'auditHousehold', 'batch', 'toSql', 'jsonSchema']
    expect(names(everything)).toEqual(expect.arrayContaining(some))
  })

  it('says what every export and every member of a class is', () => {
    expect(names([...everything, ...members].filter(({ description }) => description === ''))).toEqual([])
  })

  it('says what every field holds, itself or by the name of its type', () => {
    const silent = fields.filter(({ description }) => description === '')
    expect(names(silent.filter((field) => !typeNames(field).some((name) => documentedTypes.has(name))))).toEqual([])
  })

  it('shows every function and every class at work', () => {
    expect(without([...functions, ...classes], 'example')).toEqual([])
  })

  it('says which errors a function throws', () => {
    expect(without(functions, 'throws').toSorted()).toEqual(throwsNothing)
  })

  it('names the clause and the unit of every programme and formula that has an amount', () => {
    const { programmes, formulas } = catalogue(yiwuInFull)
    const descriptionOf = (id: string) =>
      functions.find(({ name, description }) => name === id || description.startsWith(`${id} (`))?.description ?? ''
    const figures = [...programmes, ...formulas].map(({ id, unit }) => ({ id, unit, said: descriptionOf(id) }))
    expect(figures.length).toBeGreaterThan(25)
    expect(figures.filter(({ said }) => !/二\([一二三四五六七八九]\)/.test(said))).toEqual([])
    expect(figures.filter(({ unit, said }) => unit !== undefined && !said.includes('yuan'))).toEqual([])
  })
})
