/** One case that was read as numbers, through kernels: its determinations, those left open by the exact lane. */

import type { DatedCase } from '../case/case'
import type { CaseReader } from '../case/case-columns'
import type { Context } from '../kit/contexts'
import type { Determination } from '../kit/determination'
import type { DeterminationColumns } from '../kit/determination-kernel'
import { type Determined, type DetermineOptions, determine, type SubjectIds } from '../kit/determine'
import type { Policy } from '../kit/policy'
import { claimRulesOf, type Definition } from '../kit/programme'
import { noSignature } from '../kit/programme-outputs'
import { another, kindOf } from '../kit/shared-determination'
import { settleClaimRows } from './claim-rows'
import { determineClaims } from './claims'
import type { CompiledProgramme, CompiledProgrammes } from './compiled-assessment'
import { Snapshot } from './snapshot'

/** What a programme comes to by row (of the household, members, students or claims), and whether each is entitled. */
export interface AmountRows {
  readonly fen: readonly number[]
  readonly entitled: readonly boolean[]
}

export class CompiledCase {
  private readonly policy: Policy
  private readonly household: DatedCase
  private readonly reader: CaseReader
  private readonly context: Context<unknown>
  private readonly compiled: CompiledProgrammes
  private readonly options: DetermineOptions
  /** The same case as values, once the exact lane needs them. */
  private snapshot: Snapshot | undefined

  constructor(
    policy: Policy,
    household: DatedCase,
    reader: CaseReader,
    context: Context<unknown>,
    compiled: CompiledProgrammes,
  ) {
    this.policy = policy
    this.household = household
    this.reader = reader
    this.context = context
    this.compiled = compiled
    this.options = { readings: context.readings, trace: false }
  }

  /** In the order of the programmes, then of the members and their claims. */
  determinations(): readonly Determination[] {
    const { members, id: household } = this.household
    const { studentMembers } = this.reader
    this.runAll()
    const made: Determination[] = []
    for (const programme of this.compiled.programmes) {
      const { subject } = programme.definition
      if (subject === 'household') made.push(this.one(programme, 0, { household }))
      else if (subject === 'person')
        members.forEach(({ id: person }, row) => {
          made.push(this.one(programme, row, { household, person }, row))
        })
      else if (subject === 'student')
        studentMembers.forEach((member, row) => {
          made.push(this.one(programme, row, { household, person: this.personOf(member) }, member))
        })
      else made.push(...this.claims(programme))
    }
    return made
  }

  /** The sums of each programme; nothing for one with a row that the exact lane is to determine. */
  amounts(): ReadonlyMap<Definition, AmountRows> {
    this.runAll()
    const { studentMembers, claimRows } = this.reader
    const rows = {
      household: 1,
      person: this.household.members.length,
      student: studentMembers.length,
      claim: claimRows.length,
    }
    const amounts = new Map<Definition, AmountRows>()
    for (const programme of this.compiled.programmes) {
      const { definition } = programme
      const isSettled = definition.subject !== 'claim' || this.settleClaims(programme)
      const own = isSettled && this.amountRows(programme, rows[definition.subject])
      if (own) amounts.set(definition, own)
    }
    return amounts
  }

  private amountRows({ results, kinds }: CompiledProgramme, rows: number): AmountRows | undefined {
    const [fen, entitled]: [number[], boolean[]] = [[], []]
    for (let row = 0; row < rows; row++) {
      const kind = kinds.get(signatureOf(results, row))
      if (!kind) return undefined
      fen.push(amountOf(results, row))
      entitled.push(kind.outcome === 'entitled')
    }
    return { fen, entitled }
  }

  private runAll(): void {
    const { household, person, student } = this.compiled.groups
    const { studentMembers } = this.reader
    household.kernel.run(household.columns, 0, 1)
    person.kernel.run(person.columns, 0, this.household.members.length)
    student.kernel.run(student.columns, 0, studentMembers.length)
  }

  private one(programme: CompiledProgramme, row: number, ids: SubjectIds, member?: number): Determination {
    const { definition, results, kinds } = programme
    const signature = signatureOf(results, row)
    if (signature === noSignature) return this.exactly(definition, ids, member)
    let kind = kinds.get(signature)
    if (!kind) {
      kind = kindOf(this.exactly(definition, ids, member))
      kinds.set(signature, kind)
    }
    return another(kind, ids, results, row)
  }

  private personOf(member: number): string {
    return this.household.members[member]?.id ?? ''
  }

  private exactly(definition: Definition, ids: SubjectIds, member: number | undefined): Determination {
    const { ofHousehold, ofMembers, shared } = this.values()
    const values = member === undefined ? ofHousehold : (ofMembers[member] ?? ofHousehold)
    return determine(definition, values, ids, { ...this.options, shared }).determination
  }

  private values(): Snapshot {
    this.snapshot ??= new Snapshot(this.policy, this.household, this.context.values)
    return this.snapshot
  }

  private settleClaims({ definition, ways, results }: CompiledProgramme): boolean {
    const { kernel, columns } = this.compiled.groups.claim
    if (this.reader.claimRows.length === 0 || !ways) return true
    return settleClaimRows(this.reader, claimRulesOf(definition).cap.used, ways, (row) => {
      kernel.run(columns, row, row + 1)
      return signatureOf(results, row) === noSignature ? undefined : amountOf(results, row)
    })
  }

  private claims(programme: CompiledProgramme): readonly Determination[] {
    const { definition, results, kinds } = programme
    const { claimRows } = this.reader
    if (!this.settleClaims(programme)) return this.claimsExactly(definition).map(({ determination }) => determination)
    if (claimRows.some((_, row) => !kinds.has(signatureOf(results, row))))
      this.claimsExactly(definition).forEach(({ determination }, row) => {
        kinds.set(signatureOf(results, row), kindOf(determination))
      })
    const { id: household } = this.household
    return claimRows.flatMap(({ claim, member }, row) => {
      const kind = kinds.get(signatureOf(results, row))
      const ids = { household, person: this.personOf(member), claim: claim.id }
      return kind ? [another(kind, ids, results, row)] : []
    })
  }

  private claimsExactly(definition: Definition): readonly Determined[] {
    return determineClaims(definition, this.values(), this.options)
  }
}

const signatureOf = ({ signatures }: DeterminationColumns, row: number): number => signatures[row] ?? noSignature
const amountOf = ({ amounts }: DeterminationColumns, row: number): number => amounts?.[row] ?? 0
