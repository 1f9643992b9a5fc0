/** The library's own lanes as programs under the suite: kernels as code and as closures, and the SQL on a database. */

import { batch } from '../../src/batch'
import type { BatchOptions } from '../../src/batch/given'
import { batchOutcomes } from '../../src/batch/result'
import { answerTo } from '../../src/conformance/answer'
import { type ConformanceCase, differencesOf, type Reply } from '../../src/conformance/case'
import { yuanText } from '../../src/household/fen'
import type { Definition } from '../../src/kit/programme'
import { toSql } from '../../src/sql'
import { yiwuInFull as policy } from '../../src/yiwu/in-full'
import { programmes } from '../../src/yiwu/programmes'
import type { ProgrammeId } from '../../src/yiwu/results'
import type { Database } from '../sql/support/database'
import { columnsOfFacts, csvOf } from '../sql/support/tables'

export type Lane = (cases: readonly ConformanceCase[]) => Promise<ReadonlyMap<string, Reply>>

/** Cases that one call of a lane can take together. */
function* grouped(cases: readonly ConformanceCase[], by: (one: ConformanceCase) => unknown) {
  const groups = new Map<string, ConformanceCase[]>()
  for (const one of cases) {
    const key = JSON.stringify([one.subject, by(one)])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  for (const group of groups.values()) yield [group[0]?.subject as ProgrammeId, group] as const
}

export const exactLane: Lane = async (cases) => new Map(cases.map((one) => [one.id, answerTo(policy, one)]))

/** A batch over the cases of a programme that share standards and readings; the exact lane has the rows a kernel leaves. */
export const batchLane =
  (mode: NonNullable<BatchOptions['mode']>): Lane =>
  async (cases) => {
    const replies = new Map<string, Reply>()
    for (const [id, group] of grouped(cases, ({ standards, readings }) => [standards, readings])) {
      const { standards, readings } = group[0] as ConformanceCase
      const programme = programmes[id] as typeof programmes.dibao
      const made = batch(programme, { standards: standards as never, readings: readings as never, mode })
      const [columns] = made.run(group.map(({ facts }) => facts as never)).programmes
      const { unit } = (programme.definition.grant as { amount?: { unit: string } }).amount ?? {}
      group.forEach((one, row) => {
        const exact = columns.determinations.get(row)
        const outcome = batchOutcomes[columns.outcomes[row] as number] as string
        const amount =
          outcome === 'entitled' && columns.amounts ? yuanText(BigInt(columns.amounts[row] as number)) : null
        replies.set(one.id, {
          id: one.id,
          outcome,
          amount,
          unit: exact ? (exact.unit ?? null) : amount === null ? null : unit,
          missing: exact?.missing ?? null,
          min: exact?.range?.min ?? null,
          max: exact?.range?.max ?? null,
        })
      })
    }
    return replies
  }

/** The printed SQL over a table of the cases that share readings, their standards as columns. */
export const sqlLane =
  (database: Database): Lane =>
  async (cases) => {
    const replies = new Map<string, Reply>()
    for (const [id, group] of grouped(cases, ({ readings }) => readings)) {
      const definition: Definition = programmes[id].definition
      const columns = columnsOfFacts(definition.facts)
      await database.load('facts', columns, csvOf(group as never, columns))
      const { readings } = group[0] as ConformanceCase
      const { dialect } = database
      const options = { dialect, standards: 'columns', table: 'facts', claims: 'single', readings } as const
      for (const row of await database.rows(toSql(id, options as never))) {
        const { household = '', outcome, amount, unit, missing, min, max } = row
        const list = missing ? missing.split(';') : null
        replies.set(household ?? '', { id: household ?? '', outcome, amount, unit, missing: list, min, max })
      }
    }
    return replies
  }

/** How the answers of a lane stand to the suite: the same, only wider where facts are missing, or wrong. */
export function standing(cases: readonly ConformanceCase[], replies: ReadonlyMap<string, Reply>) {
  const wrong: string[] = []
  let same = 0
  let wider = 0
  for (const one of cases) {
    const reply = replies.get(one.id)
    const differences = reply ? differencesOf(one, reply) : undefined
    if (differences?.length === 0) same += 1
    else if (reply && isWider(one, reply)) wider += 1
    else wrong.push(`${one.id} ${one.subject} ${JSON.stringify(differences ?? 'no answer')}`)
  }
  return { same, wider, wrong }
}

/** Undetermined, over a range that holds the true one, with every fact missing that truly is. */
function isWider({ expected }: ConformanceCase, { outcome, min, max, missing }: Reply): boolean {
  if (outcome !== 'undetermined') return false
  const low = Number(expected.min ?? expected.amount ?? 0)
  const high = expected.outcome === 'undetermined' ? expected.max : (expected.amount ?? '0')
  const contains =
    Number(min ?? 0) <= low && (max === null || max === undefined || (high !== null && Number(high) <= Number(max)))
  return (
    contains && ((expected.missing ?? []) as readonly string[]).every((name) => (missing as string[]).includes(name))
  )
}
