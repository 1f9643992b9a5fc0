/** The columns of people that an audit looks at, by the names that the catalogue of tables has for them. */
export const peopleColumns = {
  name: '姓名',
  head: '户主',
  note: '备注',
  identity: '身份证号',
  certificate: '低保证号',
  town: '乡镇',
  account: '银行账号',
} as const

/** Columns of the sheet that a row stands on. */
export const sheetColumns = { number: '序号', signature: '签名' } as const
