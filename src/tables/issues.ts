/** Issues of tables, with their messages, which a page without tables does not load. */
import { type Issue, issue as issueOf, useMessages } from '../checks/issue'
import { shortened } from '../checks/path'
import type { IssueCode } from '../words/issue-code'
import type { MessageValues } from '../words/issues'
import { tableEnglish } from '../words/table-issues'
import { tableChinese } from '../words/table-issues-in-chinese'

useMessages({ en: tableEnglish, zh: tableChinese })

/** What a message repeats of names in a file is cut short. */
export function issue(code: IssueCode, path: string, { name, carry, ...values }: MessageValues = {}): Issue {
  const named = Object.entries({ name, carry }).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, shortened(String(text))] as const],
  )
  return issueOf(code, path, { ...Object.fromEntries(named), ...values })
}
