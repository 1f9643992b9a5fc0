import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { defineConfig, type Options } from 'tsup'
import { decimalAsAsked } from './build/decimal'
import { pageHtml } from './build/page'

/** What is published under a name of its own: `jiuzhu`, `jiuzhu/audit` and so on. */
const entries = ['index', 'audit', 'batch', 'sql', 'schema', 'what-if', 'http', 'kit'].filter((name) =>
  existsSync(`src/${name}.ts`),
)
const sources = Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`]))

/** Rooms that no entry reaches: they belong to the command line. */
const ofTheCommand = ['cli', 'tables', 'page', 'conformance']
const rooms = readdirSync('src').filter(
  (name) => statSync(join('src', name)).isDirectory() && !ofTheCommand.includes(name),
)

/** Leaves every import between files as it stands, with the file's full name, as ES modules ask for it. */
const asWritten: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'as-written',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\./ }, ({ kind, path, importer }) => {
      if (kind === 'entry-point') return undefined
      const isFile = existsSync(`${join(dirname(importer), path)}.ts`)
      return { path: isFile ? `${path}.js` : `${path}/index.js`, external: true }
    })
  },
}

/** The names that each entry exports. */
async function exportsOf(name: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [`src/${name}.ts`],
    bundle: true,
    format: 'esm',
    packages: 'external',
    write: false,
    metafile: true,
    outdir: '.',
  })
  return Object.values(metafile.outputs)[0]?.exports ?? []
}

/**
 * The entries for Node are names out of one bundle: so an error of one is an error of all, and a program opens two files
 * and not two hundred.
 */
async function writeEntries(): Promise<void> {
  writeFileSync('dist/page.html', await pageHtml())
  for (const entry of entries) {
    const names = await exportsOf(entry)
    writeFileSync(`dist/${entry}.js`, `export { ${names.join(', ')} } from './all.js'\n`)
    const lines = names.map((name) => `exports.${name} = all.${name}`)
    writeFileSync(`dist/${entry}.cjs`, ["'use strict'", "const all = require('./all.cjs')", ...lines, ''].join('\n'))
  }
}

/** Packages whose parts stand in what Node opens: to find and open their hundred files takes longer than all else of a start. */
const taken = ['decimal.js', /^zod/, /^date-fns/]

export default defineConfig([
  {
    entry: { all: 'src/all.ts' },
    format: ['esm', 'cjs'],
    noExternal: taken,
    target: 'es2022',
    clean: true,
    treeshake: true,
    onSuccess: writeEntries,
  },
  {
    entry: sources,
    format: ['esm', 'cjs'],
    // What is marked @internal is no part of the types that callers see.
    dts: { only: true, compilerOptions: { stripInternal: true } },
  },
  // For bundlers: a file a module under its own name, so that whoever imports one calculator gets that one alone.
  {
    entry: ['src/*.ts', '!src/main.ts', '!src/all.ts', `src/{${rooms.join(',')}}/**/*.ts`],
    outDir: 'dist/modules',
    format: ['esm'],
    target: 'es2022',
    splitting: false,
    noExternal: ['decimal.js'],
    esbuildPlugins: [asWritten, decimalAsAsked],
  },
  {
    entry: { cli: 'src/main.ts' },
    format: ['esm'],
    target: 'node20',
    noExternal: taken,
    banner: { js: '#!/usr/bin/env node' },
  },
])
