/** What goes wrong with a request to the service. */
import type { Label } from '../language/expression'

export const problems = {
  404: { zh: '没有此地址', en: 'nothing stands at this address' },
  405: { zh: '此地址不接受该方法', en: 'this address does not take the method' },
  408: { zh: '正文未在时限内到达', en: 'the body did not come in time' },
  413: { zh: '正文过大', en: 'the body is too large' },
  415: { zh: '正文须为 application/json', en: 'the body must be application/json' },
  422: { zh: '输入有误', en: 'the input is not right' },
  500: { zh: '程序内部错误，请报告', en: 'a fault of the library; please report it' },
  503: { zh: '正在处理的请求过多，请稍后再试', en: 'too many requests at once; try again' },
} as const satisfies { readonly [status: number]: Label }
