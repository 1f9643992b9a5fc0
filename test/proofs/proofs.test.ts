/**
 * `npm run prove` decides everything, prints each answer with its time and writes docs/proofs.md; `npm test` decides what is
 * quick and holds the page to the rules.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page, proofsPage } from './page'
import { type Proof, proofs, properties } from './proofs'
import { Rules } from './property'
import { prove } from './prove'
import { claimOf, isAboutSomething, questionOf } from './prover'
import { openSolver, type Solver } from './solver'

const everything = process.env.PROVE === 'all'

let solver: Solver
beforeAll(async () => {
  solver = await openSolver()
})
afterAll(() => solver.close())

describe('every claim', () => {
  const asExpected: string[] = []
  const decided = everything ? proofs : proofs.filter(({ isQuick }) => isQuick)

  it.each(decided.map((proof) => [proof.id, proof] as const))('%s', { timeout: 600_000 }, async (_id, proof) => {
    const { verdict, milliseconds } = await prove(proof, solver)
    if (everything) process.stdout.write(line(proof, verdict, milliseconds))
    expect(verdict).toBe(proof.stands)
    asExpected.push(proof.id)
  })

  it.runIf(everything && !process.env.SOLVER)('is written down once all are decided (by npm run prove)', () => {
    expect(asExpected).toEqual(proofs.map(({ id }) => id))
    writeFileSync(page, proofsPage())
  })
})

/** `dibao-reaches-its-floor | 二(二)1-s2 | proved | 0.25 s` */
const line = ({ id, clause }: Proof, verdict: string, milliseconds: number): string =>
  `${[id.padEnd(60), clause.padEnd(12), verdict.padEnd(14), `${(milliseconds / 1000).toFixed(2)} s`].join(' | ')}\n`

it.runIf(everything)('every property is about some case (by npm run prove)', { timeout: 600_000 }, async () => {
  const empty: string[] = []
  for (const one of properties)
    if (!(await isAboutSomething(questionOf(claimOf(one, new Rules())), solver))) empty.push(one.id)
  expect(empty).toEqual([])
})

describe(page, () => {
  it('is what the rules and the claims would give', () => {
    expect(readFileSync(page, 'utf8')).toBe(proofsPage())
  })

  it('names each claim once', () => {
    expect(new Set(proofs.map(({ id }) => id)).size).toBe(proofs.length)
  })
})
