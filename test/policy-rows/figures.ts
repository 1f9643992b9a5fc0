/** The figures and dates of the document, each on both sides, and where the end of entitlement is proved. */
import type { PolicyRow } from './row'

export const figureRows: readonly PolicyRow[] = [
  {
    clause: '二(二)1-s1',
    of: 'F1',
    says: 'the rural standard is 80% of the urban one, from its day on',
    sides: [
      ['standardsCompliance/floors: f1-exact', 'standardsCompliance/floors: f1-one-fen-short'],
      ['standardsCompliance/floors: f1-exact', 'standardsCompliance/floors: f1-before-its-date'],
      ['standardsCompliance/floors: f1-throughout', 'standardsCompliance/floors: f1-before-throughout'],
    ],
    proofs: ['standardsCompliance/floors: f1-one-fen-over', 'formulas/F1: just-over', 'formulas/F1: just-under'],
  },
  {
    clause: '二(二)1-s2',
    of: 'F2',
    says: '40% of the standard, rounded up',
    sides: [['formulas/F2: rounded-up', 'formulas/F2: rounded-nearest']],
    proofs: ['formulas/F2: rural-three', 'formulas/F2: exact-fen'],
  },
  {
    clause: '二(二)3-s2',
    of: 'F3',
    says: '25% of the rural standard of twelve months, rounded up',
    sides: [
      ['standardsCompliance/floors: f3-exact', 'standardsCompliance/floors: f3-one-fen-short'],
      ['formulas/F3: monthly-rounds-up', 'formulas/F3: monthly-rounds-nearest'],
    ],
    proofs: ['formulas/F3: rural-400'],
  },
  {
    clause: '二(三)1-s2',
    of: 'F4',
    says: '80% of the cost left, rounded half up',
    sides: [['formulas/F4: tie-at-half-a-fen', 'formulas/F4: under-half-a-fen']],
    proofs: ['formulas/F4: uraemia', 'formulas/F4: paid-past-the-cost'],
  },
  {
    clause: '二(三)1-s2',
    of: 'F5',
    says: '100000 a year',
    sides: [['formulas/F5: one-fen-left', 'formulas/F5: exactly-used-up']],
    proofs: ['formulas/F5: one-fen-past', 'formulas/F5: untouched'],
    tests: ['test/household/claims.test.ts: is another in another year'],
  },
  {
    clause: '二(三)1-s2',
    of: 'F6',
    says: '90% with government insurance, rounded down',
    sides: [
      ['formulas/F6: insurance-one-fen-under', 'formulas/F6: insurance-exactly-ninety'],
      ['formulas/F6: rounded-down', 'formulas/F6: over-half-half-up'],
    ],
    proofs: ['formulas/F6: insurance-one-fen-past', 'formulas/F6: tie-down'],
  },
  {
    clause: '二(四)-s2',
    of: 'F7',
    says: '6000, 4000, 2000 by level',
    sides: [['formulas/F7: secondary-vocational', 'formulas/F7: senior-secondary']],
    proofs: ['formulas/F7: undergraduate', 'formulas/F7: junior-college'],
  },
  {
    clause: '二(六)-s2',
    of: 'F8',
    says: '70% of last year’s consumption, rounded up',
    sides: [
      ['standardsCompliance/floors: f8-exact', 'standardsCompliance/floors: f8-one-fen-short'],
      ['formulas/F8: just-over', 'formulas/F8: just-over-half-up'],
    ],
    proofs: ['formulas/F8: tie-up', 'formulas/F8: exact-fen'],
  },
  {
    clause: '二(六)-s2',
    of: 'F9',
    says: '60% of the institutional standard in force, rounded up',
    sides: [
      ['standardsCompliance/floors: f9-on-floor', 'standardsCompliance/floors: f9-on-standard'],
      ['formulas/F9: standard-one-fen-over', 'formulas/F9: standard-at-floor'],
    ],
    proofs: ['formulas/F9: standard-under-floor'],
  },
  {
    clause: '二(二)2-s3',
    of: 'exit',
    says: 'from the first of the month after its day; a household’s own rights end by death and moving away only',
    tests: [
      'test/household/exit.test.ts: of a member: 2 persons until May, 1 from June on',
      'test/household/exit.test.ts: with the whole household by %s has nothing at all',
      'test/household/exit.test.ts: for another reason is poor no longer',
      'test/household/exit.test.ts: as the last member ends the household',
      'test/household/exit.test.ts: an exit that is recorded late counts from its own month on',
      'test/household/exit.test.ts: the latest version decides where two differ',
      'test/household/exit.test.ts: a later version without an exit is a new entry from its own day',
      'test/household/exit.test.ts: of someone who died is decided with the household as it was in the month of the death',
      'test/household/exit.test.ts: finds a payment for a month after the exit, and names its day and reason',
    ],
  },
  {
    clause: '二(二)2-s2',
    of: 'approval',
    says: 'what the authority has not approved is not due, and somebody asks why',
    sides: [['dibao/notes: refused-and-poor', 'dibao/notes: refused-and-not-poor']],
    tests: [
      'test/household/not-approved.test.ts: is due nothing in a settled year, from the month in which it is so',
      'test/household/not-approved.test.ts: finds what was paid without approval, with what the income test gives',
      'test/audit/noted.test.ts: is noted with what the income test gives, months that follow each other as one',
    ],
  },
  {
    clause: '二(六)-s1',
    of: 'orphan',
    says: 'a note from the 18th birthday on while the recognition decides, in determinations and in audits',
    sides: [['orphanAllowance/notes: recognised-of-age', 'orphanAllowance/notes: recognised-minor']],
    tests: [
      'test/audit/noted.test.ts: is noted from the year of the 18th birthday on, though each year was paid in order',
    ],
  },
  {
    clause: '二(四)-s2',
    of: 'days',
    says: 'days that cannot be, and years before the policy, are refused; another year than that of the day is a note',
    tests: ['test/case/days.test.ts: that is not the one of the day is a note, and decides nothing'],
  },
]
