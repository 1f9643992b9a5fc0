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
      'test/audit/match.test.ts',
      'test/audit/findings.test.ts',
      'test/audit/due.test.ts',
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
      'test/kernel/fraction.test.ts',
      'test/kernel/money.test.ts',
      'test/kernel/encode.test.ts',
      'test/kernel/read-rows.test.ts',
      'test/kernel/kernel.test.ts',
      'test/kernel/inherited.test.ts',
      'test/kernel/lower.test.ts',
      'test/kernel/block-loops.test.ts',
      'test/kernel/print.test.ts',
      'test/kernel/print-checks.test.ts',
      'test/kernel/bounds.test.ts',
      'test/kernel/both-ways.test.ts',
      'test/kernel/lower-conditions.test.ts',
    ],
  },
  sql: {
    mutate: ['src/engine/sql/*.ts'],
    tests: [
      'test/sql/expression.test.ts',
      'test/sql/columns.test.ts',
      'test/sql/rounding.test.ts',
      'test/sql/query.test.ts',
      'test/sql/inputs.test.ts',
      'test/sql/rule-columns.test.ts',
      'test/sql/traits.test.ts',
      'test/sql/known.test.ts',
      'test/sql/range-arithmetic.test.ts',
      'test/sql/range.test.ts',
      'test/sql/range-combined.test.ts',
      'test/sql/truth.test.ts',
      'test/sql/rounds.test.ts',
      'test/sql/values.test.ts',
    ],
  },
  smt: { mutate: ['src/engine/smt/*.ts'], tests: ['test/engine/smt/folds.test.ts'] },
  audit: {
    mutate: ['src/audit/*.ts'],
    tests: [
      'test/audit/order.test.ts',
      'test/audit/key.test.ts',
      'test/audit/paid.test.ts',
      'test/audit/payment.test.ts',
      'test/audit/window.test.ts',
      'test/audit/classify.test.ts',
      'test/audit/check-payment.test.ts',
      'test/audit/match.test.ts',
      'test/audit/findings.test.ts',
      'test/audit/due.test.ts',
      'test/audit/evidence.test.ts',
      'test/audit/summary.test.ts',
      'test/audit/setting.test.ts',
      'test/audit/redact.test.ts',
      'test/audit/rows.test.ts',
      'test/audit/run.test.ts',
      'test/audit/standards.test.ts',
      'test/audit/ruling.test.ts',
      'test/audit/verify.test.ts',
      'test/audit/household-payments.test.ts',
      'test/audit/household.test.ts',
    ],
  },
}

/** Of the tests on random rows so few that a mutant is soon through. */
process.env.FUZZ_ROWS ??= '60'

export const roomName = process.env.ROOM ?? 'assessment'
export const room = rooms[roomName]
