/** The options of the commands that print SQL. */
import { auditResults, auditStatements } from '../database/audit/options'
import {
  claimForms,
  dialectIds,
  layouts,
  namings,
  shown,
  standardsPlaces,
  statements,
  valueForms,
} from '../database/options'
import type { Option } from './option'

export const sqlOptions = {
  dialect: {
    choices: dialectIds,
    required: true,
    zh: '数据库；mysql 以 MariaDB 10.11 测试',
    en: 'the database; mysql is tested on MariaDB 10.11',
  },
  layout: {
    choices: layouts,
    otherwise: 'own',
    zh: '查询的写法：common 供与 PostgreSQL 同源的数据库使用（openGauss、人大金仓等，未经测试）',
    en: 'how the query is laid out: common for kin of PostgreSQL (openGauss, Kingbase; not tested on these)',
  },
  'as/sql': {
    choices: [...statements, 'dbt'],
    otherwise: 'select',
    zh: '查询、视图、单行函数、所需各表的建表语句、核对表中缺列的查询，或 dbt 包（不写项目即全部项目）',
    en: 'a query, a view, a function of one row, the tables that it reads, a query for what they lack, or a dbt package (of all programmes where none is named)',
  },
  'into/sql': { value: 'FOLDER', zh: 'dbt 包写入的文件夹', en: 'the folder that a dbt package is written to' },
  'as/sql audit': {
    choices: auditStatements,
    otherwise: 'select',
    zh: '查询、视图、逐步执行的脚本（mysql 和 common 写法只有脚本）、所需各表的建表语句，或核对表中缺列的查询',
    en: 'a query, a view, a script of steps (for mysql and in the common lay-out the script alone), the tables that it reads, or a query for what the tables lack',
  },
  'show/sql': {
    choices: shown,
    otherwise: 'result',
    zh: '只给结果，或另列所用标准表的行',
    en: 'the result, or beside it the rows of the table of standards that it rests on',
  },
  'show/sql audit': {
    choices: auditResults,
    otherwise: 'findings',
    zh: '审计疑点、各项应发、台账各行的归属，或格式有误的行',
    en: 'the findings, every due, what becomes of each payment, or rows that cannot be read',
  },
  table: { value: 'NAME', zh: '各项情况所在的表；DuckDB 也可为文件', en: 'the table of facts; on DuckDB also a file' },
  'households/sql audit': { value: 'NAME', otherwise: 'households', zh: '户表', en: 'the table of households' },
  'members/sql audit': { value: 'NAME', otherwise: 'members', zh: '人员表', en: 'the table of members' },
  'claims/sql audit': { value: 'NAME', otherwise: 'claims', zh: '医疗费用表', en: 'the table of claims' },
  'payments/sql audit': { value: 'NAME', otherwise: 'payments', zh: '发放台账', en: 'the ledger' },
  'standards/sql audit': { value: 'NAME', otherwise: 'standards', zh: '标准表', en: 'the table of standards' },
  figures: {
    value: 'FILE',
    zh: '文件参数的修改（JSON 或 CSV，含 figure 的行），写入规则',
    en: 'figures of the document as amended (JSON or CSV, its rows with figure), printed into the rule',
  },
  standardsTable: { value: 'NAME', otherwise: 'standards', zh: '标准表的名称', en: 'the table of standards' },
  standardsTo: {
    zh: '标准表有 to 列（该值执行的最后一日）',
    en: 'the table of standards has the column to (the last day a value holds)',
  },
  'standards/sql': {
    choices: standardsPlaces,
    otherwise: 'table',
    zh: '标准按日期取自标准表，或在本表的列中',
    en: 'standards joined by date, or columns of the table',
  },
  schema: { value: 'NAME', zh: '表所在的模式', en: 'the schema of the tables' },
  'name/sql': {
    value: 'NAME',
    zh: '视图或函数的名称（默认项目名）',
    en: "the name of the view or function (the programme's otherwise)",
  },
  'name/sql audit': {
    value: 'NAME',
    zh: '视图的名称（默认 --show 的值）',
    en: 'the name of the view (what it shows otherwise)',
  },
  household: { value: 'NAME', otherwise: 'household', zh: '户编号所在的列', en: 'the column of the household' },
  person: { value: 'NAME', otherwise: 'person', zh: '人员编号所在的列', en: 'the column of the person' },
  claim: { value: 'NAME', otherwise: 'claim', zh: '结算单号所在的列', en: 'the column of the claim' },
  order: {
    value: 'NAME',
    zh: '同日结算的各笔费用的先后所依据的列（默认结算单号）',
    en: 'the column by which claims of one day follow each other (the id of the claim otherwise)',
  },
  'on/sql': { value: 'DATE', zh: '各行同一日期 YYYY-MM-DD', en: 'one day for every row, YYYY-MM-DD' },
  onColumn: { value: 'NAME', otherwise: 'on', zh: '日期所在的列', en: 'the column of the day' },
  columns: { choices: namings, otherwise: 'camelCase', zh: '列名的写法', en: 'how columns are written' },
  values: {
    choices: valueForms,
    zh: '列有各自类型，或全为文本（CSV 文件为 text，其余默认 typed）',
    en: 'typed columns, or all text (text for a CSV file, typed otherwise)',
  },
  'claims/sql': {
    choices: claimForms,
    zh: '各笔费用按年累计限额，或逐笔单独计算（默认 running；单行函数为 single）',
    en: "claims one after the other under the year's cap, or each alone (running otherwise; single for a function)",
  },
  paidEarlier: {
    zh: '医疗费用表有首笔之前已救助金额一列（列名见 --as check）',
    en: 'the claims have the column of aid before the first of them (--as check names it)',
  },
} as const satisfies { readonly [id: string]: Option }
