/** What can be wrong with a text of JSON. */
import type { Messages } from './message'

export const jsonMessages = {
  zh: {
    json: ({ line, column }) =>
      column ? `不是有效的 JSON：${line ? `第${line}行` : ''}第${column}个字符` : '不是有效的 JSON',
    keyTwice: () => '在同一对象中给出两次；请只保留一个',
    jsonTooDeep: ({ most }) => `嵌套超过 ${most} 层；本工具的输入没有这样深`,
    numberText: () => '数字读入时会丢失位数；请写作文本，如 "1234.5"',
  },
  en: {
    json: ({ line, column }) =>
      column ? `is not valid JSON at ${line ? `line ${line}, ` : ''}character ${column}` : 'is not valid JSON',
    keyTwice: () => 'is given twice in one object; keep one',
    jsonTooDeep: ({ most }) => `is nested more than ${most} deep; no input is`,
    numberText: () => 'is a number that loses digits when it is read; write it as a text such as "1234.5"',
  },
} as const satisfies { readonly [language in 'zh' | 'en']: Messages }
