/** One digest over a whole report: each link is the SHA-256 of the one before and of a part. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { Chain } from '../../src/audit/chain'
import { canonical } from '../../src/audit/evidence'
import type { Finding } from '../../src/audit/finding'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const plain = { kind: 'unmatched', household: 'h1' } as unknown as Finding
const withEvidence = { kind: 'underpaid', household: 'h2', evidence: { sha256: 'abc' } } as unknown as Finding
const noEvidence = { kind: 'underpaid', household: 'h3', evidence: {} } as unknown as Finding

it('holds findings in order, by the digest of their evidence or by all that they say, and then the rest', async () => {
  const chain = new Chain()
  for (const finding of [plain, withEvidence, noEvidence]) await chain.addFinding(finding)
  const rest = { summary: { due: '5.00' } }
  const first = sha256(`\n${canonical(plain)}`)
  const second = sha256(`${first}\nabc`)
  const third = sha256(`${second}\n${canonical(noEvidence)}`)
  const last = sha256(`${third}\n${canonical({ ...rest, findings: 3 })}`)
  expect(await chain.sealed(rest)).toEqual({ sha256: last, findings: 3 })
})

it('of no finding holds the rest alone', async () => {
  expect(await new Chain().sealed({})).toEqual({ sha256: sha256(`\n${canonical({ findings: 0 })}`), findings: 0 })
})
