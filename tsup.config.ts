import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defineConfig, type Options } from 'tsup'

/** What `src/index.ts` reaches; a test holds the list of files that are packed. */
const rooms =
  'audit,batch,case,checks,database,exact,explain,household,kernel,kit,language,paper,sql,what-if,words,yiwu'

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

export default defineConfig([
  {
    entry: { index: 'src/index.ts' },
    format: ['esm', 'cjs'],
    // Four functions in two dozen files, each of which takes time to open.
    noExternal: [/^date-fns/],
    // What is marked @internal is no part of the types that callers see.
    dts: { compilerOptions: { stripInternal: true } },
    target: 'es2022',
    clean: true,
    treeshake: true,
  },
  // For bundlers: a file a module under its own name, so that whoever imports one calculator gets that one alone.
  {
    // The audit in SQL is the command line's alone.
    entry: ['src/index.ts', 'src/version.ts', `src/{${rooms}}/**/*.ts`, '!src/database/audit/**', '!src/words/sql.ts'],
    outDir: 'dist/modules',
    format: ['esm'],
    target: 'es2022',
    splitting: false,
    esbuildPlugins: [asWritten],
  },
  {
    entry: { cli: 'src/main.ts' },
    format: ['esm'],
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  },
])
