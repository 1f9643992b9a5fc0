import { describe, expect, it } from 'vitest'
import type { TableColumn } from '../../../src/tables/catalogue/column'
import { cellReader } from '../../../src/tables/reading/cells'
import type { CellReading } from '../../../src/tables/values/cell'
import { readAcademicYear, readDay, readDayOrMonth, readPeriod, readYear } from '../../../src/tables/values/days'
import { endsInNoughts, isExponent } from '../../../src/tables/values/ids'
import { readFigure, readMoney } from '../../../src/tables/values/money'
import { readChoice, readCount, readSet, readTruth } from '../../../src/tables/values/words'
import { paymentsTable, peopleTable, programmeTable } from './support'

/** The value, or the code with what it names. */
const said = (reading: CellReading): string =>
  reading.value ?? [reading.code, ...Object.values(reading.values ?? {})].join(' ')

const table = (read: (text: string) => CellReading, rows: { readonly [text: string]: string }): void => {
  for (const [text, expected] of Object.entries(rows)) expect([text, said(read(text))]).toEqual([text, expected])
}

describe('money', () => {
  it('is read as people write it', () => {
    table(readMoney, {
      '700': '700',
      '700.5': '700.5',
      '1,200.00': '1200.00',
      '1,234,567.89': '1234567.89',
      '￥480.00': '480.00',
      '¥480': '480',
      '480元': '480',
      '480.00 元': '480.00',
      人民币480元整: '480',
      '０': '0',
      '１０００．００': '1000.00',
      '１，０００．００元': '1000.00',
      '-0.00': '0.00',
    })
  })

  it('is refused where it is no sum, or could be another', () => {
    table(readMoney, {
      约800: 'moneyCell',
      四百: 'moneyCell',
      '1200.005': 'moneyDecimals',
      '(80.00)': 'moneyNegative',
      '-80': 'moneyNegative',
      '1,20': 'moneyCell',
      '12,00.00': 'moneyCell',
      '1.200,00': 'moneyCell',
      '1.2万元': 'moneyCell',
      '480/月': 'moneyCell',
      '1E3': 'moneyCell',
      '(80': 'moneyCell',
      '80)': 'moneyCell',
      '(-80)': 'moneyCell',
      '+80': 'moneyCell',
      '—': 'moneyCell',
      '1 200': 'moneyCell',
      '12345678901234': 'moneyTooLarge',
    })
  })

  it('may be negative in a ledger', () => {
    table((text) => readMoney(text, true), {
      '-320.00': '-320.00',
      '－400.00': '-400.00',
      '(320.00)': '-320.00',
      '（1,320.00）': '-1320.00',
      '-￥5': '-5',
      '￥-5': '-5',
    })
  })

  it('stands among shares and days in a register of figures', () => {
    table(readFigure, { '0.50': '0.50', '0.125': '0.125', '20,000.00': '20000.00', '2013/1/5': '2013-01-05' })
    table(readFigure, { '70%': '0.700', '12.5％': '0.125', '7.25%': '0.0725', '100%': '1.000', '0.5%': '0.005' })
    table(readFigure, { '-5%': 'moneyCell', '%': 'moneyCell', '5‰': 'moneyCell' })
  })
})

describe('days', () => {
  it('are read as people write them', () => {
    const day = '2013-06-01'
    table(readDay, {
      '2013-06-01': day,
      '2013/6/1': day,
      '2013-6-1': day,
      '2013.6.1': day,
      '2013年6月1日': day,
      '2013年06月01日': day,
      '20130601': day,
      '２０１３／６／１': day,
      '2013/6/1 0:00': day,
      '2013-06-01 00:00:00': day,
      '2012-02-29': '2012-02-29',
    })
  })

  it('are refused where they are the 0 of a spreadsheet', () => {
    table(readDay, {
      '1900/1/0': 'dayZero',
      '1900-01-00 00:00:00': 'dayZero',
      '1900年1月0日': 'dayZero',
      '1899-12-30': 'dayZero',
      '1899/12/31': 'dayZero',
      '1899-12-29': '1899-12-29',
      '1900-01-01': '1900-01-01',
    })
    table(readDayOrMonth, { '1900/1/0': 'dayZero', '1899-12-30': 'dayZero' })
  })

  it('are refused with both where they could be two', () => {
    table(readDay, {
      '05/06/2013': 'dayAmbiguous 2013-06-05 2013-05-06',
      '5-6-2013': 'dayAmbiguous 2013-06-05 2013-05-06',
      '06/13/2013': 'dayYearLast',
      '13/06/2013': 'dayYearLast',
      '05/05/2013': 'dayYearLast',
      '31/31/2013': 'dayAbsent',
    })
  })

  it('are refused where there is no such day, or no day at all', () => {
    table(readDay, {
      '2013-02-30': 'dayAbsent',
      '2013/13/1': 'dayAbsent',
      '20130230': 'dayAbsent',
      '2013年6月': 'dayCell',
      '2013.6': 'dayCell',
      '13/6/1': 'dayCell',
      '2013/6-1': 'dayCell',
      '41426': 'dayCell',
      六月一日: 'dayCell',
      '2013-06-01x': 'dayCell',
      '2013 0601': 'dayCell',
    })
  })

  it('end a month where a month says the end', () => {
    table(readDayOrMonth, {
      '2013/5/12': '2013-05-12',
      '2013年5月': '2013-05-31',
      '201302': '2013-02-28',
      '2012-02': '2012-02-29',
      '2013.1': 'monthAmbiguous 2013-01 2013-10',
      '2013-02-30': 'dayAbsent',
    })
  })
})

describe('periods', () => {
  it('are months as people write them', () => {
    const may = '2013-05'
    table(readPeriod, {
      '2013-05': may,
      '201305': may,
      '2013.05': may,
      '2013/5': may,
      '2013-5': may,
      '2013.5': may,
      '2013年5月': may,
      '2013年05月份': may,
      '2013-05-01': may,
      '2013/5/1': may,
    })
  })

  it('are quarters, spans, years and academic years', () => {
    table(readPeriod, {
      '2013-Q2': '2013-Q2',
      '2013Q2': '2013-Q2',
      '2013年第二季度': '2013-Q2',
      '2013年2季度': '2013-Q2',
      '2013年上半年': '2013-01..2013-06',
      '2013-04..2013-06': '2013-04..2013-06',
      '2013年4月-6月': '2013-04..2013-06',
      '201304-201306': '2013-04..2013-06',
      '2013': '2013',
      '2013年度': '2013',
      '2012-2013': '2012-2013',
      '2012/2013学年': '2012-2013',
    })
  })

  it('are refused where they could be two, or were rewritten', () => {
    table(readPeriod, {
      '2013.1': 'monthAmbiguous 2013-01 2013-10',
      'May-13': 'monthRewritten',
      '13-May': 'monthRewritten',
      'May-2013': 'monthRewritten',
      '5月1日': 'monthRewritten',
      '2013-13': 'monthAbsent',
      '201300': 'monthAbsent',
      '2013-05-25': 'periodCell',
      '05/2013': 'periodCell',
      '5月': 'periodCell',
      '2013 1 2': 'periodCell',
      '2012-2014': 'periodCell',
      '2013-06..2013-04': 'periodCell',
    })
    expect(said(readAcademicYear('2013'))).toBe('academicYear')
    expect(said(readYear('2012年'))).toBe('2012')
  })
})

describe('words and ids', () => {
  it('are programmes by every name, that of one before another without its brackets', () => {
    const column = paymentsTable.columns.find(({ id }) => id === 'programme') as TableColumn
    table((text) => readChoice(text, column, 'zh'), {
      低保: 'dibao',
      农村低保: 'dibao',
      '最 低 生 活 保 障': 'dibao',
      studentGrant: 'studentGrant',
      大中专助学: 'studentGrant',
      就学救助: 'studentGrant',
      '就学救助(服务)': 'schoolingAssistance',
    })
    expect(said(readChoice('救助', column, 'en'))).toMatch(/^optionCell dibao, /)
  })

  const columnOf = ({ columns }: { readonly columns: readonly TableColumn[] }, name: string): TableColumn =>
    columns.find(({ id }) => id === name) as TableColumn
  const code = (reading: CellReading): CellReading => ('code' in reading ? { value: reading.code } : reading)

  it('are no option with a remark behind it: 肺癌(排除) is no cancer of the lung', () => {
    const disease = columnOf(programmeTable('medicalAssistance'), 'disease')
    table((text) => code(readChoice(text, disease, 'zh')), {
      肺癌: 'lungCancer',
      '肺癌(排除)': 'optionRemark',
      '尿毒症（非）': 'optionRemark',
      '尿毒症 (待查)': 'optionRemark',
      '尿毒症()': 'optionRemark',
      '肺(癌)': 'optionCell',
      '肝癌（待查）': 'optionCell',
    })
    table((text) => code(readChoice(text, columnOf(paymentsTable, 'programme'), 'zh')), {
      '低保（退回）': 'optionRemark',
      '低保（停发）': 'optionRemark',
      '低保（补2012年12月）': 'optionRemark',
      '低保（孤儿生活费）': 'optionRemark',
    })
    table((text) => code(readChoice(text, columnOf(peopleTable, 'residence'), 'zh')), {
      '农村（已转城镇）': 'optionRemark',
    })
    table((text) => code(readSet(text, columnOf(peopleTable, 'categories'), 'zh')), {
      '孤儿、重度残疾人': 'orphan;severelyDisabled',
      '重度残疾人（三级）': 'optionRemark',
      '孤儿（已被收养）、残疾人': 'optionRemark',
      '孤儿（已被收养）、残废人': 'optionCell',
      '因病致实际生活水平在低保标准1.5倍以内的困难家庭人员（经认定）': 'illnessImpoverished',
    })
  })

  it('are an option with another name of it in brackets', () => {
    table((text) => readChoice(text, columnOf(peopleTable, 'residence'), 'zh'), {
      '农村（乡村）': 'rural',
      'rural (农村)': 'rural',
      '城镇（城市居民）': 'urban',
    })
  })

  it('are what a map says of an option with a remark', () => {
    const disease = columnOf(programmeTable('medicalAssistance'), 'disease')
    const read = cellReader(disease, { language: 'zh', values: { '肺癌(排除)': '其他疾病', '肺癌（确诊）': '肺癌' } })
    table(read, { '肺癌（排除）': 'other', '肺癌(确诊)': 'lungCancer' })
  })

  it('are truths and counts', () => {
    table(readTruth, {
      是: 'true',
      TRUE: 'true',
      '√': 'true',
      '0': 'false',
      否: 'false',
      无: 'false',
      不详: 'truthCell',
    })
    table((text) => readCount(text, { least: '1', most: '1000' }), {
      '3': '3',
      '３人': '3',
      '3口': '3',
      '0': 'wholeNumber 1 1000',
      '1001': 'wholeNumber 1 1000',
      '3.5': 'wholeNumber 1 1000',
      三: 'wholeNumber 1 1000',
    })
  })

  it('are ids that a spreadsheet damaged', () => {
    expect(['3.30782E+17', '3E-7', '330e+15', '３.3E+17'].map(isExponent)).toEqual([true, true, true, true])
    expect(['12E5', 'E+17', 'SL-1E+5', '330782196804110011'].map(isExponent)).toEqual([false, false, false, false])
    expect(['000000195509230000', '000000195509230010', '1000'].map(endsInNoughts)).toEqual([true, false, false])
  })
})
