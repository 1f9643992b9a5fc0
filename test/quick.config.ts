/**
 * `npm run quick`, for the daily loop: what finds most faults soonest. `npm test` runs all of it. The files share what they import,
 * which saves half of the time; so what needs the modules fresh, or changes what the language shares, is left out too.
 */
import { configDefaults, defineConfig } from 'vitest/config'

const leftOut = {
  databases: ['sql/{audit,audit-example,docs,duckdb,fixtures,text,values}'],
  solver: ['proofs/{broken,counterexamples,proofs,random,smt/folds}'],
  'random cases': ['fuzz/fuzz', '**/{fuzz,quick,random,year-random}', 'kernel/calculators', 'lanes/expressions'],
  'whole files and processes': ['cli/{audit,jobs,outputs,pipes}', 'audit/{example,planted}'],
  'every mutant, every page, the build': ['mutation/mutation', 'api/typedoc', 'package/*'],
  'no modules of their own': ['hostile/*', 'household/calendar-kept'],
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      ...Object.values(leftOut).flatMap((files) => files.map((file) => `test/${file}.test.ts`)),
    ],
    isolate: false,
    testTimeout: 60_000,
  },
})
