/**
 * `npm run quick`, for the daily loop: what finds most faults soonest. `npm test` runs all of it.
 */
import { existsSync } from 'node:fs'
import { configDefaults, defineConfig } from 'vitest/config'
import modulesOfTheirOwn from './modules-of-their-own.json' with { type: 'json' }

const leftOut = {
  'many cases on a database': ['sql/audit.test.ts', 'sql/duckdb.test.ts', 'sql/more-programmes.test.ts'],
  'the solver': [
    'proofs/broken.test.ts',
    'proofs/counterexamples.test.ts',
    'proofs/proofs.test.ts',
    'proofs/smt/folds.test.ts',
  ],
  'many random cases': [
    'audit/compiled.test.ts',
    'audit/planted.test.ts',
    'exact/random.test.ts',
    'fuzz/fuzz.test.ts',
    'household/compiled-random.test.ts',
    'household/year-random.test.ts',
    'kernel/calculators.test.ts',
    'kernel/fuzz.test.ts',
    'lanes/expressions.test.ts',
    'proofs/random.test.ts',
  ],
  'whole files and processes': ['cli/audit.test.ts', 'cli/jobs.test.ts', 'cli/outputs.test.ts', 'cli/pipes.test.ts'],
  'every mutant, every page, the build': ['mutation', 'site.test.ts', 'recipes.test.ts', 'api/page.test.ts', 'package'],
}

const paths = Object.values(leftOut)
  .flat()
  .map((name) => `test/${name}`)
const gone = paths.filter((path) => !existsSync(path))
if (gone.length > 0) throw new Error(`test/quick.config.ts leaves out what is not there: ${gone.join(', ')}`)

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...modulesOfTheirOwn, ...paths.flatMap((path) => [path, `${path}/**`])],
    setupFiles: ['test/support/kernels.ts'],
    isolate: false,
    // One core is left free otherwise, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: 60_000,
  },
})
