/** Identity numbers as people write them, and whom they tell. */
import { expect, it } from 'vitest'
import { identityNumber, personKey } from '../../src/checks/identity-number'

it.each([
  ['18 digits', '330782196804110011', '330782196804110011'],
  ['a small x', '33078219680411001x', '33078219680411001X'],
  ['15 digits', '330782680411001', '330782680411001'],
  ['blanks between groups', ' 330782 19680411\u3000001 1 ', '330782196804110011'],
  ['hyphens', '330782-19680411－001—1', '330782196804110011'],
  ['an apostrophe before it', "'330782196804110011", '330782196804110011'],
  ['a turned apostrophe', '’330782680411001', '330782680411001'],
  ['full-width digits', '３３０７８２１９６８０４１１００１Ｘ', '33078219680411001X'],
  ['signs that nobody sees', '\u202d330782\u200b196804110011\u202c\ufeff', '330782196804110011'],
  ['a remark in brackets', '330782196804110011（户主）', '330782196804110011'],
  ['a remark behind 15 digits', '330782680411001 (旧)', '330782680411001'],
  ['a remark before it', '(户主)330782196804110011', undefined],
  ['16 digits', '3307821968041100', undefined],
  ['a letter before it', 'A330782196804110011', undefined],
  ['two numbers', '330782680411001/330782700101002', undefined],
  ['a word', '未办', undefined],
  ['nothing', '', undefined],
])('%s', (_, text, expected) => {
  expect(identityNumber(text)).toBe(expected)
})

it('a number of 15 digits is the one of 18 without its century and its last sign', () => {
  // 3x7+3x9+0+7x5+8x8+2x4+1x2+9x1+6x6+8x3+0+4x9+1x10+1x5+0+0+1x2 = 279, which leaves 4 of elevens: the sign is 8.
  expect(personKey('330782680411001')).toBe('330782196804110018')
  // 1x2+9x1+6x6+8x3+0+4x9+1x10+1x5+0+0+1x2 = 124, which leaves 3: the sign is 9.
  expect(personKey('000000680411001')).toBe('000000196804110019')
  expect(personKey('33078219680411001X')).toBe('33078219680411001X')
})
