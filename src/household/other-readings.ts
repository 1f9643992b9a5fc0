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
import type { Reading } from '../kit/reading'

/** A programme under every other option of its readings: the first row of its kernel turns none of them, each other row one. */
export class OtherReadings {
  private readonly kernel: DeterminationKernel
  private readonly columns: readonly NumberColumn[]
  private readonly readings: readonly string[]
  /** By row, from the second on. */
  private readonly others: readonly { readonly id: string; readonly option: string }[]

  /** @throws TooWide where no kernel can be made. */
  constructor(policy: Policy, { inForce, readings }: Context<unknown>, definition: Definition) {
    this.readings = Object.keys(readingsOf(definition, readings))
    const readingOf = (id: string): Reading => policy.readings[id] as Reading
    this.others = this.readings.flatMap((id) =>
      readingOf(id)
        .options.filter((option) => option !== readings[id])
        .map((option) => ({ id, option })),
    )
    const facts = Object.keys(definition.facts)
    const terms = { terms: policy, standards: inForce, readings, facts, turned: this.readings }
    this.kernel = new DeterminationKernel([definition], terms, this.rows)
    this.columns = emptyColumns(this.kernel.columns, this.rows)
    this.kernel.columns.forEach(({ input: { id, source } }, place) => {
      if (source !== 'reading') return
      const { options, open } = readingOf(id)
      const codeOf = (option: string): number => (option === open ? absent : options.indexOf(option))
      const column = this.columnAt(place).fill(codeOf(readings[id] as string))
      this.others.forEach((turn, before) => {
        if (turn.id === id) column[before + 1] = codeOf(turn.option)
      })
    })
  }

  /** Those that change nothing in a row; none where the kernel cannot decide it as it is. */
  idleIn(rows: FactRows, row: number): ReadonlySet<string> {
    this.kernel.columns.forEach(({ input: { id, source } }, place) => {
      if (source !== 'reading') this.columnAt(place).fill(columnOf(rows, id)[row] as number)
    })
    this.kernel.run(this.columns, 0, this.rows)
    const [results] = this.kernel.results
    if (!results || results.signatures[0] === noSignature) return new Set()
    const { signatures, amounts, monthlyInstalments } = results
    const idle = new Set(this.readings)
    this.others.forEach(({ id }, before) => {
      for (const column of [signatures, amounts, monthlyInstalments])
        if (column && column[before + 1] !== column[0]) idle.delete(id)
    })
    return idle
  }

  private get rows(): number {
    return 1 + this.others.length
  }

  private columnAt(place: number): NumberColumn {
    return this.columns[place] as NumberColumn
  }
}
