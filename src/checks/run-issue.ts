/** Issues of registers, versions, batches, payments and queries, with their messages, which a calculator alone does not load. */
import type { IssueCode } from '../words/issue-code'
import type { MessageValues } from '../words/issues'
import { runEnglish } from '../words/run-issues'
import { type Issue, issue as issueOf, useMessages } from './issue'

useMessages({ en: runEnglish, zh: {} })

export const issue = (code: IssueCode, path: string, values?: MessageValues): Issue => issueOf(code, path, values)
