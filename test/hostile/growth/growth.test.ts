/** Eight times the input is at most ten times the work. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

it('eight times the input is at most ten times the work', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'))
  const outfile = join(folder, 'works.mjs')
  await build({ entryPoints: ['test/hostile/growth/works.ts'], bundle: true, platform: 'node', format: 'esm', outfile })
  const counted = JSON.parse(
    execFileSync(process.execPath, ['test/hostile/growth/count.mjs', outfile], { encoding: 'utf8' }),
  ) as {
    readonly [name: string]: { readonly once: number; readonly eight: number }
  }
  rmSync(folder, { recursive: true })
  const growths = Object.entries(counted).map(([name, { once, eight }]) => [name, eight / once] as const)
  expect(growths.filter(([, growth]) => growth > 10 || growth < 1.5)).toEqual([])
})
