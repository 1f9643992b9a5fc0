/** The parts and sections of the document, in its order. */
import type { Heading } from '../../kit/document'

export const headings: readonly Heading[] = [
  { locator: '一', title: { zh: '指导原则与目标', en: 'Guiding principles and aims' } },
  { locator: '二', title: { zh: '具体措施', en: 'Measures' } },
  { locator: '二(一)', title: { zh: '低收入家庭的收入核定', en: 'Verifying the income of low-income households' } },
  { locator: '二(二)', title: { zh: '最低生活保障', en: 'Minimum living guarantee (dibao)' } },
  { locator: '二(三)', title: { zh: '医疗救助', en: 'Medical assistance' } },
  { locator: '二(四)', title: { zh: '就学救助', en: 'Schooling assistance' } },
  { locator: '二(五)', title: { zh: '临时救助', en: 'Temporary assistance' } },
  { locator: '二(六)', title: { zh: '孤儿救助', en: 'Orphans' } },
  { locator: '二(七)', title: { zh: '住房保障', en: 'Housing security' } },
  { locator: '二(八)', title: { zh: '社会帮扶', en: 'Charity and social support' } },
  { locator: '二(九)', title: { zh: '法律援助', en: 'Legal aid' } },
  { locator: '二(十)', title: { zh: '基层工作基础', en: 'Local foundations' } },
  { locator: '三', title: { zh: '工作要求', en: 'Requirements' } },
]
