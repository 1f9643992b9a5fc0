/** What the command line says beside its results: usage, faults and summaries. */

import type { Label } from '../language/expression'
import type { Phrase } from './language'

/** What is to be filled in on a line of usage. */
export const placeholders: { readonly [name: string]: Label } = {
  ADDRESS: { zh: '地址', en: 'ADDRESS' },
  ARGS: { zh: '参数', en: 'ARGS' },
  CASE: { zh: '家庭信息文件', en: 'CASE' },
  COLUMN: { zh: '列名', en: 'COLUMN' },
  COMMAND: { zh: '命令', en: 'COMMAND' },
  DATE: { zh: '日期', en: 'DATE' },
  FACT: { zh: '变动项', en: 'FACT' },
  FILE: { zh: '文件', en: 'FILE' },
  FOLDER: { zh: '文件夹', en: 'FOLDER' },
  ID: { zh: '户编号', en: 'ID' },
  KEYFILE: { zh: '密钥文件', en: 'KEYFILE' },
  MONTH: { zh: '月份', en: 'MONTH' },
  N: { zh: '整数', en: 'N' },
  NAME: { zh: '名称', en: 'NAME' },
  PERIOD: { zh: '所属期', en: 'PERIOD' },
  PROGRAM: { zh: '程序', en: 'PROGRAM' },
  PROGRAMME: { zh: '项目', en: 'PROGRAMME' },
  TABLE: { zh: '表名', en: 'TABLE' },
  TIME: { zh: '时间', en: 'TIME' },
  VALUE: { zh: '值', en: 'VALUE' },
  YEAR: { zh: '年份', en: 'YEAR' },
  YUAN: { zh: '金额', en: 'YUAN' },
  'id=option': { zh: '口径=选项', en: 'id=option' },
}

/** Headings of help pages, and lines that stand alone. */
export const lines = {
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  /** Behind a command that takes more options than those it must have. */
  someOptions: { zh: '[选项]', en: '[OPTIONS]' },
  examples: { zh: '示例', en: 'Examples' },
  more: {
    zh: '各命令的选项与示例：jiuzhu 命令 --help',
    en: 'Options and examples of a command: jiuzhu COMMAND --help',
  },
  exitCodes: {
    zh: '返回值：0 正常；1 有疑点；2 文件或用法有误',
    en: 'Exit code: 0 good; 1 the answer is no; 2 bad input or usage',
  },
  error: { zh: '错误', en: 'error' },
  seeHelp: { zh: '用法见 jiuzhu --help', en: 'see jiuzhu --help' },
  badPort: { zh: '端口须为 0 至 65535 的整数', en: 'the port must be a whole number from 0 to 65535' },
  emptyInput: { zh: '标准输入为空', en: 'standard input is empty' },
  noInput: { zh: '没有输入：请给出文件，或用管道传入', en: 'no input: name a file, or pipe one in' },
  casesTwice: {
    zh: '家庭信息只能以一种方式给出：文件、--households 与 --members，或 --people',
    en: 'give the cases in one way: a file, --households with --members, or --people',
  },
  claimsNeedMembers: {
    zh: '--claims 须与 --members 一起使用',
    en: '--claims goes with --members',
  },
  tablesNeedMembers: {
    zh: '户表为表格时，请用 --members 给出人员表（另可用 --claims 给出医疗费用表）',
    en: 'cases in CSV need a table of members: --members FILE (and --claims FILE where there are claims)',
  },
  fromAndTo: { zh: '--from 与 --to 须同时给出', en: '--from and --to go together' },
  onlyOneInput: { zh: '标准输入只能用于一个文件', en: 'standard input can be only one of the files' },
  nothingToVerify: { zh: '没有可复核的审计疑点', en: 'there is no finding to verify' },
  noTables: { zh: '请给出要核对的表', en: 'name the tables to check' },
  exampleUsage: { zh: '用法：jiuzhu example register', en: 'usage: jiuzhu example register' },
  standardsUsage: { zh: '用法：jiuzhu standards check 文件', en: 'usage: jiuzhu standards check FILE' },
  expected: { zh: '预期', en: 'expected' },
  actual: { zh: '实际', en: 'actual' },
  empty: { zh: '（空）', en: '(empty)' },
} as const satisfies { readonly [name: string]: Label }

export const phrases = {
  shortKey: {
    zh: (least: string) => `--redact 的密钥文件不足 ${least} 字节`,
    en: (least: string) => `the key file of --redact has less than ${least} bytes`,
  },
  title: {
    zh: (document, signedOn) => `jiuzhu：按《${document}》（${signedOn}）计算`,
    en: (document, signedOn) => `jiuzhu: ${document} (${signedOn}), calculated`,
  },
  readingSyntax: {
    zh: (example) => `--reading 应写作 口径=选项，如 --reading ${example}`,
    en: (example) => `write a reading as id=option, such as --reading ${example}`,
  },
  listening: { zh: (url) => `正在监听 ${url}`, en: (url) => `listening on ${url}` },
  noFile: {
    zh: (file) => `没有这个文件：${file}；请核对文件名和所在文件夹，文件名有空格时加引号`,
    en: (file) => `there is no file ${file}; check its name and folder, and quote a name with blanks`,
  },
  notAllowed: {
    zh: (file) => `没有读取权限：${file}`,
    en: (file) => `reading the file is not allowed: ${file}`,
  },
  cannotRead: { zh: (file) => `无法读取文件：${file}`, en: (file) => `cannot read the file: ${file}` },
  cannotWrite: {
    zh: (file) => `无法写入文件：${file}；请核对文件夹是否存在、磁盘是否已满、文件是否正在 Excel 或 WPS 中打开`,
    en: (file) =>
      `cannot write the file: ${file}; is its folder there, the disk full, or the file open in Excel or WPS?`,
  },
  outputIsInput: {
    zh: (file) => `--out 与输入是同一文件：${file}；请写入另一文件`,
    en: (file) => `--out is one of the inputs: ${file}; write to another file`,
  },
  tableIsJson: {
    zh: (file) => `户表、人员表和医疗费用表须为表格，此文件为 JSON：${file}`,
    en: (file) => `with --members the households, members and claims are tables in CSV, and this file is JSON: ${file}`,
  },
  systemFault: { zh: (message) => `读写失败：${message}`, en: (message) => `reading or writing failed: ${message}` },
  isReadOnly: {
    zh: (file) => `文件为只读，未改动：${file}；请写入另一文件`,
    en: (file) => `the file is read-only and was left as it is: ${file}; write to another file`,
  },
  isFolder: { zh: (file) => `是文件夹而非文件：${file}`, en: (file) => `is a folder, not a file: ${file}` },
  rows: { zh: (count) => `${count} 行`, en: (count) => `${count} rows` },
  exampleWritten: {
    zh: (folder, files) => `已写入 ${folder}：${files}（内容均为虚构）`,
    en: (folder, files) => `written to ${folder}: ${files} (all fictional)`,
  },
  checked: {
    zh: (passed, failed) => `${passed} 行相符，${failed} 行不符`,
    en: (passed, failed) => `${passed} passed, ${failed} failed`,
  },
  inLine: { zh: (line, message) => `第${line}行：${message}`, en: (line, message) => `line ${line}: ${message}` },
  earlierVersions: {
    zh: (count) => `略去同一户的较早版本 ${count} 条：每户只计一次，以最近的版本为准`,
    en: (count) => `earlier versions of households left out: ${count}; each household counts once, by its latest`,
  },
  badHouseholds: {
    zh: (bad, count) => `${count} 户中有 ${bad} 户输入有误`,
    en: (bad, count) => `${bad} of ${count} households have bad input`,
  },
  optionValue: {
    zh: (name) => `选项 ${name} 的值缺失或不可用`,
    en: (name) => `option ${name} lacks a value, or takes none`,
  },
  needed: {
    zh: (...options) => `请给出 ${options.join('、')}`,
    en: (...options) => `give ${options.join(' and ')}`,
  },
  givenTwice: { zh: (name) => `选项 ${name} 重复给出`, en: (name) => `option ${name} is given twice` },
  otherwise: {
    zh: (words, value) => `${words}（默认 ${value}）`,
    en: (words, value) => `${words} (${value} otherwise)`,
  },
  tooMany: { zh: (argument) => `多余的参数：${argument}`, en: (argument) => `one argument too many: ${argument}` },
  unknownOption: { zh: (name) => `没有选项 ${name}`, en: (name) => `unknown option ${name}` },
  unknownOptionMeant: {
    zh: (name, meant) => `没有选项 ${name}；是否为 ${meant}？`,
    en: (name, meant) => `unknown option ${name}; did you mean ${meant}?`,
  },
  oneOf: {
    zh: (option, words) => `${option} 应填下列之一：${words}`,
    en: (option, words) => `${option} must be one of: ${words}`,
  },
  wholeNumber: {
    zh: (option, least, most) => `${option} 应为 ${least} 至 ${most} 的整数`,
    en: (option, least, most) => `${option} must be a whole number from ${least} to ${most}`,
  },
  pageNotBuilt: {
    zh: () => '网页尚未生成；在源代码中请先运行 npm run build',
    en: () => 'the page is not built; in the sources run npm run build first',
  },
  noCommand: { zh: (name) => `没有命令 ${name}`, en: (name) => `no command ${name}` },
  noCommandMeant: {
    zh: (name, meant) => `没有命令 ${name}；是否为 ${meant}？`,
    en: (name, meant) => `no command ${name}; did you mean ${meant}?`,
  },
  nameProgramme: { zh: (known) => `请给出项目：${known}`, en: (known) => `name a programme: ${known}` },
  noProgramme: {
    zh: (name, known) => `没有项目 ${name}；可用：${known}`,
    en: (name, known) => `no programme ${name}; there are: ${known}`,
  },
  noProgrammeMeant: {
    zh: (name, meant) => `没有项目 ${name}；是否为 ${meant}？`,
    en: (name, meant) => `no programme ${name}; did you mean ${meant}?`,
  },
  noSql: {
    zh: (name, known) => `${name} 没有 SQL；可用：${known}`,
    en: (name, known) => `${name} has no SQL; there are: ${known}`,
  },
  dbtFolder: {
    zh: () => '--as dbt 与 --into 文件夹须同时给出',
    en: () => '--as dbt and --into FOLDER go together',
  },
  dbtNames: {
    zh: () => 'dbt 包不用 --name 和 --schema：模型以项目命名，模式由 dbt 的变量 jiuzhu_schema 指定',
    en: () =>
      'a dbt package takes no --name and no --schema: models are named by their programmes, and the variable jiuzhu_schema of dbt says where tables stand',
  },
  nameSchema: { zh: (known) => `请给出名称：${known}`, en: (known) => `name one of: ${known}` },
} as const satisfies { readonly [name: string]: Phrase }

/** How `standards check` words one stretch of time. */
export const compliance = {
  floor: { zh: (sum) => `下限 ${sum}`, en: (sum) => `floor ${sum}` },
  noFloor: {
    zh: (missing) => `下限无法计算${missing === '' ? '' : `（缺少：${missing}）`}`,
    en: (missing) => `the floor cannot be worked out${missing === '' ? '' : ` (missing: ${missing})`}`,
  },
  actual: { zh: (sum) => `本市 ${sum}`, en: (sum) => `actual ${sum}` },
  holds: { zh: () => '达标', en: () => 'holds' },
  shortBy: { zh: (sum) => `不足 ${sum}`, en: (sum) => `short by ${sum}` },
  cannotTell: {
    zh: (missing) => `资料不全，无法核实，缺少：${missing}`,
    en: (missing) => `cannot be told, missing: ${missing}`,
  },
  noneSet: { zh: () => '本市未公布标准，按下限执行', en: () => 'actual none set (the floor stands)' },
} as const satisfies { readonly [name: string]: Phrase }

/** Advice on a register of standards. */
export const standardsAdvice = {
  gap: {
    zh: (standard, from, to) => `${standard}：${from} 至 ${to} 没有值`,
    en: (standard, from, to) => `${standard}: no value from ${from} to ${to}`,
  },
  outOfOrder: {
    zh: (standard, from) => `${standard}：${from} 的值未按日期顺序排列；年份是否有误？`,
    en: (standard, from) => `${standard}: the value from ${from} stands out of order; is the year right?`,
  },
  tenfold: {
    zh: (standard, from) => `${standard}：${from} 的值与前一个相差十倍以上；单位是否有误（月与年）？`,
    en: (standard, from) =>
      `${standard}: the value from ${from} is ten times the one before, or a tenth; is the unit right (month or year)?`,
  },
  above: {
    zh: (standard, from, other) => `${standard}：自 ${from} 起高于${other}`,
    en: (standard, from, other) => `${standard}: above the ${other} from ${from}`,
  },
} as const satisfies { readonly [code: string]: Phrase }
