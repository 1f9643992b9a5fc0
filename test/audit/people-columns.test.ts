/** Names, towns and identity numbers that cases and ledgers carry along of people. */
import { expect, it } from 'vitest'
import type { Payment } from '../../src/audit/payment'
import { carriedOn, identityOf } from '../../src/audit/people-columns'
import type { DatedCase, Member } from '../../src/case/case'

it.each([
  ['eighteen digits', '330782199001011234', '330782199001011234'],
  ['seventeen and a letter', '33078219900101123X', '33078219900101123X'],
  ['seventeen and a small letter', '33078219900101123x', '33078219900101123X'],
  ['fifteen digits, as before 1999', '330782900101123', '330782900101123'],
  ['blanks around it', ' 330782199001011234 ', '330782199001011234'],
  ['fourteen digits', '33078290010112', undefined],
  ['sixteen digits', '3307821990010112', undefined],
  ['nineteen digits', '3307821990010112345', undefined],
  ['fifteen of which one is a letter', '33078290010112X', undefined],
  ['another letter', '33078219900101123Y', undefined],
  ['a letter before it', 'A330782199001011234', undefined],
  ['a name within the household', 'a', undefined],
  ['a long name', 'the eldest daughter', undefined],
])('an id is an identity number by its form alone: %s', (_, id, expected) => {
  expect(identityOf({ id } as Member)).toBe(expected)
  expect(identityOf({ id: 'a', carried: { 身份证号: id } } as unknown as Member)).toBe(expected)
})

it('the number that a case carries stands before the id, also where it is none', () => {
  const carrying = (carried: unknown) => identityOf({ id: '330782199001011234', carried } as unknown as Member)
  expect(carrying({ 身份证号: '330782198505054321' })).toBe('330782198505054321')
  expect(carrying({ 身份证号: 'none' })).toBeUndefined()
  for (const nothing of [{}, { 姓名: 'x' }, null, undefined, 'x']) expect(carrying(nothing)).toBe('330782199001011234')
})

/** A household of `a` and `b`; what it carries, and what `a` does. */
const version = (household: object, member: object = {}): DatedCase =>
  ({
    id: 'H',
    ...household,
    members: [
      { id: 'b', name: 'B' },
      { id: 'a', ...member },
    ],
  }) as unknown as DatedCase
const paid = (...carried: readonly (object | undefined)[]): readonly Payment[] =>
  carried.map((one) => (one ? { carried: one } : {}) as Payment)

it.each<readonly [string, Parameters<typeof carriedOn>, object]>([
  ['nothing, where nothing is carried', [version({}), 'a', paid(undefined)], {}],
  ['nothing, where there is no case and no payment', [undefined, undefined, []], {}],
  [
    'the name and the note of the household',
    [version({ name: '王家', note: '早' }), 'a', []],
    { carried: { 姓名: '王家', 备注: '早' } },
  ],
  [
    'the name of the person before that of the household',
    [version({ name: '王家', note: '早' }, { name: '王明' }), 'a', []],
    { carried: { 姓名: '王明', 备注: '早' } },
  ],
  ['nobody else’s name', [version({}), undefined, []], {}],
  [
    'columns of tables too',
    [version({ carried: { 乡镇: '佛堂' } }, { carried: { 身份证号: '1' } }), 'a', []],
    { carried: { 乡镇: '佛堂', 身份证号: '1' } },
  ],
  [
    'what the first payment that carries something has, where the case says nothing else',
    [version({ carried: { 乡镇: '佛堂' } }), 'a', paid(undefined, { 乡镇: '苏溪', 银行账号: '9' }, { 银行账号: '8' })],
    { carried: { 乡镇: '佛堂', 银行账号: '9' } },
  ],
  ['nothing that is no text', [version({ name: 1, note: null, carried: null }, { carried: 'x' }), 'a', []], {}],
])('a finding carries %s', (_, given, expected) => {
  expect(carriedOn(...given)).toStrictEqual(expected)
})
