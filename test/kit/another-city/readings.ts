/** Where the statute of Lakeside can be read in two ways. */
import { declareReadings } from '../../../src/kit/reading'

export const readings = declareReadings({
  rentTest: {
    clause: '1-s1',
    label: { zh: '租金线', en: 'the rent line' },
    options: {
      below: { zh: '低于', en: 'income below the line' },
      atOrBelow: { zh: '不高于', en: 'income at or below the line' },
    },
  },
  dentalCap: {
    clause: '4-s1',
    label: { zh: '年度限额的主体', en: 'who holds the yearly cap' },
    options: { person: { zh: '每人', en: 'the person' }, household: { zh: '每户', en: 'the household' } },
  },
})
