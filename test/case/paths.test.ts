/** What the paths of missing facts stand for, and that a notice tells every field of a case. */

import { describe, expect, it } from 'vitest'
import { inputAt, placeOf } from '../../src/case/paths'
import type { Field } from '../../src/kit/shape'
import { yiwu } from '../../src/yiwu/policy'
import { explain } from '../support/untyped'

describe('a path', () => {
  it.each([
    ['monthlyIncome', { record: 'household', name: 'monthlyIncome' }],
    ['certified.dibao', { record: 'household', name: 'certified.dibao' }],
    ['members[2].birthDate', { record: 'member', name: 'birthDate', member: 2 }],
    ['members[2].education.level', { record: 'education', name: 'level', member: 2 }],
    ['members[10].claims[3].disease', { record: 'claim', name: 'disease', member: 10, claim: 3 }],
    ['members[0].claims[12].disease', { record: 'claim', name: 'disease', member: 0, claim: 12 }],
    // What only ends like the path of a member is none.
    ['other.members[0].birthDate', { record: 'household', name: 'other.members[0].birthDate' }],
    // No name goes over two lines.
    ['members[0].birthDate\n', { record: 'household', name: 'members[0].birthDate\n' }],
  ])('%s leads to its field', (path, place) => {
    expect(placeOf(path)).toEqual(place)
  })

  it('of the household is one whatever somebody has put on every object', () => {
    const everyObject = Object.prototype as { member?: string; name?: string }
    everyObject.member = '1'
    everyObject.name = 'x'
    try {
      expect(placeOf('monthlyIncome')).toEqual({ record: 'household', name: 'monthlyIncome' })
    } finally {
      delete everyObject.member
      delete everyObject.name
    }
  })

  it('stands for the fact, standard or reading, and not for a namesake', () => {
    const keyAt = (path: string) => inputAt(yiwu, path)?.key
    expect(keyAt('certified.dibao')).toBe('dibaoCertified')
    expect(keyAt('members[0].education.sameKindAid')).toBe('sameKindAid')
    expect(keyAt('readings.sameKindAid')).toBe('readings.sameKindAid')
    expect(keyAt('standards.ruralDibaoStandard')).toBe('standards.ruralDibaoStandard')
    // A calculator calls its facts by their ids.
    expect(keyAt('minor')).toBe('minor')
    expect(keyAt('memberCategories')).toBe('memberCategories')
    expect(keyAt('nothing')).toBeUndefined()
  })
})

/** A value that a field takes. */
function taken({ name, takes }: Field): unknown {
  if (takes === 'identifier') return name
  if (takes === 'academicYear') return '2012-2013'
  if (takes === 'text') return name
  if (takes === 'texts') return { [name]: name }
  switch (takes.takes) {
    case 'money':
      return '1'
    case 'count':
      return 1
    case 'truth':
      return true
    case 'choice':
      return takes.options[0]
    case 'set':
      return takes.options
    case 'day':
      return '2013-01-01'
  }
}

/** A record with every field given. */
function whole(fields: readonly Field[]): { readonly [name: string]: unknown } {
  const record: { [name: string]: unknown } = {}
  for (const field of fields) {
    const [part = '', name] = field.name.split('.')
    record[part] = name === undefined ? taken(field) : { ...(record[part] as object), [name]: taken(field) }
  }
  return record
}

it('the record of a notice tells every field that is given, but for ids, the day and what is carried along', () => {
  const { household, member, education, claim } = yiwu.shape
  const person = { ...whole(member), education: whole(education), claims: [whole(claim)] }
  const { record } = explain({ ...whole(household), members: [person] })
  const told = record.flatMap(({ facts }) => facts.en.split('; '))
  const fields: readonly Field[] = [...household, ...member, ...education, ...claim]
  const untold = fields
    .filter(({ label }) => !told.some((line) => line.startsWith(`${label.en}: `)))
    .map(({ name }) => name)
  const carried = ['name', 'note', 'carried']
  expect(untold).toEqual(['id', 'on', ...carried, 'id', ...carried, 'id'])
  expect(told.filter((line) => line.includes('not recorded'))).toEqual([])
})
