import { subjectIds, type TableSubject, tableSubject } from '../table/subject'
import { nearest } from '../validation/schema'
import { type Context, UsageError } from './context'

/** The programme or formula that an argument names, or bad usage with a suggestion. */
export function subjectNamed(name: string | undefined, { language }: Context): TableSubject {
  const subject = name === undefined ? undefined : tableSubject(name)
  if (subject) return subject
  const known = subjectIds.join(language === 'zh' ? '、' : ', ')
  const meant = name === undefined ? '' : nearest(name, subjectIds)
  if (language === 'zh')
    throw new UsageError(
      name === undefined
        ? `请给出项目：${known}`
        : `没有项目 ${name}${meant ? `；是否为 ${meant}？` : `；可用：${known}`}`,
    )
  throw new UsageError(
    name === undefined
      ? `name a programme: ${known}`
      : `no programme ${name}${meant ? `; did you mean ${meant}?` : `; there are: ${known}`}`,
  )
}
