/**
 * Programmes as one integer kernel, whatever is asked of them; what they share is worked out once. Standards and readings
 * are fixed; a row that the kernel may not decide is left to the exact lane.
 */
import { type Kernel, kernelOf } from '../kernel/kernel'
import { type KernelColumn, KernelFacts, type KernelOptions } from './kernel-facts'
import type { Definition } from './programme'
import { type Asked, LoweredProgramme, type ProgrammeOutput } from './programme-outputs'

interface Made {
  readonly kernel: Kernel
  readonly outputs: readonly ProgrammeOutput[]
}

export class ProgrammeKernel {
  readonly columns: readonly KernelColumn[]
  /** Those of a programme stand together, in the order of the programmes. */
  readonly outputs: readonly ProgrammeOutput[]
  private readonly definitions: readonly Definition[]
  private readonly asked: Asked
  private readonly options: KernelOptions
  private readonly facts: KernelFacts
  private known: Made | undefined
  private any: Made | undefined

  constructor(definitions: readonly Definition[], asked: Asked, options: KernelOptions) {
    const roots = definitions.flatMap((definition) => asked.roots(definition).map(({ node }) => node))
    this.definitions = definitions
    this.asked = asked
    this.options = options
    this.facts = new KernelFacts(definitions, roots, options)
    // Whose sets may be known in part asks of few rows.
    this.columns = this.facts.columns.map((column) => ({ ...column, isSet: column.isSet && asked.ofAnyRow }))
    this.outputs = (asked.ofAnyRow ? this.madeForAnyRow() : this.madeForKnownRows()).outputs
  }

  /** For rows in which every fact is known and within bounds. */
  get forKnownRows(): Kernel {
    return this.madeForKnownRows().kernel
  }

  /** For rows of any kind: it marks those that are out of bounds, and settles what unknown facts cannot change. */
  get forAnyRow(): Kernel {
    return this.madeForAnyRow().kernel
  }

  private madeForKnownRows(): Made {
    this.known ??= this.made(
      this.columns.map((column) => ({ ...column, absence: 'never' })),
      false,
    )
    return this.known
  }

  private madeForAnyRow(): Made {
    this.any ??= this.made(this.columns, true)
    return this.any
  }

  private made(columns: readonly KernelColumn[], marks: boolean): Made {
    const lowering = this.facts.lowering(columns)
    const outputs = this.definitions.flatMap((one, place) =>
      this.asked.outputs(new LoweredProgramme(one, place, this.facts, lowering)),
    )
    const plan = { columns, outputs, marks, isForFewRows: this.asked.ofAnyRow }
    return { kernel: kernelOf(plan, this.options.mode), outputs }
  }
}
