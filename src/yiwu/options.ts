/** The closed vocabularies of the policy: who a person is, what illness, which school, which care. */
import type { Label } from '../language/expression'

/** Whether a household is registered in town or in the country. */
export type Residence = 'urban' | 'rural'

/**
 * What a person can be, beside the household's own status. The first three are the sanlao; the seven from
 * `disabledVeteranGrade7to10` to `combatVeteran` the veterans' groups; who is `severelyDisabled` is `disabled` too;
 * `illnessImpoverished` is an official finding.
 */
export type PersonCategory =
  | 'oldPartyMember'
  | 'oldCourier'
  | 'oldGuerrilla'
  | 'disabledVeteranGrade7to10'
  | 'martyrSurvivor'
  | 'dutyDeathSurvivor'
  | 'illnessDeathSurvivor'
  | 'demobilisedVeteran'
  | 'returnedIllVeteran'
  | 'combatVeteran'
  | 'hardshipWorker'
  | 'illnessImpoverished'
  | 'severelyDisabled'
  | 'disabled'
  | 'fiveGuarantees'
  | 'threeWithouts'
  | 'streetChild'
  | 'institutionWard'
  | 'martyrChild'
  | 'orphan'

/** The twenty illnesses that 二(三)1-s2 names. */
export type ListedDisease =
  | 'uraemia'
  | 'childhoodLeukaemia'
  | 'childhoodCongenitalHeartDisease'
  | 'breastCancer'
  | 'cervicalCancer'
  | 'severeMentalDisorder'
  | 'multidrugResistantTuberculosis'
  | 'aidsOpportunisticInfection'
  | 'lungCancer'
  | 'oesophagealCancer'
  | 'gastricCancer'
  | 'colonCancer'
  | 'rectalCancer'
  | 'chronicMyeloidLeukaemia'
  | 'acuteMyocardialInfarction'
  | 'cerebralInfarction'
  | 'haemophilia'
  | 'type1Diabetes'
  | 'hyperthyroidism'
  | 'cleftLipAndPalate'

/** The illness of a claim: one of those listed, or `other`, since the list ends open. */
export type Disease = ListedDisease | 'other'

/** A level of education. Three have a grant in the text: `undergraduate`, `juniorCollege` and `secondaryVocational`. */
export type EducationLevel =
  | 'primary'
  | 'juniorSecondary'
  | 'seniorSecondary'
  | 'secondaryVocational'
  | 'juniorCollege'
  | 'undergraduate'
  | 'postgraduate'

/** Who raises an orphan: an institution, or relatives and others in the community; `none` for who is no orphan. */
export type OrphanCare = 'none' | 'institution' | 'scattered'

/** An option of a choice or a set, with its label. */
export type Labels<Option extends string> = { readonly [option in Option]: Label }

export const residences: Labels<Residence> = {
  urban: { zh: '城镇', en: 'urban' },
  rural: { zh: '农村', en: 'rural' },
}

export const personCategories: Labels<PersonCategory> = {
  oldPartyMember: { zh: '老党员', en: 'old Party member (from before October 1949)' },
  oldCourier: { zh: '老交通员', en: 'old courier' },
  oldGuerrilla: { zh: '老游击队员', en: 'old guerrilla' },
  disabledVeteranGrade7to10: { zh: '七级至十级残疾军人', en: 'disabled veteran, grade 7 to 10' },
  martyrSurvivor: { zh: '烈士遗属', en: "martyr's survivor" },
  dutyDeathSurvivor: { zh: '因公牺牲军人遗属', en: 'survivor of a soldier who died on duty' },
  illnessDeathSurvivor: { zh: '病故军人遗属', en: 'survivor of a soldier who died of illness' },
  demobilisedVeteran: { zh: '复员军人', en: 'demobilised veteran' },
  returnedIllVeteran: { zh: '带病回乡退伍军人', en: 'veteran who returned home ill' },
  combatVeteran: { zh: '参战退役人员', en: 'combat veteran' },
  hardshipWorker: { zh: '特困职工', en: 'worker in special hardship' },
  illnessImpoverished: {
    zh: '因病致实际生活水平在低保标准1.5倍以内的困难家庭人员（经认定）',
    en: 'member of a family that illness has brought to a real standard of living within 1.5 times the dibao standard (official finding)',
  },
  severelyDisabled: { zh: '重度残疾人', en: 'severely disabled' },
  disabled: { zh: '残疾人', en: 'disabled' },
  fiveGuarantees: { zh: '农村五保对象', en: 'Five Guarantees (rural)' },
  threeWithouts: { zh: '城镇三无人员', en: 'Three Withouts (urban)' },
  streetChild: { zh: '流浪儿童', en: 'street child' },
  institutionWard: { zh: '福利机构监护对象', en: 'ward of a welfare institution' },
  martyrChild: { zh: '烈士子女', en: "martyr's child" },
  orphan: { zh: '孤儿', en: 'orphan' },
}

export const listedDiseases: Labels<ListedDisease> = {
  uraemia: { zh: '尿毒症', en: 'uraemia' },
  childhoodLeukaemia: { zh: '儿童白血病', en: 'childhood leukaemia' },
  childhoodCongenitalHeartDisease: { zh: '儿童先天性心脏病', en: 'childhood congenital heart disease' },
  breastCancer: { zh: '乳腺癌', en: 'breast cancer' },
  cervicalCancer: { zh: '宫颈癌', en: 'cervical cancer' },
  severeMentalDisorder: { zh: '重性精神疾病', en: 'severe mental disorder' },
  multidrugResistantTuberculosis: { zh: '耐多药肺结核', en: 'multidrug-resistant tuberculosis' },
  aidsOpportunisticInfection: { zh: '艾滋病机会性感染', en: 'AIDS opportunistic infection' },
  lungCancer: { zh: '肺癌', en: 'lung cancer' },
  oesophagealCancer: { zh: '食道癌', en: 'oesophageal cancer' },
  gastricCancer: { zh: '胃癌', en: 'gastric cancer' },
  colonCancer: { zh: '结肠癌', en: 'colon cancer' },
  rectalCancer: { zh: '直肠癌', en: 'rectal cancer' },
  chronicMyeloidLeukaemia: { zh: '慢性粒细胞白血病', en: 'chronic myeloid leukaemia' },
  acuteMyocardialInfarction: { zh: '急性心肌梗塞', en: 'acute myocardial infarction' },
  cerebralInfarction: { zh: '脑梗死', en: 'cerebral infarction' },
  haemophilia: { zh: '血友病', en: 'haemophilia' },
  type1Diabetes: { zh: 'I型糖尿病', en: 'type 1 diabetes' },
  hyperthyroidism: { zh: '甲亢', en: 'hyperthyroidism' },
  cleftLipAndPalate: { zh: '唇腭裂', en: 'cleft lip and palate' },
}

const unlistedDisease = { other: { zh: '其他疾病', en: 'another disease' } }

// Not a spread: a bundler would keep that, and the twenty labels with it, for a calculator that has no disease.
export const diseases: Labels<Disease> = /* @__PURE__ */ Object.assign({}, listedDiseases, unlistedDisease)

export const educationLevels: Labels<EducationLevel> = {
  primary: { zh: '小学', en: 'primary school' },
  juniorSecondary: { zh: '初中', en: 'junior secondary school' },
  seniorSecondary: { zh: '高中', en: 'senior secondary school' },
  secondaryVocational: { zh: '中专', en: 'secondary vocational school' },
  juniorCollege: { zh: '大专', en: 'junior college' },
  undergraduate: { zh: '本科', en: 'undergraduate' },
  postgraduate: { zh: '研究生', en: 'postgraduate' },
}

export const orphanCares: Labels<OrphanCare> = {
  none: { zh: '非孤儿', en: 'not an orphan' },
  institution: { zh: '机构养育', en: 'raised by an institution' },
  scattered: { zh: '社会散居', en: 'living in the community' },
}

/** The ids of a vocabulary, in its order. */
export const idsOf = <Option extends string>(labels: Labels<Option>): readonly Option[] =>
  Object.keys(labels) as Option[]
