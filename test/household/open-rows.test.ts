/** Households that a kernel leaves open: those that lack the same facts, and are alike otherwise, are decided once. */
import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../src/case/record-reader'
import { known, no, yes } from '../../src/exact/value'
import { type Answer, ExactAnswer, settledAnswer } from '../../src/household/answer'
import type { CompiledCase } from '../../src/household/compiled-case'
import type { CompiledProgramme } from '../../src/household/compiled-programmes'
import { knownFen } from '../../src/household/fen'
import { withOpenRows } from '../../src/household/open-rows'
import type { Decided, Determined } from '../../src/kit/determine'
import type { Policy } from '../../src/kit/policy'
import type { Subject } from '../../src/kit/programme'
import { type Field, skeleton } from '../../src/kit/shape'
import { city, shape } from '../support/another-city'
import { truth } from '../support/made-up-facts'

/** The city, whose households have an academic year too: a fact is whether it is another one than that of the day. */
const year = { ...skeleton.education.academicYear, feeds: [{ way: 'otherYear', fact: truth('isOther') }] } as Field
const policy: Policy = { ...city, shape: { ...shape, household: [...shape.household, year] } }

const programmeOf = (facts: readonly string[], subject: Subject = 'household') =>
  ({
    definition: { subject, facts: Object.fromEntries(facts.map((id) => [id, true])) },
  }) as unknown as CompiledProgramme

/**
 * A case whose rows hold these incomes and numbers of persons. The exact lane gives as many yuan as the row that it is asked for has before it,
 * and notes by the row.
 */
function caseOf(facts: readonly (readonly [number, number])[]) {
  const rows = rowsOf(['income', 'persons', 'isOther', 'anyGroups'], facts.length)
  facts.forEach(([income, persons], row) => {
    rows.income?.fill(income, row, row + 1)
    rows.persons?.fill(persons, row, row + 1)
  })
  const asked: number[] = []
  const subjects: Subject[] = []
  const compiled = {
    policy,
    factsOf: (subject: Subject) => {
      subjects.push(subject)
      return rows
    },
  }
  const exact = {
    decided: (definition: unknown, row: number) => {
      asked.push(row)
      return { definition, due: known.quantity(String(row)), entitled: row === 0 ? no : yes } as unknown as Decided
    },
    determined: (_: unknown, row: number) =>
      ({ determination: { notes: [{ code: `note${row}` }] } }) as unknown as Determined,
  }
  return { one: { compiled, exact } as unknown as CompiledCase, asked, subjects }
}

const opened = (answer: Answer | (() => Answer) | undefined): Answer | undefined =>
  typeof answer === 'function' ? answer() : answer

describe('a row that a kernel leaves open', () => {
  it('is decided when it is asked for, as a row before that holds the same, and has notes of its own', () => {
    const { one, asked, subjects } = caseOf([
      [5, 2],
      [5, 3],
      [5, 2],
    ])
    const answers = withOpenRows(one, programmeOf(['income', 'persons']), [undefined, undefined, undefined])
    expect([answers.map((answer) => typeof answer), asked]).toEqual([['function', 'function', 'function'], []])
    expect(subjects).toEqual(['household', 'household', 'household'])
    // The last holds what the second does not: it is as the first, or the first as it.
    const [third, second, first] = answers.toReversed().map(opened)
    expect(asked).toEqual([2, 1])
    for (const answer of [first, second, third]) expect(answer).toBeInstanceOf(ExactAnswer)
    expect([first, second, third].map((answer) => answer?.due)).toEqual([200n, 100n, 200n].map((fen) => knownFen(fen)))
    expect([first, second, third].map((answer) => answer?.entitled)).toEqual([yes, yes, yes])
    expect([first, second, third].map((answer) => answer?.notes)).toEqual([['note0'], ['note1'], ['note2']])
  })

  it('is told from one whose facts read alike without a blank: 1 and 23, 12 and 3', () => {
    const { one, asked } = caseOf([
      [1, 23],
      [12, 3],
    ])
    withOpenRows(one, programmeOf(['income', 'persons']), [undefined, undefined]).forEach(opened)
    expect(asked).toEqual([0, 1])
  })

  it('is told apart only by the facts of its programme', () => {
    const { one, asked } = caseOf([
      [1, 2],
      [1, 3],
    ])
    withOpenRows(one, programmeOf(['income']), [undefined, undefined]).forEach(opened)
    expect(asked).toEqual([0])
  })

  it('is decided by each programme for itself', () => {
    const { one, asked } = caseOf([[1, 2]])
    for (const facts of [['income'], ['income']]) withOpenRows(one, programmeOf(facts), [undefined]).forEach(opened)
    expect(asked).toEqual([0, 0])
  })

  it('is kept among 256 at most, and then all are forgotten', () => {
    const { one, asked } = caseOf(Array.from({ length: 256 }, (_, income) => [income, 1] as const))
    const answers = withOpenRows(one, programmeOf(['income']), Array(256).fill(undefined))
    answers.slice(0, 255).forEach(opened)
    opened(answers[254])
    opened(answers[0])
    expect(asked.slice(254)).toEqual([254])
    opened(answers[255])
    opened(answers[255])
    opened(answers[255])
    opened(answers[0])
    // The 256 are forgotten when the next is asked for, and then it is kept again.
    expect(asked.slice(254)).toEqual([254, 255, 255, 0])
  })
})

describe('a row is left as it is', () => {
  it.each<readonly [string, readonly string[], Subject]>([
    ['of members, as what they lack is missing by the member', ['income', 'persons'], 'person'],
    ['where a fact is what some member is', ['income', 'anyGroups'], 'household'],
    ['where a fact is told by the day', ['isOther', 'income'], 'household'],
  ])('%s', (_, facts, subject) => {
    const { one } = caseOf([[1, 2]])
    expect(withOpenRows(one, programmeOf(facts, subject), [undefined])).toEqual([undefined])
  })

  it('where the kernel told it', () => {
    const { one, asked } = caseOf([[1, 2]])
    const told = settledAnswer(500, true)
    const answers = withOpenRows(one, programmeOf(['income']), [told])
    expect(answers[0]).toBe(told)
    expect(asked).toEqual([])
  })
})
