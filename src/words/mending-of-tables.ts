/** How to mend what is wrong with a table as people have it, by the code of the error. */
import type { Label } from '../language/expression'
import type { tableEnglish } from './table-issues'

export const mendingOfTables: { readonly [code in keyof typeof tableEnglish]: Label } = {
  dayCell: { zh: '写成 2013-05-01 或 2013年5月1日。', en: 'Write year, month and day: 2013-05-01.' },
  dayAbsent: { zh: '对照凭证更正日期。', en: 'Look the day up and correct it.' },
  dayZero: {
    zh: '填写日期；没有日期的，删去公式，使该格为空。',
    en: 'Write the day. If there is none, delete the formula, so that the cell is empty.',
  },
  dayAmbiguous: { zh: '按年、月、日的顺序重写。', en: 'Write it again as year, month, day.' },
  dayYearLast: { zh: '把年份写在最前。', en: 'Write the year first.' },
  monthCell: { zh: '写成 2013-05。', en: 'Write 2013-05.' },
  monthAbsent: { zh: '月份应为 01 至 12。', en: 'Write a month from 01 to 12.' },
  monthAmbiguous: {
    zh: '月份写两位：2013-01 或 2013-10。',
    en: 'Write the month with two digits: 2013-01 or 2013-10.',
  },
  monthRewritten: {
    zh: '先把该列设为文本格式，再重新填写并保存。',
    en: 'Format the column as text first, then write the months again and save.',
  },
  periodCell: {
    zh: '按项目的发放方式填写：月份、季度、年份或学年。',
    en: 'Write the period as the programme is paid: a month, a quarter, a year or an academic year.',
  },
  moneyCell: {
    zh: '写成 1234.50；￥、元和千位分隔符可以保留，文字说明移到备注列。',
    en: 'Write 1234.50. A sign, a unit or separators may stay; remarks go into a column of their own.',
  },
  optionCell: {
    zh: '改为所列选项之一；整列写法不同的，用 --map 的 values 对应。',
    en: 'Write one of the options. If the whole column has other words, map them with "values" in --map.',
  },
  optionRemark: {
    zh: '核实说明是否改变含义：不改变的移到备注列，改变的改填相应选项；也可用 --map 的 values 对应整格文字。',
    en: 'Find out whether the remark changes the case. If not, move it to a column of remarks; if so, write what holds now. Or map the whole cell with "values" in --map.',
  },
  idDamaged: {
    zh: '无法从本文件恢复：请从原系统重新导出，该列设为文本。',
    en: 'This file has lost the digits. Export it again from where it came, with the column as text.',
  },
  errorCell: {
    zh: '在原表改正公式，或填写数值。',
    en: 'Mend the formula in the workbook, or write the value in its place.',
  },
  formulaCell: {
    zh: '用 Excel 或 WPS 打开工作簿并保存，或把公式粘贴为数值。',
    en: 'Open the workbook in a spreadsheet program and save it, or paste the formulas as values.',
  },
  scaledCell: {
    zh: '把该列设为常规数字格式，核对金额后保存。',
    en: 'Format the column as plain numbers, look whether they are right, and save.',
  },
  exampleRow: { zh: '删去模板自带的示例行。', en: 'Delete the example row that came with the template.' },
  captionRow: {
    zh: '小标题、页码、签字栏等不是数据，请删除；是数据的，补全其余各格。',
    en: 'Delete headings, page numbers and lines to sign on. If it is a row of data, fill in its other cells.',
  },
  titleUnit: {
    zh: '把各列金额换算成元（标准按月），并改正或删去注明的单位。',
    en: 'Convert the sums to yuan (standards to yuan a month), and correct the unit that is told, or delete it.',
  },
  personAbsent: {
    zh: '每行写一个人，户的信息写在该户第一个人的行内；空行（含预先编好的序号）请删除。',
    en: 'Write one person a row, with what is of the household in the row of its first person. Delete rows of nobody, also those with a printed number.',
  },
  householdTwice: {
    zh: '同一户合并为一行；是变更记录的，填写不同的日期。',
    en: 'Make it one row. If it is a later version of the household, give it its own day.',
  },
  personTwice: {
    zh: '同一人只保留一行；号码填错的，予以更正；整列都是户主号码的，列名改为“户主身份证号”。15位旧号与18位新号可能是同一人。',
    en: 'Keep one row of the person, or correct the identity number that is wrong. If it is the number of the head in every row, let the name of the column say so. A number of 15 digits and one of 18 may be one person.',
  },
  householdRowsDisagree: {
    zh: '核实后统一，或只在第一行填写户的信息。',
    en: 'Find out which is right and write it in both, or fill in the household in its first row alone.',
  },
  numberOfSeveral: {
    zh: '在名册中更正这个号码，使每户各不相同；或在台账中改用户编号。',
    en: 'Correct the number in the register, so that each household has its own; or name households by their ids in the ledger.',
  },
  numberIsOtherId: {
    zh: '核对该行登记的是哪一户；这个号码不是名册中这一列的号码，却与另一户的户编号相同。',
    en: 'Check whose the row is: the number is not in that column of the register, and is the id of another household.',
  },
  numberPerhapsUnread: {
    zh: '先更正名册中格式有误的行，再作核对。',
    en: 'Correct the rows of the register that cannot be read, and run it again.',
  },
  earlierClaimOpen: {
    zh: '先补齐同年较早一笔的信息，再计算后面的。',
    en: 'Complete the earlier claim of the year first, then the later ones.',
  },
  unknownColumn: {
    zh: '改为认识的列名，用 --map 对应，用 --carry 原样保留，或删去。',
    en: 'Give it a name that is known, map it with --map, keep it with --carry, or delete it.',
  },
  headerNotFound: {
    zh: '用 --header-row 指明表头在第几行；列名见 jiuzhu columns。',
    en: 'Say with --header-row which row is the header. The command columns lists the names.',
  },
  headerRowAbsent: { zh: '把 --header-row 改为表中有的行号。', en: 'Correct --header-row to a row that is there.' },
  sheetAbsent: { zh: '从列出的工作表中选一张，用 --sheet 指明。', en: 'Name one of the sheets listed with --sheet.' },
  workbookDamaged: {
    zh: '在 Excel 或 WPS 中打开，另存为 .xlsx 或 CSV UTF-8。',
    en: 'Open it in a spreadsheet program and save it as .xlsx or as CSV UTF-8.',
  },
  workbookTooLarge: { zh: '另存为 CSV UTF-8，大小不限。', en: 'Save it as CSV UTF-8, which may be of any size.' },
  oldWorkbook: { zh: '另存为 .xlsx。', en: 'Save it as .xlsx.' },
  webPage: {
    zh: '在 Excel 或 WPS 中打开，另存为 .xlsx。',
    en: 'Open it in a spreadsheet program and save it as .xlsx.',
  },
  pdf: { zh: '向提供方索取 .xlsx 或 CSV。', en: 'Ask whoever sent it for .xlsx or CSV.' },
  gzipDamaged: { zh: '重新传输或重新压缩。', en: 'Fetch the file again, or pack it again.' },
  monthsWithoutYear: { zh: '加上 --year 2013。', en: 'Add --year 2013.' },
  columnGivenTwice: { zh: '删去文件中的列，或去掉 --set。', en: 'Delete the column in the file, or leave --set out.' },
  encoding: {
    zh: '另存为 UTF-8，或用 --encoding 指明编码。',
    en: 'Save the file as UTF-8, or name its encoding with --encoding.',
  },
  lineTooLong: { zh: '每行写一户。', en: 'Write one household a line.' },
  raggedRow: {
    zh: '检查单元格中未加引号的逗号，补齐或删去多余的格。',
    en: 'Look for a comma in a cell without quotation marks; add the cells that are missing, or remove those too many.',
  },
  tooManyCells: {
    zh: '检查分隔符和引号；这不像一张表格的行。',
    en: 'Check the separator and the quotation marks: no table has a row like this.',
  },
  quote: {
    zh: '检查引号是否成对；单元格内的引号写两次。',
    en: 'Close the quotation mark. Inside a cell write it twice.',
  },
  columnTwice: { zh: '删去一列，或改列名。', en: 'Delete one of the two columns, or rename it.' },
  resultColumn: { zh: '改列名，结果会用这个名称。', en: 'Rename the column; the results need its name.' },
  columnUnnamed: { zh: '补上列名，或清空该列。', en: 'Name the column, or empty its cells.' },
  header: {
    zh: '第一行写列名；jiuzhu template 给出空表。',
    en: 'Put the names of the columns into the first row. The command template prints an empty table.',
  },
  truthCell: { zh: '写 是 或 否；不知道留空。', en: 'Write true or false. If it is not known, leave the cell empty.' },
  columnRequired: { zh: '补上此列。', en: 'Add the column.' },
  noHousehold: {
    zh: '核对两张表的编号是否一致。',
    en: 'Check that both tables write the ids alike, and that the household is in its table.',
  },
}
