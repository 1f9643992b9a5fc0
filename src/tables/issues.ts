/** Issues of tables, with their messages, which a page without tables does not load. */
import { type Issue, issue as issueOf, type ToldWith, useMessages } from '../checks/issue'
import type { IssueCode } from '../words/issue-code'
import { tableEnglish } from '../words/table-issues'
import { tableChinese } from '../words/table-issues-in-chinese'

useMessages({ en: tableEnglish, zh: tableChinese })

export const issue = <Code extends IssueCode>(code: Code, path: string, ...told: ToldWith<Code>): Issue =>
  issueOf(code, path, ...told)
