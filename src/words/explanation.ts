/** Every phrase that explanations are written with. */

import type { Label } from '../language/expression'
import type { Phrase } from './language'

/** A sum with its unit, as a person says it. */
export const sums = {
  'yuan/month': { zh: (sum) => `每月 ${sum} 元`, en: (sum) => `${sum} yuan a month` },
  'yuan/year': { zh: (sum) => `每年 ${sum} 元`, en: (sum) => `${sum} yuan a year` },
  'yuan/academic year': { zh: (sum) => `每学年 ${sum} 元`, en: (sum) => `${sum} yuan an academic year` },
  yuan: { zh: (sum) => `${sum} 元`, en: (sum) => `${sum} yuan` },
} as const satisfies { readonly [unit: string]: Phrase<[string]> }

export const answers = {
  together: {
    zh: (programme, count, sum) => `${programme}（${count}项合计）${sum}`,
    en: (programme, count, sum) => `${programme} (${count} together) ${sum}`,
  },
  inShort: { zh: (programme, sum) => `${programme}${sum}`, en: (programme, sum) => `${programme} ${sum}` },
  amount: {
    zh: (programme, sum) => `${programme}：符合条件，${sum}。`,
    en: (programme, sum) => `${programme}: entitled, ${sum}.`,
  },
  service: {
    zh: (programme) => `${programme}：符合条件（文件未规定金额）。`,
    en: (programme) => `${programme}: entitled (no amount in the document).`,
  },
  nothingLeft: {
    zh: (programme) => `${programme}：属于救助对象，本次应救助金额为 0 元。`,
    en: (programme) => `${programme}: entitled, but the amount comes to 0.00 yuan.`,
  },
  status: { zh: (programme) => `${programme}：是。`, en: (programme) => `${programme}: yes.` },
  notStatus: { zh: (programme) => `${programme}：否。`, en: (programme) => `${programme}: no.` },
  notEntitled: { zh: (programme) => `${programme}：不符合条件。`, en: (programme) => `${programme}: not entitled.` },
  referred: {
    zh: (programme, instrument) => `${programme}：按${instrument}办理。`,
    en: (programme, instrument) => `${programme}: decided under ${instrument}.`,
  },
  undetermined: {
    zh: (programme, facts) => `${programme}：尚不能认定，还缺：${facts}。`,
    en: (programme, facts) => `${programme}: cannot be determined yet; still needed: ${facts}.`,
  },
} as const satisfies { readonly [name: string]: Phrase }

/** The result alone, where the programme is named already. */
export const results = {
  service: { zh: () => '符合条件', en: () => 'entitled' },
  notEntitled: { zh: () => '不符合条件', en: () => 'not entitled' },
  referred: { zh: () => '按其他规定办理', en: () => 'another instrument decides' },
  undetermined: { zh: () => '尚不能认定', en: () => 'undetermined' },
  between: { zh: (min, max) => `${min} 元至 ${max} 元之间`, en: (min, max) => `between ${min} and ${max} yuan` },
  from: { zh: (min) => `不少于 ${min} 元`, en: (min) => `at least ${min} yuan` },
} as const satisfies { readonly [name: string]: Phrase }

/** The months as English writes them. */
export const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A label and what belongs to it; and a label with ids behind it. */
export const pair: Phrase<[string, string]> = { zh: (a, b) => `${a}：${b}`, en: (a, b) => `${a}: ${b}` }
export const together: Phrase<[string, string]> = { zh: (a, b) => `${a} ${b}`, en: (a, b) => `${a} ${b}` }

export const noteLine: Phrase<[string, string]> = {
  zh: (note, clause) => `${note}（${clause}）`,
  en: (note, clause) => `${note} [${clause}]`,
}
export const noteWithFigures: Phrase<[string, string, string]> = {
  zh: (note, figures, clause) => `${note}（${figures}；${clause}）`,
  en: (note, figures, clause) => `${note} (${figures}) [${clause}]`,
}

export const numberedReading: Phrase<[string, string, string, string]> = {
  zh: (number, label, option, reason) => `${number} ${label}：${option}（${reason}）`,
  en: (number, label, option, reason) => `${number} ${label}: ${option} (${reason})`,
}

export const otherReading: Phrase<[string, string, string]> = {
  zh: (label, option, result) => `${label}如按“${option}”：${result}`,
  en: (label, option, result) => `if ${label} is read as “${option}”: ${result}`,
}

/** A comparison in a sentence. */
export const compared = {
  below: {
    held: { zh: (a, b) => `${a}低于${b}`, en: (a, b) => `${a} is below ${b}` },
    failed: { zh: (a, b) => `${a}不低于${b}`, en: (a, b) => `${a} is not below ${b}` },
  },
  atMost: {
    held: { zh: (a, b) => `${a}不高于${b}`, en: (a, b) => `${a} is not above ${b}` },
    failed: { zh: (a, b) => `${a}高于${b}`, en: (a, b) => `${a} is above ${b}` },
  },
} as const satisfies { readonly [kind: string]: { readonly [state: string]: Phrase<[string, string]> } }

const capital = (text: string): string => `${text}`.replace(/^[a-z]/, (letter) => letter.toUpperCase())

/** An answer and its reason. */
export const withReason: Phrase<[string, string]> = {
  zh: (answer, reason) => `${answer}依据：${reason}。`,
  en: (answer, reason) => `${answer} ${capital(reason)}.`,
}

export const ranges = {
  between: {
    zh: (min, max, per, facts) => `${per}金额在 ${min} 元至 ${max} 元之间，取决于：${facts}。`,
    en: (min, max, per, facts) => `The amount lies between ${min} and ${max} yuan${per}, depending on: ${facts}.`,
  } as Phrase<[string, string, string, string]>,
  notOr: {
    zh: (sum, per, facts) => `要么不符合条件，要么${per}为 ${sum} 元。取决于：${facts}。`,
    en: (sum, per, facts) => `Either nothing, or ${sum} yuan${per}, depending on: ${facts}.`,
  } as Phrase<[string, string, string]>,
  notOrBetween: {
    zh: (low, high, per, facts) =>
      `可能不符合条件；如符合，${per}金额在 ${low} 元至 ${high} 元之间。取决于：${facts}。`,
    en: (low, high, per, facts) =>
      `Either not entitled, or entitled to between ${low} and ${high} yuan${per}, depending on: ${facts}.`,
  } as Phrase<[string, string, string, string]>,
  from: {
    zh: (min, per, facts) => `${per}金额不少于 ${min} 元，上限尚不能确定，取决于：${facts}。`,
    en: (min, per, facts) =>
      `The amount is at least ${min} yuan${per}; no upper end can be told, depending on: ${facts}.`,
  } as Phrase<[string, string, string]>,
}

/** How often a sum is paid, as it stands within those sentences. */
export const frequencies = {
  'yuan/month': { zh: '每月', en: ' a month' },
  'yuan/year': { zh: '每年', en: ' a year' },
  'yuan/academic year': { zh: '每学年', en: ' an academic year' },
  yuan: { zh: '', en: '' },
} as const satisfies { readonly [unit: string]: Label }

export const changes = {
  atMost: {
    zh: (fact, sum) => `${fact}不高于 ${sum} 元`,
    en: (fact, sum) => `${fact} at most ${sum} yuan`,
  } as Phrase<[string, string]>,
  atLeast: {
    zh: (fact, sum) => `${fact}不低于 ${sum} 元`,
    en: (fact, sum) => `${fact} at least ${sum} yuan`,
  } as Phrase<[string, string]>,
  is: { zh: (fact, value) => `${fact}为：${value}`, en: (fact, value) => `${fact}: ${value}` } as Phrase<
    [string, string]
  >,
  includes: {
    zh: (fact, value) => `${fact}中有：${value}`,
    en: (fact, value) => `${fact} include ${value}`,
  } as Phrase<[string, string]>,
  excludes: {
    zh: (fact, value) => `${fact}中没有：${value}`,
    en: (fact, value) => `${fact} without ${value}`,
  } as Phrase<[string, string]>,
  onOrBefore: {
    zh: (fact, day) => `${fact}不晚于 ${day}`,
    en: (fact, day) => `${fact} no later than ${day}`,
  } as Phrase<[string, string]>,
  after: { zh: (fact, day) => `${fact}晚于 ${day}`, en: (fact, day) => `${fact} later than ${day}` } as Phrase<
    [string, string]
  >,
}

/** Whose a fact is: a member's, or that of a member's claim. */
export const whose = {
  member: {
    zh: (fact, person) => `第${person}名成员的${fact}`,
    en: (fact, person) => `${fact} of member ${person}`,
  } as Phrase<[string, string]>,
  person: { zh: (number) => `成员${number}`, en: (number) => `member ${number}` } as Phrase<[string]>,
  claimOf: {
    zh: (person, day) => `${person}，${day}结算的医疗费用`,
    en: (person, day) => `${person}, medical claim settled on ${day}`,
  } as Phrase<[string, string]>,
  claim: {
    zh: (fact, person, claim) => `第${person}名成员第${claim}笔结算的${fact}`,
    en: (fact, person, claim) => `${fact} on claim ${claim} of member ${person}`,
  } as Phrase<[string, string, string]>,
}

/** Who can say what is missing, where the input itself names nobody. */
/** A member whom a question is about, and the bill that it is about. */
export const whoIs: Phrase<[string]> = {
  zh: (place) => `第${place}位成员`,
  en: (place) => `member ${place}`,
}
export const theBill: Phrase<[string]> = {
  zh: (day) => `${day} 结算的费用`,
  en: (day) => `the bill settled on ${day}`,
}
export const whatIs: Phrase<[string]> = { zh: (fact) => `${fact}是多少？`, en: (fact) => `What is the ${fact}?` }

export const suppliers = {
  fact: { zh: '申请家庭', en: 'the household' },
  standard: { zh: '公布标准的部门', en: 'the office that publishes the standard' },
  reading: { zh: '有权解释的机关（明确口径）', en: 'the authority that may rule on the reading' },
  figure: { zh: '有权修改文件的机关', en: 'the authority that may amend the document' },
  day: { zh: '申请家庭', en: 'the household' },
} as const satisfies { readonly [source: string]: Label }

/** A figure of the document that was amended, in a result that rests on it; steps may still be named by the document's own. */
export const amendedFigure = {
  zh: (label, value, from, source) => `${label}已修改为 ${value}（自 ${from} 起；来源：${source}），名称中的数值为原文`,
  en: (label, value, from, source) =>
    `${label}: ${value} as amended from ${from} on (source: ${source}); names of steps keep the document's own figure`,
} as Phrase<[string, string, string, string]>

export const truths = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const
export const notKnown: Label = { zh: '不详', en: 'not known' }
export const noneOfThem: Label = { zh: '无', en: 'none' }

export const headings = {
  findings: { zh: '共同认定事项', en: 'Findings that several results rest on' },
  conditions: { zh: '条件', en: 'Conditions' },
  arithmetic: { zh: '计算', en: 'Calculation' },
  clauses: { zh: '依据', en: 'Clauses' },
  readings: { zh: '解读口径', en: 'Readings of the law' },
  missing: { zh: '缺少的信息', en: 'What is missing' },
  wouldEntitle: { zh: '具备下列任一条件即符合', en: 'Any one of these would do' },
  incompleteRecord: {
    zh: '如有下列情况而未登记，请提交证明',
    en: 'Where the record is incomplete, proof of any of these',
  },
  notes: { zh: '提示', en: 'Notes' },
  otherReadings: { zh: '其他口径下的结果', en: 'If the law is read otherwise' },
  household: { zh: '户编号', en: 'Household' },
  person: { zh: '人员', en: 'Person' },
  claim: { zh: '医疗费用结算', en: 'Claim' },
  on: { zh: '核算日期', en: 'As of' },
  result: { zh: '结果', en: 'Result' },
  policy: { zh: '政策', en: 'Policy' },
  standard: { zh: '按本市标准', en: "by the city's own standard" },
  floor: { zh: '按文件规定的下限', en: "by the document's floor" },
  basis: { zh: '金额依据', en: 'The amount is' },
  monthlyInstalment: { zh: '每月发放', en: 'Paid each month' },
  routes: { zh: '途径', en: 'Ways' },
  steps: { zh: '程序', en: 'Steps' },
  covers: { zh: '内容', en: 'What it covers' },
} as const satisfies { readonly [name: string]: Label }

export const notice: Label = {
  zh: '本件按登记情况和执行标准试算，不是行政决定；以主管部门的决定为准。',
  en: 'This is a trial calculation from the facts and standards on record, not an administrative decision; the competent office decides.',
}

/** Roundings and choices, with the figures they are of. */
export const rounding = {
  up: { zh: (of) => `向上取整到分(${of})`, en: (of) => `rounded up to the fen (${of})` },
  down: { zh: (of) => `去尾取整到分(${of})`, en: (of) => `rounded down to the fen (${of})` },
  halfUp: { zh: (of) => `四舍五入到分(${of})`, en: (of) => `rounded to the nearest fen (${of})` },
} as const satisfies { readonly [name: string]: Phrase }

export const operations = {
  least: { zh: (of) => `取最低者(${of})`, en: (of) => `the least of (${of})` },
  greatest: { zh: (of) => `两者取高(${of})`, en: (of) => `the greater of (${of})` },
  either: { zh: (of) => `其中之一(${of})`, en: (of) => `one of (${of})` },
} as const satisfies { readonly [name: string]: Phrase }

/** A figure that is not settled. */
export const figures = {
  between: { zh: (low, high) => `${low}至${high}`, en: (low, high) => `${low} to ${high}` },
  orMore: { zh: (low) => `${low}以上`, en: (low) => `${low} or more` },
  orLess: { zh: (high) => `${high}以下`, en: (high) => `${high} or less` },
} as const satisfies { readonly [name: string]: Phrase }

/** A fact that lacks what was needed. */
export const lacks: Phrase<[string, string]> = {
  zh: (fact, needed) => `${fact}（须为：${needed}）`,
  en: (fact, needed) => `${fact} (needed: ${needed})`,
}

export const notCompared: Phrase<[string, string]> = {
  zh: (a, b) => `${a}，无法与${b}比较`,
  en: (a, b) => `${a} cannot be compared with ${b}`,
}

/** A day against the last one that counts. */
export const comparedDays = {
  inTime: { zh: (day, last) => `${day}，不晚于 ${last}`, en: (day, last) => `${day}, no later than ${last}` },
  late: { zh: (day, last) => `${day}，晚于 ${last}`, en: (day, last) => `${day}, later than ${last}` },
} as const satisfies { readonly [name: string]: Phrase<[string, string]> }

/** A side of a comparison: its name with its figure, which is of yuan or a number. */
export const sides = {
  yuan: { zh: (name, sum) => `${name}（${sum} 元）`, en: (name, sum) => `${name} (${sum} yuan)` },
  alone: { zh: (_, sum) => ` ${sum} 元`, en: (_, sum) => `${sum} yuan` },
  number: { zh: (name, figure) => `${name}（${figure}）`, en: (name, figure) => `${name} (${figure})` },
} as const satisfies { readonly [name: string]: Phrase<[string, string]> }
