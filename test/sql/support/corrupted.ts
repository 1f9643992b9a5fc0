/** Tables of an audit in which some cells hold what they should not, or something that may be written another way. */
import type { Random } from '../../support/random'
import type { AuditTables } from './audit'

const cells = [
  ...['', 'x', '-1', '0', '1.005', '500.5', ' 500.00 ', '99999999999999', '2', 'rural', 'undergraduate'],
  ...['2013-02-30', '2012-12-02', '2013-06-01', '2013-13', '2013-05', '2013', '2013-2015', '2013-2014'],
  ...[
    'none',
    '无',
    'orphan; disabled',
    'orphan；disabled',
    'orphan;',
    'TRUE',
    '否',
    '低保',
    'Z0000001',
    'p1',
    'c1',
    'R-00001',
  ],
  // What a table that people made may hold, and SQL takes for no value.
  ...['￥300', '300元', '３００', '(50.00)', '2013/6/1', '2013年5月', '201305', '2012-2013学年', '1'],
]

/**
 * One row in ten has another cell. The standards stay in order, as `jiuzhu audit` does not run with a register that is at
 * fault; so does the day of service, which the SQL reads only where it decides.
 */
export function corrupted(tables: AuditTables, random: Random): AuditTables {
  const some = (csv: string): string => {
    const [header = '', ...lines] = csv.trimEnd().split('\n')
    const columns = header.split(',')
    const rows = lines.map((line) => {
      const at = random.whole(0, columns.length - 1)
      const cell = random.pick(cells)
      if (random.chance(0.9) || columns[at] === 'servedOn') return line
      return line.split(',').with(at, cell).join(',')
    })
    return `${[header, ...rows].join('\n')}\n`
  }
  const { households, members, claims, payments, standards } = tables
  return {
    households: some(households),
    members: some(members),
    claims: some(claims),
    payments: some(payments),
    standards,
  }
}
