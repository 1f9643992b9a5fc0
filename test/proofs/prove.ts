/** Decides a proof, and says how long it took. */
import type { Proof } from './proofs'
import { decide, type Verdict } from './prover'
import type { Solver } from './solver'

export interface Decided {
  readonly verdict: Verdict
  readonly milliseconds: number
}

/** What every question of a proof comes to: proved where all are. */
export async function prove(proof: Proof, solver: Solver): Promise<Decided> {
  const start = performance.now()
  let verdict: Verdict = 'proved'
  for (const question of proof.questions()) {
    verdict = await decide(question, solver, proof.needsMultiplication)
    if (verdict !== 'proved') break
  }
  return { verdict, milliseconds: performance.now() - start }
}
