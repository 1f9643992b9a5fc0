import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: { index: 'src/index.ts' },
    format: ['esm', 'cjs'],
    // Four functions in two dozen files, each of which takes time to open.
    noExternal: [/^date-fns/],
    dts: true,
    target: 'es2022',
    clean: true,
    treeshake: true,
  },
  // For bundlers: a file a module, so that whoever imports one calculator gets that one alone.
  {
    entry: ['src/**/*.ts', '!src/cli/**', '!src/table/**'],
    outDir: 'dist/modules',
    format: ['esm'],
    target: 'es2022',
    splitting: true,
  },
  {
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  },
])
