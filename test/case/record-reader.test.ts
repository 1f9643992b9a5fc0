/** One record into a row of columns: what each kind of field comes to, and what makes a record no good. */
import { beforeEach, describe, expect, it } from 'vitest'
import { columnOf, type FactRows, RecordReader, rowsOf, type Today } from '../../src/case/record-reader'
import { absent } from '../../src/kernel/step'
import { type Field, field, skeleton } from '../../src/kit/shape'
import { ChoiceInput, DayInput } from '../../src/language/input'
import { anyGroups, district, groups, guide, income, isChild, isTenant, rent } from '../support/another-city'
import { money, truth } from '../support/made-up-facts'

/** Of 2020-06-01, whose academic year is 2019-2020. */
const today: Today = { isBefore: (birthday) => 2020_06_01 < birthday, academicYear: () => '2019-2020' }

const guideField = field('guide', guide.without('nobody'), {
  feeds: [{ way: 'onlyWhere', set: groups, holds: 'blind', fact: guide, otherwise: 'nobody' }],
})

/** What a record comes to in a row of the columns of some facts, which hold 7 before; `undefined` where it is no good. */
function readAs(
  fields: readonly Field[],
  facts: readonly string[],
  record: object,
  { row = 0, others = 0 } = {},
): readonly (readonly number[])[] | undefined {
  const rows = rowsOf(facts, 2)
  for (const id of facts) rows[id]?.fill(7)
  const isGood = new RecordReader(fields, rows, today).read(record, row, others)
  return isGood ? facts.map((id) => [...columnOf(rows, id)]) : undefined
}

describe('columns', () => {
  it('are there for each fact, and hold nothing at first', () => {
    const empty = Int32Array.of(absent, absent)
    expect(rowsOf(['a', 'b'], 2)).toEqual({ a: empty, b: empty })
  })

  it('are found by the id of their fact, or none is', () => {
    const rows: FactRows = rowsOf(['a'], 1)
    expect(columnOf(rows, 'a')).toBe(rows.a)
    expect(() => columnOf(rows, 'b')).toThrow(new Error('no field of a case gives b'))
  })
})

describe('a record', () => {
  const fields = [field('income', income), field('isTenant', isTenant)]
  const facts = ['income', 'isTenant']

  it.each<readonly [string, object, object, readonly (readonly number[])[] | undefined]>([
    // 12 yuan are 1200 fen.
    [
      'goes into its row',
      { income: 12, isTenant: true },
      {},
      [
        [1200, 7],
        [1, 7],
      ],
    ],
    [
      'goes into a later row',
      { income: '0.5', isTenant: false },
      { row: 1 },
      [
        [7, 50],
        [7, 0],
      ],
    ],
    [
      'may lack values',
      { income: null },
      {},
      [
        [absent, 7],
        [absent, 7],
      ],
    ],
    [
      'may be empty',
      {},
      {},
      [
        [absent, 7],
        [absent, 7],
      ],
    ],
    [
      'may have names that are read elsewhere',
      { id: 'a', income: 1 },
      { others: 1 },
      [
        [100, 7],
        [absent, 7],
      ],
    ],
    ['has no more names than those', { id: 'a', no: 1, income: 1 }, { others: 1 }, undefined],
    ['has no other name', { id: 'a', income: 1 }, {}, undefined],
    ['has no name without a value', { income: 1, isTenant: undefined }, {}, undefined],
    ['has no value of another kind', { income: 'much' }, {}, undefined],
    ['has none of another kind in a later field', { income: 1, isTenant: 1 }, {}, undefined],
  ])('%s: %j', (_, record, more, expected) => {
    expect(readAs(fields, facts, record, more)).toEqual(expected)
  })
})

describe('a field that feeds two facts', () => {
  const fields = [
    field('born', new DayInput({ ...rent.input, key: 'born', id: 'born', type: 'day' }), {
      feeds: [
        { way: 'underAge', years: 18, fact: isChild },
        { way: 'underAge', years: 60, fact: truth('isBelow60') },
      ],
    }),
  ]

  it.each<readonly [unknown, readonly (readonly number[])[] | undefined]>([
    // 18 on the day, and 18 on the day after.
    [
      '2002-06-01',
      [
        [0, 7],
        [1, 7],
      ],
    ],
    [
      '2002-06-02',
      [
        [1, 7],
        [1, 7],
      ],
    ],
    [
      '1960-06-01',
      [
        [0, 7],
        [0, 7],
      ],
    ],
    [
      null,
      [
        [absent, 7],
        [absent, 7],
      ],
    ],
    ['2002-06-31', undefined],
    [20020601, undefined],
    [[...'2002-06-01'], undefined],
  ])('counts as one name: %j', (born, expected) => {
    expect(readAs(fields, ['isChild', 'isBelow60'], { born })).toEqual(expected)
    if (born === null) expect(readAs(fields, ['isChild', 'isBelow60'], {})).toEqual(expected)
  })
})

describe('an academic year', () => {
  const fields = [
    { ...skeleton.education.academicYear, feeds: [{ way: 'otherYear', fact: truth('isOther') }] } as Field,
  ]

  it.each<readonly [object, readonly (readonly number[])[] | undefined]>([
    [{ academicYear: '2019-2020' }, [[0, 7]]],
    [{ academicYear: '2020-2021' }, [[1, 7]]],
    [{ academicYear: null }, [[absent, 7]]],
    [{}, [[absent, 7]]],
    [{ academicYear: '2019-2021' }, undefined],
    [{ academicYear: 2019 }, undefined],
  ])('is another one than that of the day, or not: %j', (record, expected) => {
    expect(readAs(fields, ['isOther'], record)).toEqual(expected)
  })
})

describe('a choice that counts only where a set holds an option', () => {
  // Before the set that it follows from. Of miner, widowed and blind the last is bit 4.
  const fields = [guideField, field('groups', groups)]
  const [nobody, person, dog, partly] = [0, 1, 2, -1]

  it.each<readonly [object, readonly number[] | undefined]>([
    [{ groups: ['blind'], guide: 'dog' }, [4, dog]],
    [{ groups: ['widowed', 'blind'], guide: 'person' }, [6, person]],
    [{ groups: ['blind'] }, [4, partly]],
    [{ groups: ['blind'], guide: null }, [4, partly]],
    [{ groups: ['miner'], guide: 'dog' }, [1, nobody]],
    [{ groups: [] }, [0, nobody]],
    [{ guide: 'dog' }, [absent, partly]],
    [{ groups: null, guide: null }, [absent, absent]],
    // The option that it has elsewhere nobody gives.
    [{ groups: ['blind'], guide: 'nobody' }, undefined],
    [{ groups: [], guide: 'nobody' }, undefined],
    [{ groups: [], guide: 'cat' }, undefined],
    [{ guide: 3 }, undefined],
    [{ groups: ['deaf'], guide: 'dog' }, undefined],
  ])('%j', (record, expected) => {
    expect(readAs(fields, ['groups', 'guide'], record, { row: 1 })).toEqual(expected?.map((code) => [7, code]))
  })

  it('is read behind the set in whatever it feeds, and its other facts are what it holds', () => {
    const helper = new ChoiceInput({ ...guide.input, key: 'helper', id: 'helper' }, ['person', 'dog'])
    const feeds = [...guideField.feeds, { way: 'asGiven', fact: helper } as const]
    const both = [{ ...guideField, feeds }, field('groups', groups)]
    // The row held 7 before, and so the option blind. A dog is the second helper.
    expect(readAs(both, ['groups', 'guide', 'helper'], { groups: [], guide: 'dog' })).toEqual([
      [0, 7],
      [nobody, 7],
      [1, 7],
    ])
  })

  it('must follow from a set of the record', () => {
    const made = () => new RecordReader([guideField], rowsOf(['guide', 'groups'], 1), today)
    expect(made).toThrow(new Error('no field of the record holds groups'))
  })
})

describe('a set that the household shares', () => {
  it('feeds no column of its record but its own', () => {
    const shared = field('groups', groups, {
      feeds: [
        { way: 'someMember', fact: anyGroups },
        { way: 'asGiven', fact: groups },
      ],
    })
    expect(readAs([shared], ['groups'], { groups: ['miner'] })).toEqual([[1, 7]])
  })
})

it('a sum paid before claims goes to the fact that it counts to', () => {
  const used = money('usedOfCap')
  const paid = field('paidBefore', money('paidBefore'), { feeds: [{ way: 'beforeClaims', fact: used }] })
  expect(readAs([paid], ['usedOfCap'], { paidBefore: '20.5' })).toEqual([[2050, 7]])
  expect(readAs([paid], ['usedOfCap'], { paidBefore: -1 })).toBeUndefined()
})

describe('a part', () => {
  const fields = [field('home.rent', rent), field('district', district), field('home.isTenant', isTenant)]
  const facts = ['rent', 'isTenant', 'district']

  it.each<readonly [string, object, readonly number[] | undefined]>([
    ['is read with its record', { home: { rent: 1, isTenant: true }, district: 'river' }, [100, 1, 1]],
    ['may be empty', { home: {} }, [absent, absent, absent]],
    ['may be null', { home: null, district: 'hill' }, [absent, absent, 0]],
    ['may be absent', {}, [absent, absent, absent]],
    ['is no text', { home: 'mine' }, undefined],
    ['is no list', { home: [] }, undefined],
    ['is no number', { home: 0 }, undefined],
    ['has no other names', { home: { rant: 1 } }, undefined],
    ['has no wrong values', { home: { rent: 'low' } }, undefined],
  ])('%s: %j', (_, record, expected) => {
    expect(readAs(fields, facts, record, { row: 1 })).toEqual(expected?.map((code) => [7, code]))
  })
})

describe('a sum that another one bounds', () => {
  // Among others that are bounded by nothing: a truth, and a text, which is no input.
  const fields = [skeleton.member.note, field('isTenant', isTenant), field('rent', rent), field('income', income)]

  it.each<readonly [object, readonly number[] | undefined]>([
    [{ rent: 5, income: 5 }, [500, 500]],
    [{ rent: '5.01', income: 5 }, undefined],
    [{ rent: 5, income: null }, [500, absent]],
    [{ rent: null, income: 5 }, [absent, 500]],
    [{ isTenant: true, rent: 0, income: 0 }, [0, 0]],
  ])('%j', (record, expected) => {
    expect(readAs(fields, ['rent', 'income', 'isTenant'], record)?.slice(0, 2)).toEqual(
      expected?.map((code) => [code, 7]),
    )
  })

  it('is looked at in its own row', () => {
    const rows = rowsOf(['rent', 'income', 'isTenant'], 2)
    const reader = new RecordReader(fields, rows, today)
    expect(reader.read({ rent: 5, income: 9 }, 0, 0)).toBe(true)
    expect(reader.read({ rent: 6, income: 5 }, 1, 0)).toBe(false)
    expect(reader.read({ rent: 6, income: 7 }, 1, 0)).toBe(true)
  })
})

describe('a field that feeds nothing', () => {
  const { id, name, note, carried } = skeleton.member
  const year = skeleton.education.academicYear
  const size = field('size', income, { feeds: [] })
  let fields: readonly Field[]
  beforeEach(() => {
    fields = [id, name, note, carried, year, size]
  })

  it.each<readonly [object, boolean]>([
    [{}, true],
    [{ id: null, name: null, note: null, carried: null, academicYear: null, size: null }, true],
    [{ id: 'a', name: '', note: ' x', carried: {}, academicYear: '2019-2020', size: 4 }, true],
    [{ carried: { a: 'x', b: '' } }, true],
    [{ id: '' }, false],
    [{ id: ' a' }, false],
    [{ name: 7 }, false],
    [{ note: {} }, false],
    [{ carried: 'x' }, false],
    [{ carried: ['x'] }, false],
    [{ carried: 7 }, false],
    [{ carried: { a: 'x', b: 7 } }, false],
    [{ academicYear: '2019' }, false],
    [{ size: -1 }, false],
    [{ size: 'much' }, false],
  ])('is checked all the same: %j is good: %j', (record, isGood) => {
    expect(readAs(fields, [], record) !== undefined).toBe(isGood)
  })
})
