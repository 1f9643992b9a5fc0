/** What `jiuzhu conformance` says. */
import type { Label } from '../language/expression'
import type { Phrase } from './language'

export const conformanceWords = {
  usage: {
    zh: '用法：jiuzhu conformance，或 jiuzhu conformance run -- 程序 参数…，或 jiuzhu conformance answer',
    en: 'usage: jiuzhu conformance, or jiuzhu conformance run -- PROGRAM ARGS, or jiuzhu conformance answer',
  },
  notASuite: { zh: '不是一致性用例集', en: 'not a conformance suite' },
  changed: {
    zh: '用例集不完整或已被改动：最后一行的条数或 SHA-256 不符',
    en: 'the suite was cut or changed: the count or SHA-256 in its last line does not fit',
  },
  notBuilt: {
    zh: '此处没有随包附带的用例集，请用 --suite 指定文件',
    en: 'the suite of the package is not here; name a file by --suite',
  },
  subject: { zh: '项目', en: 'subject' },
  passed: { zh: '相符', en: 'passed' },
  failed: { zh: '不符', en: 'failed' },
  unsupported: { zh: '未实现', en: 'unsupported' },
  total: { zh: '合计', en: 'all' },
  noAnswer: { zh: '没有回答', en: 'no answer' },
} as const satisfies { readonly [name: string]: Label }

export const conformancePhrases = {
  cannotStart: {
    zh: (program) => `无法启动程序：${program}`,
    en: (program) => `cannot start the program: ${program}`,
  },
  difference: {
    zh: (field, expected, found) => `${field} 应为 ${expected}，回答为 ${found}`,
    en: (field, expected, found) => `${field}: expected ${expected}, answered ${found}`,
  },
  ended: {
    zh: (how) => `程序结束时的返回值或信号：${how}`,
    en: (how) => `the program ended with ${how}`,
  },
} as const satisfies { readonly [name: string]: Phrase }
