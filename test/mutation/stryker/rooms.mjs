import process from 'node:process'

/** The rooms that Stryker breaks, and the quick tests that are to notice; the quickest to notice first. */
const common = ['test/contract.test.ts', 'test/examples.test.ts']

const rooms = {
  assessment: {
    mutate: ['src/assessment/*.ts'],
    tests: [
      'test/assessment/calendar.test.ts',
      'test/assessment/case-columns.test.ts',
      'test/assessment/case.test.ts',
      'test/assessment/quick-determined.test.ts',
      'test/contract.test.ts',
      'test/assessment/year.test.ts',
      'test/audit/household.test.ts',
      'test/assessment/dues-in-fen.test.ts',
      'test/fixtures.test.ts',
    ],
  },
  engine: {
    mutate: ['src/engine/*.ts'],
    tests: [
      'test/engine/evaluate.test.ts',
      'test/engine/units.test.ts',
      'test/engine/value.test.ts',
      'test/engine/walk.test.ts',
      'test/engine/day.test.ts',
      'test/engine/specialise.test.ts',
      'test/engine/intrinsics.test.ts',
      'test/engine/decimal.test.ts',
      ...common,
      'test/fixtures.test.ts',
      'test/engine/rounding-algebra.test.ts',
      'test/engine/units-algebra.test.ts',
      'test/engine/random.test.ts',
      'test/assessment/shared-rules.test.ts',
    ],
  },
  kernel: {
    mutate: ['src/engine/kernel/*.ts'],
    tests: [
      'test/kernel/steps.test.ts',
      ...common,
      'test/engine/kernel.test.ts',
      'test/kernel/calculators.test.ts',
      'test/kernel/fixtures.test.ts',
      'test/kernel/fuzz.test.ts',
    ],
  },
  sql: {
    mutate: ['src/engine/sql/*.ts'],
    tests: ['test/sql/text.test.ts', 'test/sql/docs.test.ts', 'test/sql/duckdb.test.ts'],
  },
  smt: {
    mutate: ['src/engine/smt/*.ts'],
    tests: [
      'test/engine/smt/terms.test.ts',
      'test/engine/smt/values.test.ts',
      'test/engine/smt/extended.test.ts',
      'test/engine/smt/inputs.test.ts',
      'test/engine/smt/known-inputs.test.ts',
      'test/engine/smt/knowledge.test.ts',
      'test/engine/smt/script.test.ts',
    ],
  },
  audit: {
    mutate: ['src/audit/*.ts'],
    tests: [
      'test/audit/evidence.test.ts',
      'test/audit/summary.test.ts',
      'test/audit/setting.test.ts',
      'test/audit/redact.test.ts',
      'test/audit/rows.test.ts',
      'test/audit/run.test.ts',
      'test/audit/standards.test.ts',
      'test/audit/ruling.test.ts',
      'test/audit/verify.test.ts',
      'test/audit/household.test.ts',
    ],
  },
}

/** Of the tests on random rows so few that a mutant is soon through. */
process.env.FUZZ_ROWS ??= '60'

export const roomName = process.env.ROOM ?? 'assessment'
export const room = rooms[roomName]
