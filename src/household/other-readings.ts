/** Which readings surely leave a programme as it is: a row is worked out under every option of each, in one run of a kernel. */

import { columnOf, type FactRows } from '../case/case-columns'
import type { NumberColumn } from '../kernel/columns'
import { absent } from '../kernel/step'
import type { Context } from '../kit/contexts'
import { DeterminationKernel, emptyColumns } from '../kit/determination-kernel'
import { readingsOf } from '../kit/determine'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import { noSignature, sums } from '../kit/programme-outputs'

/** Another option of a reading. */
interface Turn {
  readonly reading: string
  readonly option: string
}

export class OtherReadings {
  private readonly kernel: DeterminationKernel
  private readonly columns: readonly NumberColumn[]
  /** The columns that a row is taken from, with those that it is copied to. */
  private readonly copies: readonly { readonly from: Int32Array; readonly to: NumberColumn }[]
  /** By row of the kernel; the first of them turns nothing. */
  private readonly turns: readonly (Turn | undefined)[]
  private readonly readings: readonly string[]

  /** @throws TooWide where no kernel can be made. */
  constructor(policy: Policy, definition: Definition, { inForce, readings }: Context<unknown>, rows: FactRows) {
    const own = Object.entries(readingsOf(definition, readings))
    this.readings = own.map(([reading]) => reading)
    const others = own.flatMap(([reading, chosen]) =>
      (policy.readings[reading]?.options ?? []).flatMap((option) => (option === chosen ? [] : [{ reading, option }])),
    )
    this.turns = [undefined, ...others]
    const terms = { terms: policy, standards: inForce, readings, facts: Object.keys(definition.facts) }
    const { length } = this.turns
    this.kernel = new DeterminationKernel([definition], { ...terms, turned: this.readings }, length, sums)
    this.columns = emptyColumns(this.kernel.columns, length)
    this.copies = this.kernel.columns.flatMap(({ input, name }, place) => {
      const to = this.columns[place] as NumberColumn
      if (input.source !== 'reading') return [{ from: columnOf(rows, name), to }]
      this.turns.forEach((turn, row) => {
        const option = turn?.reading === name ? turn.option : (readings[name] ?? '')
        to[row] = option === policy.readings[name]?.open ? absent : (input.options ?? []).indexOf(option)
      })
      return []
    })
  }

  /** The readings of which no option changes what the rule gives in a row; none where the kernel cannot decide. */
  idleIn(row: number): ReadonlySet<string> {
    for (const { from, to } of this.copies) to.fill(from[row] as number)
    this.kernel.run(this.columns, 0, this.turns.length)
    const [results] = this.kernel.results
    if (!results || results.signatures[0] === noSignature) return none
    const { signatures, amounts, monthlyInstalments } = results
    const idle = new Set(this.readings)
    this.turns.forEach((turn, place) => {
      if (!turn) return
      for (const column of [signatures, amounts, monthlyInstalments])
        if (column && column[place] !== column[0]) idle.delete(turn.reading)
    })
    return idle
  }
}

const none: ReadonlySet<string> = new Set()
