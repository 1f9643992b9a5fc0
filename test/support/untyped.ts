/** Functions of the entry for cases and registers that no type tells: random ones, broken ones, those made of plain text. */
import * as library from '../../src'

type Options = Parameters<typeof library.assess>[1]
type ComplianceOptions = Parameters<typeof library.standardsCompliance>[1]

export const assess = library.assess as (theCase: unknown, options?: Options) => library.Assessment
export const explain = library.explain as (
  theCase: unknown,
  options?: Parameters<typeof library.explain>[1],
) => library.CaseExplanation
export const sensitivity = library.sensitivity as (theCase: unknown, options?: Options) => library.PricedAssessment
export const nextQuestion = library.nextQuestion as (
  theCase: unknown,
  options?: Options,
) => library.NextQuestion | undefined
export const settleYear = library.settleYear as (
  versions: unknown,
  year: string | number,
  options?: Options,
) => library.SettledYear
export const standardsCompliance = library.standardsCompliance as (
  standards: unknown,
  options?: ComplianceOptions,
) => readonly library.ComplianceFinding[]
