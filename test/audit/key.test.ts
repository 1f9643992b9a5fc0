/** What dues and payments are filed under: programme, period, person and claim, which no two ids can be mistaken for. */
import { expect, it } from 'vitest'
import { type DueKey, keyOfDue, keyText } from '../../src/audit/key'
import type { Due } from '../../src/household/due'
import { dibao } from '../../src/yiwu/programmes/dibao'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { orphanAllowance } from '../../src/yiwu/programmes/orphan-allowance'

const ofHousehold: DueKey = { definition: dibao.definition, period: '2013-05' }
const ofPerson: DueKey = { definition: orphanAllowance.definition, person: 'p 1', period: '2013' }
const ofClaim = (person: string, claim: string): DueKey => ({
  definition: medicalAssistance.definition,
  person,
  claim,
  period: '',
})

it.each([
  ['a household', ofHousehold, 'dibao 2013-05 0 '],
  ['a person', ofPerson, 'orphanAllowance 2013 3 p 1'],
  ['a claim', ofClaim('p1', 'c1'), 'medicalAssistance  2 p1c1'],
  [
    'a claim whose person is not named',
    { definition: medicalAssistance.definition, claim: 'c1', period: '' },
    'medicalAssistance  0 c1',
  ],
])('the key of %s', (_, key, text) => {
  expect(keyText(key)).toBe(text)
})

it('tells persons and claims apart whose ids run together alike', () => {
  expect(keyText(ofClaim('p1', '1c'))).not.toBe(keyText(ofClaim('p11', 'c')))
  expect(keyText(ofClaim('p', ''))).not.toBe(keyText(ofClaim('', 'p')))
})

it.each([
  ['household', ofHousehold],
  ['person', ofPerson],
  ['claim', ofClaim('p1', 'c1')],
])('the due of a %s has its key', (_, key) => {
  const due = { ...key, month: '2013-05', determined: [] } as unknown as Due
  expect(keyOfDue(due)).toStrictEqual(key)
})
