/** Pseudonyms: which ids are replaced, by what, and that nothing else is. */
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Payment } from '../../src/audit/payment'
import { Pseudonyms } from '../../src/audit/redact'
import type { DatedCase } from '../../src/case/case'
import { dibao } from '../../src/yiwu/programmes/dibao'

const secret = 'a long secret, 秘密'

/** A letter for what is named, and the first 64 bits of the HMAC-SHA-256 of the ids that name it. */
const named = (letter: string, ...ids: readonly string[]): string =>
  `${letter}-${createHmac('sha256', secret)
    .update(JSON.stringify([letter, ...ids]))
    .digest('hex')
    .slice(0, 16)}`

const shown = named('H', 'H-1')
const person = named('P', 'H-1', 'a')
const claim = named('C', 'H-1', 'c1')

const householdOf = async (versions: readonly DatedCase[], payments: readonly Payment[]) =>
  (await Pseudonyms.of(secret)).household({ id: 'H-1', versions, payments })

describe('a household', () => {
  it('has other texts for the names, notes and numbers that it carries along for people', async () => {
    const carried = { name: '示例一', note: '低保户', carried: { 身份证号: '000000195509230022' } }
    const version = { id: 'H-1', on: '2013-01-01', ...carried, members: [{ id: 'a', ...carried }] }
    const { versions } = await householdOf([version], [])
    const hidden = {
      name: named('V', '示例一'),
      note: named('V', '低保户'),
      carried: { 身份证号: named('V', '000000195509230022') },
    }
    expect(versions).toStrictEqual([{ ...hidden, id: shown, on: '2013-01-01', members: [{ ...hidden, id: person }] }])
  })

  it('has nothing for what it carries nothing of', async () => {
    const nothing = { id: 'H-1', on: '2013-01-01', name: null, note: null, carried: null, members: [] }
    expect((await householdOf([nothing as unknown as DatedCase], [])).versions).toStrictEqual([
      { ...nothing, id: shown },
    ])
  })

  it('has another name, and so have its members and their claims; all else stays', async () => {
    const settled = { id: 'c1', settledOn: '2013-02-01', inPolicyCost: '1000' }
    const versions: readonly DatedCase[] = [
      { id: 'H-1', on: '2013-01-01', monthlyIncome: '100', members: [{ id: 'a', claims: [settled] }, { id: 'b' }] },
      { id: 'H-1', on: '2013-02-01', members: [{ id: 'a', categories: ['orphan'], claims: [] }] },
      { id: 'H-1', on: '2013-03-01', members: [{ id: 'a', claims: null }] },
    ]
    expect(await householdOf(versions, [])).toStrictEqual({
      id: shown,
      versions: [
        {
          id: shown,
          on: '2013-01-01',
          monthlyIncome: '100',
          members: [{ id: person, claims: [{ ...settled, id: claim }] }, { id: named('P', 'H-1', 'b') }],
        },
        { id: shown, on: '2013-02-01', members: [{ id: person, categories: ['orphan'], claims: [] }] },
        { id: shown, on: '2013-03-01', members: [{ id: person, claims: null }] },
      ],
      payments: [],
    })
  })

  it('has other names for persons and claims of the same ids in another household', async () => {
    const versions: readonly DatedCase[] = [{ id: 'H-2', on: '2013-01-01', members: [{ id: 'a' }] }]
    const other = await (await Pseudonyms.of(secret)).household({ id: 'H-2', versions, payments: [] })
    expect(other.versions[0]?.members[0]?.id).toBe(named('P', 'H-2', 'a'))
    expect(named('P', 'H-2', 'a')).not.toBe(person)
  })
})

describe('a payment', () => {
  const { definition } = dibao
  const fixed = { definition, period: '2013-05', amount: '5.00', fen: 500, row: 3 }
  const given = { household: 'H-1', programme: '低保', period: '2013-05', amount: '5.00' }

  it('has other ids, as it was given too; all else stays', async () => {
    const ids = { person: 'a', claim: 'c1', id: 'P-1' }
    const payment = { ...fixed, household: 'H-1', paidOn: '2013-05-09', ...ids, given: { ...given, ...ids } }
    const names = { household: shown, person, claim, id: named('Z', 'P-1') }
    expect((await householdOf([], [payment])).payments).toStrictEqual([
      { ...fixed, paidOn: '2013-05-09', ...names, given: { ...given, ...names } },
    ])
  })

  it('has other texts for what it carries along', async () => {
    const payment = { ...fixed, household: 'H-1', carried: { 姓名: '示例一', 银行账号: '622' }, given }
    const [found] = (await householdOf([], [payment])).payments
    expect(found?.carried).toStrictEqual({ 姓名: named('V', '示例一'), 银行账号: named('V', '622') })
  })

  it('has no id that it was not given', async () => {
    expect((await householdOf([], [{ ...fixed, household: 'H-1', given }])).payments).toStrictEqual([
      { ...fixed, household: shown, given: { ...given, household: shown } },
    ])
  })
})

describe('the secret', () => {
  it('makes the names: the same for the same, others for another', async () => {
    const nameUnder = async (text: string) =>
      (await (await Pseudonyms.of(text)).household({ id: 'H-1', versions: [], payments: [] })).id
    expect(await nameUnder(secret)).toBe(shown)
    expect(await nameUnder('another')).not.toBe(shown)
  })

  it('is bytes, or a text in UTF-8', async () => {
    const bytes = await Pseudonyms.of(new TextEncoder().encode(secret))
    expect(await bytes.person('330782199001011234')).toBe(named('I', '330782199001011234'))
  })

  it('cannot be empty', async () => {
    await expect(Pseudonyms.of('')).rejects.toThrow(DOMException)
  })

  it('cannot be taken out again', async () => {
    const { key } = (await Pseudonyms.of(secret)) as unknown as { readonly key: Parameters<typeof exported>[0] }
    await expect(exported(key)).rejects.toThrow('key is not extractable')
  })
})

const exported = (key: Parameters<typeof crypto.subtle.exportKey>[1]) => crypto.subtle.exportKey('raw', key)
