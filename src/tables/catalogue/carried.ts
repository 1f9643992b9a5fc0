/** Columns that mean nothing to a rule and are carried along unasked: who a row is about, and remarks. */
import type { CarriedColumn } from './column'

export const carriedColumns: readonly CarriedColumn[] = [
  { label: { zh: '序号', en: 'number' }, names: ['顺序号', 'No', 'No.'] },
  { label: { zh: '姓名', en: 'name' }, names: ['name', '家庭成员姓名', '成员姓名', '人员姓名', '领取人', '领款人'] },
  {
    of: 'household',
    label: { zh: '户主姓名', en: 'head of household' },
    names: ['户主', '户主名称', '申请人', '申请人姓名'],
  },
  {
    label: { zh: '身份证号', en: 'identity number' },
    names: ['身份证', '身份证号码', '公民身份号码', '户主身份证号', '户主身份证号码', '身份证件号码', '证件号码'],
  },
  {
    of: 'household',
    label: { zh: '低保证号', en: 'certificate number' },
    names: ['低保证编号', '低保证号码', '低保证', '救助证号'],
  },
  {
    of: 'household',
    label: { zh: '乡镇', en: 'town' },
    names: ['镇', '镇街', '乡镇街道', '镇(街道)', '乡镇(街道)', '街道', '所属乡镇'],
  },
  {
    of: 'household',
    label: { zh: '村', en: 'village' },
    names: ['行政村', '村(社区)', '村社区', '社区', '村居', '村(居)', '所属村'],
  },
  {
    of: 'household',
    label: { zh: '住址', en: 'address' },
    names: ['家庭住址', '地址', '家庭地址', '居住地址', '户籍地址', '现住址'],
  },
  {
    of: 'both',
    label: { zh: '电话', en: 'telephone' },
    names: ['联系电话', '电话号码', '手机', '手机号', '手机号码', '联系方式'],
  },
  { of: 'both', label: { zh: '开户银行', en: 'bank' }, names: ['开户行', '银行', '银行名称'] },
  {
    of: 'both',
    label: { zh: '银行账号', en: 'bank account' },
    names: ['账号', '银行帐号', '帐号', '银行卡号', '卡号', '存折号'],
  },
  { label: { zh: '签名', en: 'signature' }, names: ['领取人签名', '签字', '领取人签字', '领取人签章', '签收'] },
  { label: { zh: '备注', en: 'note' }, names: ['note', '说明', '注'] },
]
