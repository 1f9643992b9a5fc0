/** What can be wrong with a table as people have it, in Chinese. */
import type { AllMessages } from './message'
import type { tableEnglish } from './table-issues'

const meant = (suggestion: unknown): string => (suggestion ? `，是否为“${suggestion}”？` : '')

export const tableChinese: AllMessages<keyof typeof tableEnglish> = {
  dayCell: () => '日期请写作 2013-05-01（年-月-日）',
  dayAbsent: () => '没有这一天',
  dayZero: () => '不是日期，而是数值 0（显示为 1900/1/0），多由公式引用空白格所致；请填写日期，没有的留空',
  dayAmbiguous: ({ one, other }) => `可能是 ${one}，也可能是 ${other}；请按年-月-日书写，如 ${one}`,
  dayYearLast: () => '年份写在了最后；请按年-月-日书写，如 2013-05-01',
  monthCell: () => '月份请写作 2013-05',
  monthAbsent: () => '没有这个月份',
  monthAmbiguous: ({ one, other }) => `可能是 ${one}，也可能是 ${other}；月份请写两位，如 ${one}`,
  monthRewritten: () => '月份已被电子表格改写；请把该列设为文本格式，写作 2013-05，再重新保存',
  periodCell: () => '请写作月份 2013-05、季度 2013-Q2、年份 2013 或学年 2012-2013',
  moneyCell: () => '请填金额（元），如 1234.50',
  optionCell: ({ options }) => `应填下列之一：${options}`,
  optionRemark: ({ options }) =>
    `选项后有括号说明，可能改变含义，不能略去；应填下列之一：${options}，或用 --map 的 values 对应`,
  idDamaged: () => '编号被电子表格当作数字改写，末几位已丢失；请把该列设为文本格式，重新导出',
  errorCell: () => '是公式错误值（如 #REF!）；请改正公式或直接填写',
  formulaCell: () => '是没有保存结果的公式；请用 Excel 或 WPS 打开后重新保存，或直接填写数值',
  scaledCell: () => '按千、万等格式显示，所显示的与实际存储的数不同；请把该列改为常规数字格式并核对',
  exampleRow: () => '是模板的示例行，请删除',
  captionRow: () => '只有一格文字，像是标题或说明；请删除该行，或补全内容',
  titleUnit: ({ row, unit }) => `第${row}行注明单位是${unit}，而金额按元读取；请换算成元`,
  personAbsent: () => '没有写明是谁：编号、姓名、身份证号、出生日期等均为空；请补全，或删除该行',
  householdTwice: ({ row }) => `与第${row}行是同一户；每户只保留一行`,
  personTwice: ({ row }) => `与同一户第${row}行是同一人；每人只保留一行`,
  householdRowsDisagree: ({ row }) => `与同一户的第${row}行不一致；请核实后统一`,
  numberOfSeveral: ({ name, count, places }) =>
    `名册中有 ${count} 户都是这个${name}（${places}），不能确定是哪一户；请更正名册`,
  numberIsOtherId: ({ name }) => `名册中没有这个${name}，却有同号的户编号；请核对台账和名册`,
  numberPerhapsUnread: ({ name }) => `格式正确的各户中没有这个${name}，而名册中有格式有误的户；请先更正名册`,
  earlierClaimOpen: () => '同一年度在先的费用尚不能确定，因此不知年度限额余额；请先补齐在先的一笔',
  unknownColumn: ({ name, suggestion, carry }) =>
    `不认识“${name}”这一列${meant(suggestion)}；不需要的列请加 --carry ${carry} 保留（全部保留：--carry-all），或删除`,
  headerNotFound: ({ rows, columns, sheets }) =>
    `前${rows}行没有认识的列名；应有：${columns}${
      sheets ? `（工作表有：${sheets}，请用 --sheet 指明）` : ''
    }；也可用 --header-row 指明表头所在行`,
  headerRowAbsent: ({ row }) => `没有第${row}行，不能作表头；请更正 --header-row`,
  sheetAbsent: ({ sheets }) => `没有这张工作表；有：${sheets}`,
  workbookDamaged: () => '不能作为 Excel 工作簿读取；请打开后“另存为”.xlsx 或 CSV UTF-8 再试',
  workbookTooLarge: ({ most }) => `有工作表超过 ${most} MiB，过大；请“另存为”CSV UTF-8，CSV 不限大小`,
  oldWorkbook: () => '是旧版 Excel 工作簿（.xls）；请在 Excel 或 WPS 中“另存为”.xlsx 或 CSV UTF-8',
  webPage: () => '是网页而不是表格；请在 Excel 或 WPS 中打开，“另存为”.xlsx 或 CSV UTF-8',
  pdf: () => '是 PDF 而不是表格；请改用 .xlsx 或 CSV',
  gzipDamaged: () => '是 gzip 压缩文件，但不能解压；文件已损坏或不完整',
  monthsWithoutYear: () => '按月分列（1月至12月）而没有年份；请用 --year 2013 指明',
  columnGivenTwice: ({ name }) => `“${name}”在文件中已有，又另行指定；请只保留一个`,
  encoding: () => '编码与全文不同；请在 Excel 或 WPS 中“另存为”CSV UTF-8，或用 --encoding 指明',
  lineTooLong: ({ most }) => `超过 ${most} MiB；请每行写一户`,
  tooManyCells: ({ most }) => `超过 ${most} 格，多于任何电子表格的列数`,
  raggedRow: ({ expected, found }) => `有 ${found} 格，而表头有 ${expected} 格`,
  quote: () => '引号未闭合，或出现在单元格中间',
  columnTwice: () => '在表头出现两次',
  resultColumn: () => '与结果列同名；请改列名',
  columnUnnamed: ({ column }) => `第${column}列在表头没有列名；请补上列名或清空该列`,
  header: () => '是空的，没有表头',
  truthCell: () => '应填 是 或 否（不清楚的留空）',
  columnRequired: () => '表头缺少这一列',
  noHousehold: () => '所属的户或人员不在户表、人员表中；请核对编号',
}
