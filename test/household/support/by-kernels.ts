/** Cases that are read as numbers, one after another, with kernels of their own; and what a case of Lakeside holds. */
import type { DatedCase } from '../../../src/case/case'
import { CaseReader } from '../../../src/case/case-columns'
import { contextOn } from '../../../src/household/case-kernels'
import { CompiledCase } from '../../../src/household/compiled-case'
import { type AssessmentContext, type Besides, CompiledProgrammes } from '../../../src/household/compiled-programmes'
import { ExactCase } from '../../../src/household/exact-case'
import type { CallOptions } from '../../../src/kit/options'
import type { Policy } from '../../../src/kit/policy'
import type { Definition } from '../../../src/kit/programme'
import { lakeside } from '../../kit/another-city/policy'

interface Asked extends Pick<CallOptions, 'standards' | 'readings'> {
  readonly policy?: Policy
  readonly definitions?: readonly Definition[]
  readonly on?: string
  readonly besides?: Besides
}

export const standards = { rentLine: '800', winterAllowance: '650' }

export class ByKernels {
  readonly compiled: CompiledProgrammes
  readonly reader: CaseReader
  readonly context: AssessmentContext
  private readonly policy: Policy

  constructor({
    policy = lakeside,
    definitions = policy.definitions,
    besides,
    on = '2016-08-01',
    ...more
  }: Asked = {}) {
    this.policy = policy
    this.context = contextOn(policy, { standards, ...more }, on)
    this.reader = new CaseReader(policy)
    this.compiled = new CompiledProgrammes(policy, this.context, this.reader, definitions, besides)
  }

  caseOf(given: object): CompiledCase {
    const household = this.reader.read(given, undefined) as DatedCase
    const exact = new ExactCase(this.policy, household, this.context, { trace: false })
    return new CompiledCase(exact, this.reader, this.compiled)
  }
}

export const programmeOf = (id: string): Definition => lakeside.definitions.find((one) => one.id === id) as Definition

/** A bill of a dentist; half of it is paid, up to 1000 a year. */
export const bill = (id: string, settledOn: string, cost: string, more: object = {}) => ({
  id,
  settledOn,
  servedOn: settledOn,
  kind: 'dental',
  cost,
  insured: '0',
  ...more,
})

/** After the change of July 2016. The rent line is 800 a person; half of the rent is helped with, up to 300. */
export const householdOf = (members: readonly object[], more: object = {}) => ({
  id: 'H',
  on: '2016-08-01',
  income: '700',
  rent: '400',
  members,
  ...more,
})
