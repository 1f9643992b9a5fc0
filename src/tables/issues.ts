/** Issues of tables, with their messages, which a page without tables does not load. */
import { type Issue, issue as issueOf, useMessages } from '../checks/issue'
import type { IssueCode } from '../words/issue-code'
import type { MessageValues } from '../words/issues'
import { tableEnglish } from '../words/table-issues'
import { tableChinese } from '../words/table-issues-in-chinese'

useMessages({ en: tableEnglish, zh: tableChinese })

export const issue = (code: IssueCode, path: string, values?: MessageValues): Issue => issueOf(code, path, values)
