/** The library as a stranger has it: built, packed, and installed from the tarball in a folder far from this one. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in whose `node_modules` the library is. */
    readonly installed: string
  }
}

const quietly = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

export default function setup({ provide }: TestProject): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jiuzhu-consumer-')))
  const here = process.cwd()
  quietly('npm', ['run', 'build'], here)
  const packed = quietly('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], here)
  const [{ filename }] = JSON.parse(packed) as [{ readonly filename: string }]
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }))
  quietly('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, filename)], folder)
  provide('installed', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
