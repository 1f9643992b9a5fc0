/** One worked example for every reading: a case on which its options give different money. `docs/readings.md` prints them. */

import {
  dibao,
  lowIncomePartYear,
  lowIncomeSubsidy,
  medicalAssistance,
  orphanAllowance,
  type ReadingId,
  type Readings,
  studentGrant,
} from '../support/all'
import { assess, settleYear, standardsCompliance } from './untyped'

export interface ReadingExample {
  readonly zh: string
  readonly en: string
  /** What each option gives, in yuan, worked out by hand. */
  readonly gives: { readonly [option: string]: string }
  readonly run: (readings: Partial<Readings>) => string
}

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }

interface Result {
  readonly outcome: string
  readonly amount?: string
  readonly range?: { readonly min: string; readonly max?: string }
}
const said = ({ outcome, amount, range }: Result): string =>
  amount ?? (outcome === 'notEntitled' ? '0' : range ? `${range.min}…${range.max ?? ''}` : outcome)

const claim = {
  dibaoCertified: true,
  disease: 'uraemia',
  inPolicyCost: '10000',
  insurancePaid: '5000',
  commercialPaid: '1000',
  employerPaid: '0',
} as const
const alone = { dibaoCertified: false, lowIncomeCertified: false, commercialPaid: '0', employerPaid: '0' } as const
const student = {
  dibaoCertified: false,
  lowIncomeCertified: false,
  categories: ['martyrChild'],
  level: 'undergraduate',
  admitted: true,
  sameKindAid: '0',
} as const

const claimOf = (id: string, settledOn: string, inPolicyCost: string, more: object = {}) => ({
  id,
  settledOn,
  disease: 'uraemia',
  inPolicyCost,
  insurancePaid: '0',
  commercialPaid: '0',
  employerPaid: '0',
  ...more,
})
const aid = (members: readonly object[], readings: Partial<Readings>): string =>
  assess({ id: 'h', on: '2013-06-01', certified: { dibao: true }, members }, { standards, readings })
    .determinations.filter(({ programme }) => programme === 'medicalAssistance')
    .map(({ amount }) => amount)
    .join(' + ')

export const readingExamples: { readonly [id in ReadingId]: ReadingExample } = {
  dibaoThreshold: {
    zh: '城镇1人，月收入500，标准500',
    en: 'urban, 1 person, income 500, standard 500',
    gives: { below: '0', atOrBelow: '200.00' },
    run: (readings) =>
      said(dibao({ residence: 'urban', householdSize: 1, monthlyIncome: '500' }, { standards, readings })),
  },
  dibaoFloor: {
    zh: '城镇3人，月收入1350，标准500',
    en: 'urban, 3 persons, income 1350, standard 500',
    gives: { perPerson: '600.00', oncePerHousehold: '200.00', cityAverage: '150.00' },
    run: (readings) =>
      said(dibao({ residence: 'urban', householdSize: 3, monthlyIncome: '1350' }, { standards, readings })),
  },
  rounding: {
    zh: '城镇1人，月收入333.00，标准333.33',
    en: 'urban, 1 person, income 333.00, standard 333.33',
    gives: { byWords: '133.34', halfUp: '133.33' },
    run: (readings) =>
      said(
        dibao(
          { residence: 'urban', householdSize: 1, monthlyIncome: '333.00' },
          { standards: { urbanDibaoStandard: '333.33' }, readings },
        ),
      ),
  },
  ruralParityDate: {
    zh: '农村标准2013年7月由380提高到400，城镇500：2013年内的差额',
    en: 'the rural standard rises from 380 to 400 in July 2013, urban 500: what is short within 2013',
    gives: { byEndOf2013: '0.00', throughout2013: '20.00, 0.00' },
    run: (readings) =>
      standardsCompliance(
        [
          { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
          { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '380' },
          { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '400' },
        ],
        { from: '2013-01-01', to: '2013-12-31', readings },
      )
        .filter(({ rule }) => rule === 'F1')
        .map(({ shortfall }) => shortfall)
        .join(', '),
  },
  lowIncomeTest: {
    zh: '农村2人，无认定，月收入1200 = 1.5 × 400 × 2',
    en: 'rural, 2 persons, no certificate, income 1200 = 1.5 x 400 x 2',
    gives: { certificate: '0.00…2400.00', income: '2400.00' },
    run: (readings) =>
      said(lowIncomeSubsidy({ residence: 'rural', householdSize: 2, monthlyIncome: '1200' }, { standards, readings })),
  },
  lowIncomeBase: {
    zh: '农村标准400，经认定1人',
    en: 'rural standard 400, one certified person',
    gives: { twelveMonths: '1200.00', monthlyFigure: '100.00' },
    run: (readings) =>
      said(
        lowIncomeSubsidy(
          { householdSize: 1, dibaoCertified: false, lowIncomeCertified: true },
          { standards, readings },
        ),
      ),
  },
  lowIncomeWithDibao: {
    zh: '2人，既享低保又经认定，农村标准400',
    en: '2 persons on dibao and certified, rural standard 400',
    gives: { exclusive: '0', cumulative: '2400.00' },
    run: (readings) =>
      said(
        lowIncomeSubsidy({ householdSize: 2, dibaoCertified: true, lowIncomeCertified: true }, { standards, readings }),
      ),
  },
  lowIncomePartYear: {
    zh: '全年1200，符合条件5个月',
    en: '1200 a year, 5 qualifying months',
    gives: { byMonth: '500.00', wholeYear: '1200.00' },
    run: (readings) => lowIncomePartYear({ yearFigure: '1200', qualifyingMonths: 5 }, { readings }).value ?? '',
  },
  medicalBase: {
    zh: '费用10000，医保5000，商业保险1000',
    en: 'cost 10000, insurance 5000, commercial insurance 1000',
    gives: { afterAllInsurance: '3200.00', afterGovernmentInsurance: '4000.00' },
    run: (readings) => said(medicalAssistance(claim, { readings })),
  },
  medicalRatioCounts: {
    zh: '费用10000，医保5000，商业保险1000',
    en: 'cost 10000, insurance 5000, commercial insurance 1000',
    gives: { governmentAndAid: '3200.00', allPayers: '3000.00' },
    run: (readings) => said(medicalAssistance(claim, { readings })),
  },
  medicalRatioPeriod: {
    zh: '同年两笔：费用10000、医保8000；费用10000、医保2000',
    en: 'two claims of one year: cost 10000, insurance 8000; cost 10000, insurance 2000',
    gives: { perClaim: '1000.00 + 6400.00', perYear: '1600.00 + 6400.00' },
    run: (readings) =>
      aid(
        [
          {
            id: 'p',
            claims: [
              claimOf('a', '2013-02-01', '10000', { insurancePaid: '8000' }),
              claimOf('b', '2013-03-01', '10000', { insurancePaid: '2000' }),
            ],
          },
        ],
        readings,
      ),
  },
  medicalYear: {
    zh: '2013年6月结算112500；再有2013年12月30日就诊、2014年1月5日结算的50000',
    en: '112500 settled in June 2013; 50000 served on 30 December 2013 and settled on 5 January 2014',
    gives: { settlementDate: '90000.00 + 40000.00', serviceDate: '90000.00 + 10000.00' },
    run: (readings) =>
      aid(
        [
          {
            id: 'p',
            claims: [
              claimOf('a', '2013-06-01', '112500', { servedOn: '2013-05-20' }),
              claimOf('b', '2014-01-05', '50000', { servedOn: '2013-12-30' }),
            ],
          },
        ],
        readings,
      ),
  },
  demobilisedPeriod: {
    zh: '复员军人，1940年5月1日入伍，费用10000',
    en: 'a demobilised veteran enlisted on 1 May 1940, cost 10000',
    gives: { statedPeriod: '0', noFirstDay: '8000.00' },
    run: (readings) =>
      said(
        medicalAssistance(
          {
            ...alone,
            categories: ['demobilisedVeteran'],
            enlistedOn: '1940-05-01',
            employeeMedicalInsurance: false,
            disease: 'uraemia',
            inPolicyCost: '10000',
            insurancePaid: '0',
          },
          { readings },
        ),
      ),
  },
  medicalCapHolder: {
    zh: '两名成员各150000',
    en: 'two members with 150000 each',
    gives: { person: '100000.00 + 100000.00', household: '100000.00 + 0.00' },
    run: (readings) =>
      aid(
        ['p', 'q'].map((id) => ({ id, claims: [claimOf('a', '2013-06-01', '150000')] })),
        readings,
      ),
  },
  employeeInsuranceScope: {
    zh: '烈士遗属，参加职工医保，费用10000',
    en: "a martyr's survivor in employee insurance, cost 10000",
    gives: { veteransGroup: '0', disabledVeteransOnly: '8000.00' },
    run: (readings) =>
      said(
        medicalAssistance(
          {
            ...alone,
            categories: ['martyrSurvivor'],
            employeeMedicalInsurance: true,
            disease: 'uraemia',
            inPolicyCost: '10000',
            insurancePaid: '0',
          },
          { readings },
        ),
      ),
  },
  diseaseList: {
    zh: '名单外的病，尚未认可，费用10000，医保5000，商业保险1000',
    en: 'an unlisted disease, not yet recognised, cost 10000, insurance 5000, commercial insurance 1000',
    gives: { byRecognition: '0.00…3200.00', closed: '0' },
    run: (readings) => said(medicalAssistance({ ...claim, disease: 'other' }, { readings })),
  },
  incomeMultipleStandard: {
    zh: '农村1人，月收入650，经认定，费用10000；标准400与500',
    en: 'rural, 1 person, income 650, certified, cost 10000; standards 400 and 500',
    gives: { ownResidence: '0', urban: '8000.00' },
    run: (readings) =>
      said(
        medicalAssistance(
          {
            residence: 'rural',
            householdSize: 1,
            monthlyIncome: '650',
            lowIncomeCertified: true,
            categories: [],
            disease: 'uraemia',
            inPolicyCost: '10000',
            insurancePaid: '0',
            commercialPaid: '0',
            employerPaid: '0',
          },
          { standards, readings },
        ),
      ),
  },
  guaranteedPersonsInMedicalAid: {
    zh: '孤儿，费用20000，医保6000',
    en: 'an orphan, cost 20000, insurance 6000',
    gives: { undetermined: '0.00…11200.00', listedOnly: '0', covered: '11200.00' },
    run: (readings) =>
      said(
        medicalAssistance(
          { ...alone, categories: ['orphan'], disease: 'uraemia', inPolicyCost: '20000', insurancePaid: '6000' },
          { readings },
        ),
      ),
  },
  studentGrantGroup: {
    zh: '家境宽裕的烈士子女，本科',
    en: "a well-off martyr's child, undergraduate",
    gives: { s1Groups: '6000.00', poorFamiliesOnly: '0' },
    run: (readings) => said(studentGrant(student, { readings })),
  },
  sameKindAid: {
    zh: '本科，已领同类助学3000',
    en: 'an undergraduate with 3000 of same-kind aid',
    gives: { exclusive: '0', topUp: '3000.00', keepHigher: '6000.00' },
    run: (readings) => said(studentGrant({ ...student, sameKindAid: '3000' }, { readings })),
  },
  partAcademicYear: {
    zh: '本科，读一学期后离校',
    en: 'an undergraduate who leaves after one semester',
    gives: { flat: '6000.00', perSemester: '3000.00' },
    run: (readings) => said(studentGrant({ ...student, semesters: 1 }, { readings })),
  },
  scatteredOrphanBase: {
    zh: '上年消费20000，机构标准16000，散居孤儿',
    en: 'consumption 20000, institutional standard 16000, an orphan in the community',
    gives: { standard: '9600.00', floor: '8400.00' },
    run: (readings) =>
      said(
        orphanAllowance(
          { orphanCare: 'scattered' },
          { standards: { urbanConsumptionPerCapita: '20000', institutionOrphanStandard: '16000' }, readings },
        ),
      ),
  },
  orphanRoundingChain: {
    zh: '上年消费20000.02，散居孤儿',
    en: 'consumption 20000.02, an orphan in the community',
    gives: { publishedStandard: '8400.02', once: '8400.01' },
    run: (readings) =>
      said(
        orphanAllowance(
          { orphanCare: 'scattered' },
          { standards: { urbanConsumptionPerCapita: '20000.02' }, readings },
        ),
      ),
  },
  grantStatusDay: {
    zh: '本科，2013—2014学年自11月起享受低保',
    en: 'an undergraduate of 2013-2014, on dibao from November on',
    gives: { firstMonth: '0.00', anyMonth: '6000.00' },
    run: (readings) => {
      const version = (on: string, dibao: boolean) => ({
        id: 'h',
        on,
        certified: { dibao, lowIncome: false },
        members: [
          {
            id: 'p',
            categories: [],
            education: { level: 'undergraduate', academicYear: '2013-2014', admitted: true, sameKindAid: '0' },
          },
        ],
      })
      const settled = settleYear([version('2013-09-01', false), version('2013-11-01', true)], 2013, { readings })
      return settled.totals.find(({ programme }) => programme === 'studentGrant')?.amount ?? ''
    },
  },
  orphanAge: {
    zh: '上年消费20000，40岁的散居孤儿',
    en: 'consumption 20000, an orphan of 40 in the community',
    gives: { byRecognition: '8400.00', under18: '0' },
    run: (readings) => said(orphanAllowance({ orphanCare: 'scattered', minor: false }, { standards, readings })),
  },
  orphanParity: {
    zh: '机构养育的孤儿，本科',
    en: 'an orphan raised by an institution, undergraduate',
    gives: { both: '6000.00', scatteredOnly: '0' },
    run: (readings) =>
      said(studentGrant({ ...student, categories: ['orphan'], orphanCare: 'institution' }, { readings })),
  },
}
