/**
 * Programmes as one integer kernel, whatever is asked of them; what they share is worked out once. Standards and readings
 * are fixed; a row that the kernel may not decide is left to the exact lane.
 */
import { type Kernel, kernelOf } from '../kernel/kernel'
import { columnsRead } from '../kernel/print'
import { type KernelColumn, KernelFacts, type KernelOptions } from './kernel-facts'
import type { Definition } from './programme'
import { type Asked, LoweredProgramme, type ProgrammeOutput } from './programme-outputs'

export class ProgrammeKernel {
  readonly columns: readonly KernelColumn[]
  /** Those of a programme stand together, in the order of the programmes. */
  readonly outputs: readonly ProgrammeOutput[]
  private readonly make: (columns: readonly KernelColumn[], marks: boolean) => Kernel
  private readonly kernels: { known?: Kernel; any?: Kernel } = {}

  constructor(definitions: readonly Definition[], asked: Asked, options: KernelOptions) {
    const roots = definitions.flatMap((definition) => asked.roots(definition).map(({ node }) => node))
    const facts = new KernelFacts(definitions, roots, options)
    const outputsOver = (columns: readonly KernelColumn[]): readonly (readonly ProgrammeOutput[])[] => {
      const lowering = facts.lowering(columns)
      return definitions.map((one, place) => asked.outputs(new LoweredProgramme(one, place, facts, lowering)))
    }
    this.columns = facts.columns
    this.outputs = outputsOver(facts.columns).flat()
    this.make = (columns, marks) => kernelOf({ columns, loops: packed(outputsOver(columns)), marks }, options.mode)
  }

  /** For rows in which every fact is known and within bounds. */
  get forKnownRows(): Kernel {
    this.kernels.known ??= this.make(
      this.columns.map((column) => ({ ...column, absence: 'never' })),
      false,
    )
    return this.kernels.known
  }

  /** For rows of any kind: it marks those that are out of bounds, and settles what unknown facts cannot change. */
  get forAnyRow(): Kernel {
    this.kernels.any ??= this.make(this.columns, true)
    return this.kernels.any
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
