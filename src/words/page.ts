/** What the page for people says around its fields and results. */
import type { Label } from '../language/expression'
import type { Phrase } from './language'

export const page = {
  title: { zh: '义乌市社会救助试算', en: 'Social assistance in Yiwu: try a case' },
  about: {
    zh: '填写一户家庭的情况，随时看到可以得到什么、为什么。所填内容只留在本机，不会上传。',
    en: 'Describe a household and see at once what it can get, and why. Nothing you type leaves this device.',
  },
  skip: { zh: '跳到结果', en: 'Skip to the results' },
  household: { zh: '家庭', en: 'The household' },
  members: { zh: '家庭成员', en: 'Members' },
  addMember: { zh: '添加成员', en: 'Add a member' },
  addEducation: { zh: '填写就学情况', en: 'Add schooling' },
  addClaim: { zh: '添加医疗费用', en: 'Add a medical claim' },
  education: { zh: '就学情况', en: 'Schooling' },
  claim: { zh: '医疗费用', en: 'Medical claim' },
  notKnown: { zh: '不清楚', en: 'not known' },
  isKnown: { zh: '已核实，未勾选的都不是', en: 'checked: those not ticked do not apply' },
  wayForm: { zh: '整张表格', en: 'The whole form' },
  wayInterview: { zh: '一问一答', en: 'One question at a time' },
  ways: { zh: '填写方式', en: 'How to fill it in' },
  next: { zh: '回答', en: 'Answer' },
  cannotSay: { zh: '不清楚，跳过', en: 'Not known, go on' },
  finished: { zh: '没有其他问题会改变结果。', en: 'No further question would change the result.' },
  needsMembers: {
    zh: '家庭成员、在读情况和医疗费用请先在整张表格里添加。',
    en: 'Members, schooling and medical claims are added in the whole form first.',
  },
  why: { zh: '这个问题关系到', en: 'What hangs on this' },
  standards: { zh: '本市标准', en: "The city's standards" },
  standardsHint: {
    zh: '文件没有规定这些金额，请按当地公布的标准填写，或载入标准文件。',
    en: 'The document does not fix these. Fill in what the city published, or load a file of standards.',
  },
  loaded: { zh: '正在使用载入的标准文件。', en: 'A loaded file of standards is in use.' },
  typeInstead: { zh: '改为手工填写', en: 'Type them instead' },
  readings: { zh: '解读口径', en: 'Readings of the law' },
  readingsHint: {
    zh: '文件有几处可以有不同理解。换一种口径，结果可能不同。',
    en: 'The document can be read in more than one way at these points. Another reading may change the result.',
  },
  results: { zh: '结果', en: 'Results' },
  faults: { zh: '请先改正下列内容', en: 'Please mend these first' },
  lastGood: { zh: '下面是改正以前的结果。', en: 'Below is the result from before.' },
  print: { zh: '打印告知单', en: 'Print the notice' },
  save: { zh: '保存为文件', en: 'Save to a file' },
  load: { zh: '打开文件', en: 'Open files' },
  loadHint: {
    zh: '一户家庭（JSON），多户家庭的表格（CSV、Excel），或本市标准。也可以把文件拖到本页；户、成员、医疗费用三张表要一起打开。',
    en: 'A household (JSON), a table of households (CSV or Excel) or standards. You can also drop files on this page. Open the tables of households, members and claims together.',
  },
  several: { zh: '多户家庭', en: 'Several households' },
  dayOfAll: { zh: '认定日期', en: 'The day' },
  dayOfAllHint: { zh: '用于表格里没有日期的家庭', en: 'for households whose row has none' },
  find: { zh: '按户编号或姓名查找', en: 'Find by number or name' },
  download: { zh: '下载全部结果（CSV）', en: 'Download all results (CSV)' },
  close: { zh: '关闭表格', en: 'Close the table' },
  householdNumber: { zh: '户编号', en: 'Household' },
  name: { zh: '姓名', en: 'Name' },
  perMonth: { zh: '每月（元）', en: 'Yuan a month' },
  perYear: { zh: '每年（元）', en: 'Yuan a year' },
  once: { zh: '一次性（元）', en: 'Yuan once' },
  gets: { zh: '可以得到', en: 'Gets' },
  withoutUnknown: { zh: '不读这些列，继续', en: 'Go on without these columns' },
  tablesLacking: {
    zh: '还缺一张表：户表和成员表要一起打开，或者打开每人一行的花名册。',
    en: 'A table is missing. Open the tables of households and of members together, or one table with a row a person.',
  },
  clear: { zh: '清空', en: 'Start again' },
  keep: { zh: '在本机记住所填内容', en: 'Remember this on this device' },
  unreadable: { zh: '读不懂这个文件。', en: 'This file cannot be read.' },
  files: { zh: '文件', en: 'Files' },
  chart: { zh: '收入变动时的结果', en: 'What a change of income does' },
} as const satisfies { readonly [name: string]: Label }

export const pagePhrases = {
  member: { zh: (number) => `成员${number}`, en: (number) => `Member ${number}` },
  claim: { zh: (number) => `医疗费用 ${number}`, en: (number) => `Medical claim ${number}` },
  removeIt: { zh: (what) => `删除${what}`, en: (what) => `Remove ${what}` },
  if: {
    zh: (option, result) => `如按“${option}”：${result}`,
    en: (option, result) => `Read as “${option}”: ${result}`,
  },
  total: { zh: (per, yuan) => `${per} ${yuan} 元`, en: (per, yuan) => `${yuan} yuan ${per}` },
  assessed: {
    zh: (done, all, wrong) => `已认定 ${done} 户，共 ${all} 户${wrong === '0' ? '' : `；${wrong} 户有误`}`,
    en: (done, all, wrong) =>
      `${done} of ${all} households assessed${wrong === '0' ? '' : `, ${wrong} cannot be read`}`,
  },
  lookAt: { zh: (id) => `查看 ${id}`, en: (id) => `Look at ${id}` },
  notAllShown: {
    zh: (shown, all) => `只显示 ${all} 户中的 ${shown} 户；下载的表格包括全部。`,
    en: (shown, all) => `${shown} of ${all} households are shown. The download holds them all.`,
  },
  cannotRead: { zh: (file) => `${file}：读不懂这个文件。`, en: (file) => `${file}: this file cannot be read.` },
  default: { zh: (option) => `${option}（默认）`, en: (option) => `${option} (default)` },
} as const satisfies { readonly [name: string]: Phrase }
