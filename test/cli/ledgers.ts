/** Ledgers in the shapes that offices have, with every finding that there is; `ledgers/` holds the files, all of them fictional. */
import { existsSync } from 'node:fs'

/** urban 500, rural 400 a person and month: SL0000001 400.00, SL0000002 320.00, SL0000003 400.00, SL0000004 480.00, SL0000005 0.00. */
export const folder = 'test/cli/ledgers'
export const register = ['--cases', `${folder}/register.jsonl`]
const casesIn = (file: string): readonly string[] => ['--cases', `${folder}/${file}`]

export interface Ledger {
  readonly file: string | readonly string[]
  readonly cases?: readonly string[]
  readonly window: readonly [string, string]
  readonly more?: readonly string[]
  readonly code: number
  readonly findings: readonly string[]
  readonly counts?: { readonly [name: string]: number }
}

/** The same files as the project was given them, where they lie beside it. */
const given = '../shared/inputs/ledgers'
export const folders = [folder, ...(existsSync(given) ? [given] : [])]

const year: Ledger['window'] = ['2013-01', '2013-12']
const spring: Ledger['window'] = ['2013-04', '2013-06']
const winter: Ledger['window'] = ['2013-01', '2013-03']
const may: Ledger['window'] = ['2013-05', '2013-05']

export const ledgers: readonly Ledger[] = [
  {
    file: 'plain.csv',
    window: winter,
    code: 1,
    findings: [
      'shouldHaveBeenToppedUp SL0000001 2013-02 400.00 350.00 -50.00',
      'shouldHaveBeenToppedUp SL0000002 2013-02 320.00 300.00 -20.00',
      'shouldHaveBeenCovered SL0000003 2013-02 400.00 0.00 -400.00',
      'shouldHaveExited SL0000005 2013-02 0.00 100.00 100.00',
      'unmatched SL0000099 2013-03 0.00 400.00 400.00',
    ],
  },
  { file: 'titles-totals-feet.csv', window: spring, code: 0, findings: [], counts: { read: 12 } },
  {
    // Row 13 names 2013.1, which is January or October, and may be the June of SL0000004.
    file: 'month-spellings.csv',
    window: spring,
    code: 2,
    findings: ['unverifiable SL0000004 2013-06 480.00 0.00 '],
    counts: { unreadable: 1 },
  },
  {
    file: 'months-as-dates.xlsx',
    window: spring,
    code: 1,
    findings: ['shouldHaveBeenToppedUp SL0000004 2013-05 480.00 460.00 -20.00'],
  },
  {
    file: 'mingxi-dibao-2013-05.csv',
    cases: casesIn('register-by-idcard.jsonl'),
    window: may,
    more: ['--map', `${folder}/mingxi.map.json`],
    code: 1,
    findings: ['shouldHaveBeenToppedUp 000000195509230022 2013-05 320.00 300.00 -20.00'],
  },
  {
    file: 'wide-2013-gb18030.csv',
    window: year,
    more: ['--year', '2013', '--set', 'programme=低保', '--carry', '合计'],
    code: 1,
    findings: [
      'shouldHaveBeenToppedUp SL0000002 2013-05 320.00 300.00 -20.00',
      'shouldHaveBeenCovered SL0000003 2013-08 400.00 0.00 -400.00',
      'overpaid SL0000004 2013-12 480.00 530.00 50.00',
    ],
  },
  {
    file: ['half-1.csv', 'half-2.csv'],
    window: year,
    code: 1,
    findings: ['shouldHaveBeenCovered SL0000004 2013-09 480.00 0.00 -480.00'],
  },
  {
    file: 'dibao-only.csv',
    cases: casesIn('register-all-programmes.jsonl'),
    window: winter,
    code: 1,
    findings: ['shouldHaveBeenToppedUp SL0000002 2013-02 320.00 300.00 -20.00'],
  },
  {
    file: 'dibao-only.csv',
    cases: casesIn('register-all-programmes.jsonl'),
    window: winter,
    more: ['--programme', 'all'],
    code: 1,
    findings: [
      'shouldHaveBeenToppedUp SL0000002 2013-02 320.00 300.00 -20.00',
      // 80% x (30000 - 15000); 2 x 25% x 12 x 400; 60% x 70% x 20000
      'shouldHaveBeenCovered SL0000001 SL0000001-1 YL001 medicalAssistance 12000.00 0.00 -12000.00',
      'shouldHaveBeenCovered SL0000006 lowIncomeSubsidy 2013 2400.00 0.00 -2400.00',
      'shouldHaveBeenCovered SL0000007 SL0000007-2 orphanAllowance 2013 8400.00 0.00 -8400.00',
    ],
  },
  {
    // A sum in words, a day that does not exist, a month that could be two, and a row of nobody.
    file: 'unreadable-rows.csv',
    window: spring,
    code: 2,
    findings: [
      'unverifiable SL0000001 2013-05 400.00 0.00 ',
      'unverifiable SL0000002 2013-06 320.00 0.00 ',
      'unverifiable SL0000004 2013-05 480.00 0.00 ',
    ],
    counts: { unreadable: 4, read: 13 },
  },
  {
    // E1 died on 12 May; E2-3 moved away on 20 March, after which 400 a person for two, 800, is due.
    file: 'exits.csv',
    cases: casesIn('register-exits.jsonl'),
    window: year,
    code: 1,
    findings: [
      ...['06', '07', '08', '09', '10', '11', '12'].map(
        (month) => `shouldHaveExited E1 2013-${month} 0.00 400.00 400.00`,
      ),
      ...['04', '05', '06'].map((month) => `overpaid E2 2013-${month} 800.00 1200.00 400.00`),
    ],
  },
  {
    file: 'quarters.csv',
    window: spring,
    code: 1,
    findings: ['shouldHaveBeenToppedUp SL0000002 2013-04..2013-06 960.00 900.00 -60.00'],
  },
  {
    file: 'late.csv',
    window: winter,
    code: 1,
    findings: [
      'paidLate SL0000001 2013-03 400.00 400.00 0.00',
      'paidLate SL0000002 2013-02 320.00 320.00 0.00',
      'shouldHaveBeenToppedUp SL0000003 2013-01 400.00 380.00 -20.00',
    ],
  },
  {
    file: 'reversals.csv',
    window: spring,
    code: 1,
    findings: ['shouldHaveBeenCovered SL0000002 2013-05 320.00 0.00 -320.00'],
  },
  {
    file: 'look-alikes.csv',
    window: may,
    code: 1,
    findings: [
      'unmatched sl0000001 2013-05 0.00 400.00 400.00',
      'unmatched ＳＬ0000002 2013-05 0.00 320.00 320.00',
      "unmatched 'SL0000003 2013-05 0.00 400.00 400.00",
      'shouldHaveBeenCovered SL0000001 2013-05 400.00 0.00 -400.00',
      'shouldHaveBeenCovered SL0000002 2013-05 320.00 0.00 -320.00',
      'shouldHaveBeenCovered SL0000003 2013-05 400.00 0.00 -400.00',
    ],
  },
  {
    file: 'always-20-more.csv',
    window: winter,
    code: 1,
    findings: [
      ['SL0000001', 400],
      ['SL0000002', 320],
      ['SL0000003', 400],
      ['SL0000004', 480],
    ].flatMap(([id, due]) =>
      ['01', '02', '03'].map((month) => `overpaid ${id} 2013-${month} ${due}.00 ${Number(due) + 20}.00 20.00`),
    ),
  },
  {
    file: 'early.csv',
    cases: casesIn('register-early.jsonl'),
    window: ['2013-01', '2013-06'],
    code: 1,
    findings: ['unmatched K1 2013-01 0.00 400.00 400.00', 'unmatched K1 2013-02 0.00 400.00 400.00'],
  },
  {
    // Not approved: U1 paid though poor, U2 paid with an income of 5000, U3 not paid.
    file: 'uncertified.csv',
    cases: casesIn('register-uncertified.jsonl'),
    window: winter,
    code: 1,
    findings: ['uncertified U1 2013-02 0.00 400.00 400.00', 'shouldHaveExited U2 2013-02 0.00 400.00 400.00'],
  },
  {
    // One person in A1 and in B1, both paid in May; in June B1 alone.
    file: 'person-twice.csv',
    cases: casesIn('register-person-twice.jsonl'),
    window: ['2013-05', '2013-06'],
    code: 1,
    findings: [
      'shouldHaveBeenCovered A1 2013-06 400.00 0.00 -400.00',
      'paidTwicePersons 000000196804110011 2013-05  900.00 ',
    ],
  },
  {
    // Ids that a spreadsheet made 3.30782E+17 are refused in register and ledger, and nothing is said of anybody.
    file: 'damaged.csv',
    cases: [
      '--households',
      `${folder}/register-damaged-households.csv`,
      '--members',
      `${folder}/register-damaged-members.csv`,
    ],
    window: may,
    code: 2,
    findings: [],
  },
  {
    file: 'named.csv',
    window: may,
    code: 1,
    findings: ['shouldHaveBeenToppedUp SL0000001 2013-05 400.00 380.00 -20.00'],
  },
]
