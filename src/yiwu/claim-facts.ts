/** The facts of a medical claim. */
import type { Label } from '../language/expression'
import { choice, money, truth } from './fact'
import { diseases } from './options'

export const disease = /* @__PURE__ */ choice('disease', { zh: '病种', en: 'disease' }, diseases, {
  example: 'uraemia',
})

export const diseaseRecognised = /* @__PURE__ */ truth(
  'diseaseRecognised',
  { zh: '病种已认定', en: 'unlisted disease officially recognised' },
  { example: true },
)

export const inPolicyCost = /* @__PURE__ */ money(
  'inPolicyCost',
  'yuan',
  { zh: '政策范围内医疗费用', en: 'in-policy medical cost' },
  { noLessThan: 'insurancePaid', example: '10000.00' },
)

export const insurancePaid = /* @__PURE__ */ money(
  'insurancePaid',
  'yuan',
  { zh: '医保报销', en: 'paid by government medical insurance' },
  {
    noMoreThan: 'inPolicyCost',
    exceeding: 'insuranceAboveCost',
    example: '5000.00',
  },
)

export const commercialPaid = /* @__PURE__ */ money('commercialPaid', 'yuan', {
  zh: '商业保险对政策范围内费用的补偿',
  en: 'paid by commercial insurance towards the in-policy cost',
})

export const employerPaid = /* @__PURE__ */ money('employerPaid', 'yuan', {
  zh: '单位对政策范围内费用的补助',
  en: "employer's help towards the in-policy cost",
})

export const withdrawn = /* @__PURE__ */ truth(
  'withdrawn',
  { zh: '已作废', en: 'claim withdrawn' },
  { absent: 'false', example: false },
)

const earlierAid: Label = { zh: '本年度已救助金额', en: 'medical aid earlier this year' }

/** What earlier claims left is settled under these readings, so a claim's determination lists them. */
export const aidEarlierThisYear = /* @__PURE__ */ money('aidEarlierThisYear', 'yuan', earlierAid, {
  absent: '0',
  settledUnder: ['medicalYear', 'medicalCapHolder'],
})

/** The same before the first claim that a case lists. */
export const medicalAidPaidEarlier = /* @__PURE__ */ money('medicalAidPaidEarlier', 'yuan', earlierAid, { absent: '0' })

export const otherCostThisYear = /* @__PURE__ */ money(
  'otherCostThisYear',
  'yuan',
  { zh: '本年度其他费用', en: 'in-policy cost of the other covered claims of the year' },
  {
    absent: '0',
    description: { zh: '按年计算90%上限时使用', en: 'used where the 90% limit is read over the year' },
  },
)

export const otherPaymentsThisYear = /* @__PURE__ */ money(
  'otherPaymentsThisYear',
  'yuan',
  {
    zh: '本年度其他费用已获支付',
    en: 'payments that count under the 90% limit, on the other covered claims of the year',
  },
  { absent: '0' },
)

export const otherAidThisYear = /* @__PURE__ */ money(
  'otherAidThisYear',
  'yuan',
  { zh: '本年度其他费用已获救助', en: 'aid already granted on the other covered claims of the year' },
  { absent: '0' },
)
