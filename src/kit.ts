/** jiuzhu/kit: what another policy is made of, and the rooms that take one. `docs/another-city.md` shows how. */
import { readEntries } from './kit/read-register'
import { Register } from './kit/register'
import type { AmendableTerms } from './kit/terms'

export { auditHousehold as auditHouseholdUnder } from './audit/household'
export { batch as batchUnder } from './batch/batch'
export { toAuditSql as toAuditSqlUnder } from './database/audit/to-audit-sql'
export { toSql as toSqlUnder } from './database/to-sql'
export { explain as explainUnder } from './explain/explain'
export { assess as assessUnder } from './household/assess'
export { settleYear as settleYearUnder } from './household/year'
export { programmeUnder } from './kit/calculator'
export { makeCheckedPolicy as makePolicy } from './kit/checked-policy'
export { standardsCompliance as standardsComplianceUnder } from './kit/compliance'
export type { Clause, ClauseClass, PolicyDocument, Sentences } from './kit/document'
export { dayFigure, type Figure, figure, inForceFrom, onDay } from './kit/figure'
export type { FloorRule } from './kit/floors'
export { formulaUnder } from './kit/formula'
export { choiceFact, countFact, dayFact, moneyFact, setFact, standardOf, truthFact } from './kit/inputs'
export { type Policy, type PolicyInFull, policyInFull } from './kit/policy'
export type { ClaimRules, Definition, Grant, Instrument, NoteRule } from './kit/programme'
export { declareReadings } from './kit/reading'
export { figuresOfMonths, firstMonthFigure } from './kit/settled-year'
export { type Feed, type Field, field, type Shape, skeleton } from './kit/shape'
export type { AmendableTerms, Terms } from './kit/terms'
export { all, any, type Condition, greatest, least, number, type Quantity, rule, when } from './language/quantity'
export { explainText as explainTextUnder } from './paper/text'
export { compare as compareUnder } from './what-if/compare'
export { sweep as sweepUnder } from './what-if/sweep'

/**
 * A register of a city's standards and of amended figures, from a list of rows (unknown JSON is welcome).
 * @throws InputError with the path (`[3].value`) of everything that is wrong.
 */
export const registerUnder = (terms: AmendableTerms, rows: unknown): Register =>
  new Register(terms, readEntries(terms, rows))
