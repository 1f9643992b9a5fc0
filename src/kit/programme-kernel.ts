/**
 * Programmes as one integer kernel, whatever is asked of them; what they share is worked out once. Standards and readings
 * are fixed; a row that the kernel may not decide is left to the exact lane.
 */
import { type Kernel, kernelOf } from '../kernel/kernel'
import { columnsRead } from '../kernel/print'
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
    this.columns = this.facts.columns
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
    const byProgramme = this.definitions.map((one, place) =>
      this.asked.outputs(new LoweredProgramme(one, place, this.facts, lowering)),
    )
    const outputs = byProgramme.flat()
    const loops = this.asked.ofAnyRow ? [outputs] : packed(byProgramme)
    return { kernel: kernelOf({ columns, loops, marks }, this.options.mode), outputs }
  }
}

/** One loop that reads and writes more arrays than this spends its time on their addresses (measured). */
const mostArrays = 10

/** Programmes in one loop as far as their arrays go. */
function packed(byProgramme: readonly (readonly ProgrammeOutput[])[]): readonly (readonly ProgrammeOutput[])[] {
  const loops: ProgrammeOutput[][] = []
  for (const outputs of byProgramme) {
    const joined = [...(loops.at(-1) ?? []), ...outputs]
    if (loops.length > 0 && columnsRead(joined).size + joined.length <= mostArrays) loops[loops.length - 1] = joined
    else loops.push([...outputs])
  }
  return loops
}
