/** Issues of registers, versions, batches, payments and queries, with their messages, which a calculator alone does not load. */
import type { IssueCode } from '../words/issue-code'
import { runEnglish } from '../words/run-issues'
import { type Issue, issue as issueOf, type ToldWith, useMessages } from './issue'

useMessages({ en: runEnglish, zh: {} })

export const issue = <Code extends IssueCode>(code: Code, path: string, ...told: ToldWith<Code>): Issue =>
  issueOf(code, path, ...told)
