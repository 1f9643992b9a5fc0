/** What a payment of a ledger may be: those that are good, each read once, and everything that is wrong with the others. */
import { describe, expect, it } from 'vitest'
import * as check from '../../src/audit/check-payment'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { messagesOf, placesOf } from '../support/issues-of'

const checkedPayment = (given: unknown, row: number) => check.checkedPayment(yiwu, given, { row })
const checkedBySchema = (given: unknown, row: number) => check.checkedBySchema(yiwu, given, { row })

const dibao = { household: 'H', programme: 'dibao', period: '2013-05', amount: '480.00' }
const claim = { household: 'H', person: 'p', claim: 'c', programme: 'medicalAssistance', amount: '1' }

interface Expected {
  readonly programme: keyof typeof programmes
  readonly [part: string]: unknown
}

/** A payment as it is given, and its parts once it is checked. */
const good: readonly (readonly [string, object, Expected])[] = [
  ['a sum', dibao, { programme: 'dibao', period: '2013-05', amount: '480.00', fen: 48000 }],
  [
    'every part',
    { ...dibao, person: 'p', claim: 'c', paidOn: '2013-05-20', id: 'P-1' },
    {
      programme: 'dibao',
      period: '2013-05',
      amount: '480.00',
      fen: 48000,
      person: 'p',
      claim: 'c',
      paidOn: '2013-05-20',
      id: 'P-1',
    },
  ],
  [
    'parts that are null',
    { ...dibao, person: null, claim: null, paidOn: null, id: null },
    { programme: 'dibao', period: '2013-05', amount: '480.00', fen: 48000 },
  ],
  [
    'parts that are empty texts',
    { ...dibao, person: '', claim: '', id: '' },
    { programme: 'dibao', period: '2013-05', amount: '480.00', fen: 48000 },
  ],
  [
    'a reversal',
    { ...dibao, amount: '-480.5' },
    { programme: 'dibao', period: '2013-05', amount: '-480.5', fen: -48050 },
  ],
  [
    'a fen taken back',
    { ...dibao, amount: '-0.01' },
    { programme: 'dibao', period: '2013-05', amount: '-0.01', fen: -1 },
  ],
  [
    'a number of yuan',
    { ...dibao, amount: 480.5 },
    { programme: 'dibao', period: '2013-05', amount: '480.5', fen: 48050 },
  ],
  ['a number taken back', { ...dibao, amount: -3 }, { programme: 'dibao', period: '2013-05', amount: '-3', fen: -300 }],
  [
    'the most that a sum may be',
    { ...dibao, amount: '9999999999999.99' },
    { programme: 'dibao', period: '2013-05', amount: '9999999999999.99', fen: 999999999999999 },
  ],
  [
    'a Chinese name among blanks',
    { ...dibao, programme: ' 低保 ' },
    { programme: 'dibao', period: '2013-05', amount: '480.00', fen: 48000 },
  ],
  [
    'the day of the policy',
    { ...dibao, paidOn: '2012-12-03' },
    { programme: 'dibao', period: '2013-05', amount: '480.00', fen: 48000, paidOn: '2012-12-03' },
  ],
  [
    'a claim without a period',
    claim,
    { programme: 'medicalAssistance', period: '', amount: '1', fen: 100, person: 'p', claim: 'c' },
  ],
  [
    'a claim whose period is null',
    { ...claim, period: null },
    { programme: 'medicalAssistance', period: '', amount: '1', fen: 100, person: 'p', claim: 'c' },
  ],
  [
    'an academic year',
    { ...dibao, programme: '大中专助学', period: '2012-2013' },
    { programme: 'studentGrant', period: '2012-2013', amount: '480.00', fen: 48000 },
  ],
]

describe('a payment with', () => {
  it.each(good)('%s is good', (_, given, { programme, ...parts }) => {
    const payment = { household: 'H', definition: programmes[programme].definition, row: 7, given, ...parts }
    for (const checked of [checkedPayment, checkedBySchema]) expect(checked(given, 7)).toStrictEqual(payment)
  })

  it.each(good)(
    '%s has each part looked at once; the schema, which is to look at no good one, looks at each part twice, and again at those that are there',
    (_, given) => {
      expect(looksAt(checkedPayment, given)).toEqual([...parts].sort())
      expect(looksAt(checkedBySchema, given)).toEqual([...parts, ...parts, ...Object.keys(given)].sort())
    },
  )

  it('a part that is undefined is good too', () => {
    const given = { ...dibao, person: undefined, id: undefined }
    expect(checkedPayment(given, 1)).toStrictEqual({ ...checkedPayment(dibao, 1), given })
  })
})

const parts = ['household', 'person', 'claim', 'programme', 'period', 'amount', 'paidOn', 'id']

/** The names that a check reads of a payment, or asks for, each as often as it does. */
function looksAt(checked: typeof checkedPayment, given: object): readonly string[] {
  const looks: string[] = []
  const look = (name: PropertyKey): void => {
    looks.push(String(name))
  }
  const watched = new Proxy(given, {
    get: (target, name) => {
      look(name)
      return Reflect.get(target, name)
    },
    has: (target, name) => {
      look(name)
      return Reflect.has(target, name)
    },
  })
  checked(watched, 7)
  return looks.sort()
}

const object = ': must be an object with named values'

describe('a payment is refused', () => {
  it.each([
    ['undefined', undefined, 'required : is required'],
    ['null', null, 'required : is required'],
    ['a text', 'x', `object ${object}`],
    ['a list', [], `object ${object}`],
    ['a list with the parts of a payment', Object.assign([], dibao), `object ${object}`],
    ['a function with the parts of a payment', Object.assign(() => dibao, dibao), `object ${object}`],
    ['no household', { ...dibao, household: undefined }, 'required household: is required'],
    ['an empty household', { ...dibao, household: '' }, 'identifier household: must be a text that is not empty'],
    ['a household in digits', { ...dibao, household: 7 }, 'identifier household: must be a text that is not empty'],
    ['a person in digits', { ...dibao, person: 5 }, 'text person: must be a text'],
    ['a claim that is a record', { ...dibao, claim: {} }, 'text claim: must be a text'],
    ['an id in digits', { ...dibao, id: 1 }, 'text id: must be a text'],
    ['a period in digits', { ...dibao, period: 2013 }, 'text period: must be a text'],
    ['no programme', { ...dibao, programme: undefined }, 'required programme: is required'],
    ['an empty programme', { ...dibao, programme: '' }, 'identifier programme: must be a text that is not empty'],
    ['a programme in digits', { ...dibao, programme: 3 }, 'identifier programme: must be a text that is not empty'],
    [
      'a mistyped programme',
      { ...dibao, programme: 'dibaoo' },
      'programmeName programme: is no programme; did you mean "dibao"?',
    ],
    [
      'a programme that nobody knows',
      { ...dibao, programme: 'something else altogether' },
      'programmeName programme: is no programme; jiuzhu rules lists their names',
    ],
    [
      'a period that the programme is not paid by',
      { ...dibao, period: '2013' },
      'periodMonth period: must be a month such as 2013-05: the programme is paid by the month',
    ],
    [
      'no period where there must be one',
      { ...dibao, period: undefined },
      'periodMonth period: must be a month such as 2013-05: the programme is paid by the month',
    ],
    [
      'a claim with a period',
      { ...claim, period: '2013' },
      'periodOfClaim period: must be empty: the programme is paid by claim',
    ],
    ['no amount', { ...dibao, amount: undefined }, 'required amount: is required'],
    [
      'an amount that is no text',
      { ...dibao, amount: ['480'] },
      'moneyText amount: must be yuan as a decimal text such as "1234.5" (a plain number is accepted too)',
    ],
    [
      'an amount with separators',
      { ...dibao, amount: '1,234.50' },
      'moneySeparator amount: must be digits and one point, without separators: write 1234.50',
    ],
    ['three decimals', { ...dibao, amount: '1.005' }, 'moneyDecimals amount: must have at most 2 decimals (whole fen)'],
    [
      'two signs',
      { ...dibao, amount: '--1' },
      'moneyText amount: must be yuan as a decimal text such as "1234.5" (a plain number is accepted too)',
    ],
    [
      'an amount that is no number',
      { ...dibao, amount: Number.NaN },
      'moneyText amount: must be yuan as a decimal text such as "1234.5" (a plain number is accepted too)',
    ],
    [
      'a day that is none of the calendar',
      { ...dibao, paidOn: '2013-02-29' },
      'date paidOn: must be a day of the calendar, written YYYY-MM-DD',
    ],
    ['an empty day', { ...dibao, paidOn: '' }, 'date paidOn: must be a day of the calendar, written YYYY-MM-DD'],
    [
      'a day in digits',
      { ...dibao, paidOn: 20130520 },
      'date paidOn: must be a day of the calendar, written YYYY-MM-DD',
    ],
    [
      'the day before the policy',
      { ...dibao, paidOn: '2012-12-02' },
      'beforePolicy paidOn: is before 2012-12-03, when the policy was not yet in force',
    ],
    ['a mistyped name', { ...dibao, perosn: 'p' }, 'unknownKey perosn: is not a known name; did you mean "person"?'],
    [
      'a name that nobody knows',
      { ...dibao, somethingElse: 'p' },
      'unknownKey somethingElse: is not a known name; remove it or correct it',
    ],
    [
      'four that nobody knows beside four that are known',
      { ...dibao, firstWord: 1, secondWord: 2, thirdWord: 3, fourthWord: 4 },
      ['firstWord', 'secondWord', 'thirdWord', 'fourthWord']
        .map((name) => `unknownKey ${name}: is not a known name; remove it or correct it`)
        .join(),
    ],
    [
      'several parts that are wrong',
      { ...dibao, household: '', person: 5 },
      'identifier household: must be a text that is not empty,text person: must be a text',
    ],
  ])('that is or has %s', (_, given, expected) => {
    for (const checked of [checkedPayment, checkedBySchema])
      expect(messagesOf(() => checked(given, 7)).join()).toBe(expected)
  })
})

it('blanks around an id are no part of it', () => {
  const given = { ...claim, person: ' p', claim: 'c ', id: '\tP-1 ' }
  for (const checked of [checkedPayment, checkedBySchema])
    expect(checked(given, 7)).toMatchObject({ person: 'p', claim: 'c', id: 'P-1' })
})

it('a payment keeps where it stands, and what its table carries along', () => {
  const place = { row: 7, file: 'may.csv', carried: { village: 'Upper' } }
  expect(check.checkedPayment(yiwu, dibao, place)).toMatchObject(place)
  for (const name of ['file', 'carried']) expect(checkedPayment(dibao, 7)).not.toHaveProperty(name)
})

/** Whatever somebody has put on every object, while some work is done. */
function withOnEveryObject<Made>(name: string, value: unknown, work: () => Made): Made {
  Object.defineProperty(Object.prototype, name, { value, enumerable: true, writable: true, configurable: true })
  try {
    return work()
  } finally {
    Reflect.deleteProperty(Object.prototype, name)
  }
}

describe('a part that a stranger has put on every object', () => {
  it.each([
    ['household', 'H', 'required household'],
    ['programme', 'dibao', 'required programme'],
    ['amount', '480.00', 'required amount'],
    ['period', '2013-05', 'periodMonth period'],
  ])('is not the %s that a payment lacks', (name, value, expected) => {
    const { [name]: _, ...others } = dibao as { readonly [name: string]: unknown }
    expect(placesOf(() => checkedPayment(others, 7))).toEqual([expected])
    const lent = withOnEveryObject(name, value, () => placesOf(() => checkedPayment(others, 7)))
    expect(lent).toEqual([expected])
  })

  it.each([
    ['file', 'other.csv'],
    ['carried', { village: 'Upper' }],
  ])('is not the %s of its row', (name, value) => {
    const payment = withOnEveryObject(name, value, () => {
      const made = checkedPayment(dibao, 7)
      return [Object.hasOwn(made, name), made[name as 'file'] === undefined]
    })
    expect(payment).toEqual([false, true])
  })

  it.each([['person'], ['claim'], ['id'], ['paidOn']])('is not the %s of a payment', (name) => {
    const before = checkedPayment(dibao, 7)
    Object.defineProperty(Object.prototype, name, {
      value: '2013-05-20',
      enumerable: true,
      writable: true,
      configurable: true,
    })
    try {
      expect(Object.hasOwn(checkedPayment(dibao, 7), name)).toBe(false)
    } finally {
      Reflect.deleteProperty(Object.prototype, name)
    }
    expect(checkedPayment(dibao, 7)).toStrictEqual(before)
  })
})
