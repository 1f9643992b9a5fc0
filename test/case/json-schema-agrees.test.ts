/** What the JSON Schema of a case takes and refuses is what its check takes and refuses. */
import { it } from 'vitest'
import { checkedCase } from '../../src/case/case'
import { caseJsonSchema } from '../../src/case/json-schema'
import { yiwu } from '../../src/yiwu/policy'
import { agrees } from '../support/agrees'

const claim = {
  ...{ id: 'c', settledOn: '2013-05-01', servedOn: '2013-01-01', disease: 'other', diseaseRecognised: true },
  ...{ inPolicyCost: '1000', insurancePaid: '0', commercialPaid: '0', employerPaid: 0.5, withdrawn: false },
}
const member = {
  ...{ id: 'a', birthDate: '2000-01-01', categories: ['orphan'], employeeMedicalInsurance: false },
  ...{ enlistedOn: '2010-01-01', orphanCare: 'institution', medicalAidPaidEarlier: '0', claims: [claim] },
  education: { level: 'primary', academicYear: '2012-2013', admitted: true, semesters: 2, sameKindAid: '5' },
}
const household = {
  ...{ id: 'H', on: '2013-06-01', residence: 'urban', monthlyIncome: 100, members: [member] },
  certified: { dibao: true, lowIncome: false },
}

it('takes a case as the check does, and each part of it', () => {
  const schema = caseJsonSchema(yiwu)
  agrees(schema, household, (value) => checkedCase(yiwu, value, '2013-06-01'))
})
