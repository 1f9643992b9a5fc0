/** What the library itself answers to a question of the suite: by the exact lane, which defines the result. */
import type { PolicyInFull } from '../kit/policy'
import { calculateRow } from '../tables/calculate'
import { type FlatResult, tableSubject } from '../tables/subject'
import type { Expected, Question, Reply } from './case'

/** The fields of a result that every case of a programme compares. */
export const comparedFields = ['outcome', 'amount', 'unit', 'missing', 'min', 'max'] as const

export function answerTo(policy: PolicyInFull, question: Question): Reply {
  const { id, facts, standards, readings, on } = question
  const subject = tableSubject(policy, question.subject)
  if (!subject) return { id, unsupported: true }
  const row = { facts, standards: standards as never, readings, ...(on === undefined ? {} : { on }) }
  const { result, issues } = calculateRow(row, subject, {})
  if (issues.length > 0) return { id, error: [...new Set(issues.map(({ path }) => path))] }
  return { id, ...(result ? present(result.cells) : {}) }
}

const present = (cells: FlatResult): { readonly [field: string]: Expected } =>
  Object.fromEntries(Object.entries(cells).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])))
