/** What is said of a table beside its rows: what a file was taken for, which rows were passed over, which totals are wrong. */
import type { Label } from '../language/expression'
import type { Phrase } from './language'

export const tableWords = {
  title: { zh: '标题', en: 'title' },
  blank: { zh: '空行', en: 'blank' },
  total: { zh: '合计', en: 'total' },
  foot: { zh: '表尾', en: 'foot' },
  headerAgain: { zh: '重复表头', en: 'header again' },
  name: { zh: '按列名', en: 'by its name' },
  synonym: { zh: '按同义列名', en: 'by another name' },
  map: { zh: '按映射文件', en: 'by the map' },
  instead: { zh: '没有户编号，以此代替', en: 'in place of a household number' },
  column: { zh: '识别', en: 'read' },
  carried: { zh: '保留，不参与计算', en: 'carried along unread' },
  month: { zh: '该月金额', en: 'the amounts of the month' },
  monthsTotal: { zh: '各月合计，用于核对', en: 'the total of the months, compared' },
  dropped: { zh: '按映射文件丢弃', en: 'dropped by the map' },
  unnamed: { zh: '没有列名', en: 'has no name' },
  unknown: { zh: '不认识', en: 'not known' },
  comma: { zh: '逗号分隔', en: 'commas' },
  semicolon: { zh: '分号分隔', en: 'semicolons' },
  tab: { zh: '制表符分隔', en: 'tabs' },
  columnsHead: { zh: '各列：', en: 'Columns:' },
  passedOverHead: { zh: '略过的行：', en: 'Rows passed over:' },
  cells: { zh: '需要改写或更正的单元格：', en: 'Cells that want mending:' },
  good: { zh: '可以直接使用。', en: 'Nothing would be refused.' },
} as const satisfies { readonly [name: string]: Label }

export const tablePhrases = {
  /** A cell's place, which its message follows. */
  cell: {
    zh: (row, column) => (column === '' ? `第${row}行` : `第${row}行“${column}”`),
    en: (row, column) => (column === '' ? `row ${row}` : `row ${row}, "${column}"`),
  },
  /** What is said of a place. */
  says: { zh: (place, said) => `${place}：${said}`, en: (place, said) => `${place}: ${said}` },
  requiredColumn: { zh: (name) => `${name}（必填）`, en: (name) => `${name} (required)` },
  text: {
    zh: (encoding, delimiter) => `${encoding} 编码，${delimiter}`,
    en: (encoding, delimiter) => `${encoding}, ${delimiter}`,
  },
  sheet: { zh: (name) => `Excel 工作表“${name}”`, en: (name) => `the sheet "${name}" of a workbook` },
  sheetsUnread: {
    zh: (file, sheet, others) =>
      `警告：${file}：只读取了工作表“${sheet}”，未读取：${others}；请用 --sheet 指明一张，或把各张另存为单独的文件`,
    en: (file, sheet, others) =>
      `warning: ${file}: only the sheet "${sheet}" was read, and not: ${others}; name one with --sheet, or save each as a file of its own`,
  },
  sheetHidden: {
    zh: (file, sheet) => `警告：${file}：工作表“${sheet}”是隐藏的；请用 --sheet 指明要读取的一张`,
    en: (file, sheet) => `warning: ${file}: the sheet "${sheet}" is hidden; name the one to be read with --sheet`,
  },
  rowsHidden: {
    zh: (file, count) => `${file}：隐藏的 ${count} 行也已读取`,
    en: (file, count) => `${file}: hidden rows were read too (${count})`,
  },
  gzip: { zh: (form) => `gzip 压缩，${form}`, en: (form) => `gzip of ${form}` },
  takenFor: {
    zh: (file, table, form, row, columns) => `${file}：按${table}读取（${form}），表头在第${row}行；${columns}`,
    en: (file, table, form, row, columns) => `${file}: read as ${table} (${form}), header in row ${row}; ${columns}`,
  },
  joinedBy: {
    zh: (file, name, column) => `${file}：按“${name}”对应名册“${column}”一列所在的户`,
    en: (file, name, column) => `${file}: households are told by "${name}", the column ${column} of the register`,
  },
  is: { zh: (name, meaning) => `“${name}”为${meaning}`, en: (name, meaning) => `"${name}" is ${meaning}` },
  namesFit: { zh: (count) => `识别 ${count} 列`, en: (count) => `${count} columns known` },
  passedOver: {
    zh: (file, count, kinds) => `${file}：略过 ${count} 行（${kinds}）`,
    en: (file, count, kinds) => `${file}: ${count} rows passed over (${kinds})`,
  },
  ofKind: { zh: (kind, count) => `${kind} ${count}`, en: (kind, count) => `${kind} ${count}` },
  ofKindAt: {
    zh: (kind, count, rows) => `${kind} ${count} 行：第${rows}行`,
    en: (kind, count, rows) => `${kind} ${count}: row ${rows}`,
  },
  otherEncoding: {
    zh: (file, count) => `${file}：有 ${count} 行的编码与全文不同，未读取`,
    en: (file, count) => `${file}: ${count} line${count === '1' ? '' : 's'} of another encoding, not read`,
  },
  wrongTotal: {
    zh: (row, column, stated, computed) => `警告：第${row}行“${column}”的合计为 ${stated}，各行相加为 ${computed}`,
    en: (row, column, stated, computed) =>
      `warning: row ${row}, "${column}": the total says ${stated}, the rows come to ${computed}`,
  },
  totals: { zh: (count) => `相符的合计 ${count} 处`, en: (count) => `${count} totals agree` },
  columnLine: {
    zh: (place, name, told) => `${place}. ${name === '' ? '（空）' : name}：${told}`,
    en: (place, name, told) => `${place}. ${name === '' ? '(empty)' : name}: ${told}`,
  },
  meaning: {
    zh: (label, id, certainty) => `${label} ${id}（${certainty}）`,
    en: (label, id, certainty) => `${label}, ${id} (${certainty})`,
  },
  example: { zh: (value) => `示例 ${value}`, en: (value) => `example ${value}` },
  blankCells: { zh: (count) => `空白 ${count}`, en: (count) => `${count} blank` },
  mendedCells: { zh: (count) => `改写 ${count}`, en: (count) => `${count} mended` },
  refusedCells: { zh: (count) => `有误 ${count}`, en: (count) => `${count} refused` },
  meantFor: { zh: (name) => `是否为“${name}”？`, en: (name) => `did you mean "${name}"?` },
  header: {
    zh: (table, form, row) => `按${table}读取（${form}），表头在第${row}行`,
    en: (table, form, row) => `read as ${table} (${form}), header in row ${row}`,
  },
  readAs: { zh: (value) => `读作 ${value}`, en: (value) => `read as ${value}` },
  rows: {
    zh: (read, refused) => `读取 ${read} 行，其中 ${refused} 行有误`,
    en: (read, refused) => `${read} rows read, ${refused} of them refused`,
  },
  /** The closing line of `calculate`. */
  calculated: { zh: (rows, told) => `共 ${rows} 行：${told}`, en: (rows, told) => `${rows} rows: ${told}` },
  sum: { zh: (yuan) => `金额合计 ${yuan} 元`, en: (yuan) => `${yuan} yuan in all` },
  refusedRows: { zh: (count) => `有误 ${count}`, en: (count) => `refused ${count}` },
  moreCells: { zh: (count) => `另有 ${count} 处`, en: (count) => `and ${count} more` },
  noTable: {
    zh: (name, known) => `没有表 ${name}；可用：${known}`,
    en: (name, known) => `no table ${name}; there are: ${known}`,
  },
  setSyntax: {
    zh: (given) => `--set 应写作 列=值，如 --set period=2013-05，而不是 ${given}`,
    en: (given) => `write --set as COLUMN=VALUE, such as --set period=2013-05, and not ${given}`,
  },
  oneClean: { zh: () => '--write-clean 只能用于一个文件', en: () => '--write-clean goes with one file' },
  droppedByMap: {
    zh: (file, names) => `${file}：不认识的列已列入映射文件的 drop，请核对：${names}`,
    en: (file, names) => `${file}: columns that are not known stand under "drop" in the map; look at them: ${names}`,
  },
} as const satisfies { readonly [name: string]: Phrase }
