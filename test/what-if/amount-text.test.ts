/** Ranges in words: no sign stands within one. */
import { describe, expect, it } from 'vitest'
import { amountText, changeText } from '../../src/what-if/amount-text'

describe('a sum', () => {
  it.each([
    ['1200.00', '1,200.00', '1,200.00'],
    [{ min: '0.00', max: '1200.00' }, '0.00 至 1,200.00', '0.00 to 1,200.00'],
    [{ min: '1050.00' }, '1,050.00 以上', '1,050.00 or more'],
  ])('%j', (amount, zh, en) => {
    expect([amountText(amount, 'zh'), amountText(amount, 'en')]).toEqual([zh, en])
  })
})

describe('a change', () => {
  it.each([
    ['20.00', '+20.00', '+20.00'],
    ['0.00', '0.00', '0.00'],
    ['-1020.00', '-1,020.00', '-1,020.00'],
    [{ min: '-20.00', max: '-5.00' }, '减少 5.00 至 20.00', '5.00 to 20.00 less'],
    [{ min: '-20.00', max: '0.00' }, '减少 0.00 至 20.00', '0.00 to 20.00 less'],
    [{ min: '-20.00', max: '5.00' }, '减少 20.00 至增加 5.00', 'from 20.00 less to 5.00 more'],
    [{ min: '5.00', max: '1020.00' }, '增加 5.00 至 1,020.00', '5.00 to 1,020.00 more'],
    [{ min: '5.00' }, '增加 5.00 以上', '5.00 or more above'],
    [{ min: '-5.00' }, '最多减少 5.00，增加不限', 'at most 5.00 less, or any sum more'],
  ])('%j', (change, zh, en) => {
    expect([changeText(change, 'zh'), changeText(change, 'en')]).toEqual([zh, en])
  })
})
