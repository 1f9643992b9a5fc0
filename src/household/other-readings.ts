/** Which readings surely leave a programme as it is: a row is worked out under every option of each, in one run of a kernel. */

import { columnOf, type FactRows } from '../case/case-columns'
import type { NumberColumn } from '../kernel/columns'
import { absent } from '../kernel/step'
import type { Context } from '../kit/contexts'
import { DeterminationKernel, emptyColumns } from '../kit/determination-kernel'
import { readingsOf } from '../kit/determine'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import { noSignature } from '../kit/programme-outputs'

/** A programme under every other option of its readings: the first row of its kernel turns none of them, each other row one. */
export class OtherReadings {
  private readonly kernel: DeterminationKernel
  private readonly columns: readonly NumberColumn[]
  private readonly readings: readonly string[]
  /** By row. */
  private readonly turned: readonly (string | undefined)[]

  /** @throws TooWide where no kernel can be made. */
  constructor(policy: Policy, { inForce, readings }: Context<unknown>, definition: Definition) {
    this.readings = Object.keys(readingsOf(definition, readings))
    const optionsOf = (id: string): readonly string[] => policy.readings[id]?.options ?? []
    const others = this.readings.flatMap((id) =>
      optionsOf(id).flatMap((option) => (option === readings[id] ? [] : [{ id, option }])),
    )
    const turns = [undefined, ...others]
    this.turned = turns.map((turn) => turn?.id)
    const facts = Object.keys(definition.facts)
    const terms = { terms: policy, standards: inForce, readings, facts, turned: this.readings }
    this.kernel = new DeterminationKernel([definition], terms, turns.length)
    this.columns = emptyColumns(this.kernel.columns, turns.length)
    this.kernel.columns.forEach(({ input: { id, source } }, place) => {
      if (source === 'reading')
        turns.forEach((turn, row) => {
          const option = turn?.id === id ? turn.option : (readings[id] ?? '')
          const code = option === policy.readings[id]?.open ? absent : optionsOf(id).indexOf(option)
          ;(this.columns[place] as NumberColumn)[row] = code
        })
    })
  }

  /** Those that change nothing in a row; none where the kernel cannot decide it as it is. */
  idleIn(rows: FactRows, row: number): ReadonlySet<string> {
    this.kernel.columns.forEach(({ input: { id, source } }, place) => {
      if (source !== 'reading') this.columns[place]?.fill(columnOf(rows, id)[row] as number)
    })
    this.kernel.run(this.columns, 0, this.turned.length)
    const [results] = this.kernel.results
    if (!results || results.signatures[0] === noSignature) return new Set()
    const { signatures, amounts, monthlyInstalments } = results
    const idle = new Set(this.readings)
    this.turned.forEach((id, place) => {
      for (const column of [signatures, amounts, monthlyInstalments])
        if (id !== undefined && column && column[place] !== column[0]) idle.delete(id)
    })
    return idle
  }
}
