/**
 * The shape of a case as data. The engine fixes the skeleton: a household on a day, its members, what each of them has of
 * education and of claims, and the days of a claim. What the records hold beside that is a city's own list of fields. Types,
 * schema, values, compiled reader, columns of tables and of SQL, JSON Schema, record and questions follow from it.
 */
import type { Label } from '../language/expression'
import {
  type AnyInput,
  ChoiceInput,
  type CountInput,
  DayInput,
  type MoneyInput,
  type SetInput,
  type TruthInput,
} from '../language/input'
import type { Condition } from '../language/quantity'

/** What a field takes: what an input of the rules takes, a text of the registers, or texts by name. */
export type Takes = AnyInput | 'identifier' | 'academicYear' | 'text' | 'texts'

/** How a field comes to a fact that rules ask for. */
export type Feed =
  /** The fact is what the field holds. */
  | { readonly way: 'asGiven'; readonly fact: AnyInput }
  /** Of a set that a member holds: what some member of the household is. */
  | { readonly way: 'someMember'; readonly fact: SetInput<string> }
  /** Of a member's day of birth: whether the member is under an age on the day of the case. */
  | { readonly way: 'underAge'; readonly fact: TruthInput; readonly years: number }
  /** Of an academic year: whether it is another one than that of the day of the case. */
  | { readonly way: 'otherYear'; readonly fact: TruthInput }
  /** Of a member's choice that counts only where a set holds an option: elsewhere the fact is `otherwise`. */
  | {
      readonly way: 'onlyWhere'
      readonly set: SetInput<string>
      readonly holds: string
      readonly fact: ChoiceInput<string>
      readonly otherwise: string
    }
  /** Of a member's sum: it was paid before the first claim listed, and counts to what earlier claims used of a cap. */
  | { readonly way: 'beforeClaims'; readonly fact: MoneyInput<string> }

/** One value of a record. `Required` tells whether it must be given. */
export interface Field<Name extends string = string, Taken extends Takes = Takes, Required extends boolean = boolean> {
  /** Its name in the record; `certified.dibao` stands in a part `certified` of the record. */
  readonly name: Name
  readonly takes: Taken
  readonly required: Required
  /** Of a day: it must not lie before the first day of the policy. */
  readonly inForce: boolean
  readonly label: Label
  /** What it holds, and what its absence means, as far as its label does not say so. */
  readonly description?: Label
  /** Further names of its column in a table. */
  readonly alsoCalled: readonly string[]
  readonly feeds: readonly Feed[]
  /** When the record of a notice tells it: always, if nothing is said here. */
  readonly told?: 'never' | 'ifGiven' | 'ifTrue' | 'withClaims'
  /** What that record says where the field is absent; that it is not recorded, if nothing is said here. */
  readonly absence?: Label
}

/** The records of a case. */
export type RecordName = 'household' | 'member' | 'education' | 'claim'

/** Why a household or a member left. */
export type ExitReason = 'death' | 'movedAway' | 'incomeRose' | 'ownRequest' | 'other'

/** What follows where a household or a member has left. */
interface ExitRules {
  /** The named rule that fails of whoever has left. */
  readonly stands: Condition
  /** Facts of the household that no longer hold, whatever was the reason. */
  readonly ends: readonly TruthInput[]
}

/** A fact of the household: that some member is what a rule over the member's own facts says. */
export interface SomeMember {
  readonly fact: TruthInput
  readonly is: Condition
  /** No member is so whose set surely lacks this option. */
  readonly set: SetInput<string>
  readonly holds: string
}

export interface Shape {
  readonly household: readonly [typeof skeleton.household.id, typeof skeleton.household.on, ...Field[]]
  readonly member: readonly [typeof skeleton.member.id, ...Field[]]
  readonly education: readonly Field[]
  readonly claim: readonly [typeof skeleton.claim.id, typeof skeleton.claim.settledOn, ...Field[]]
  /** The fact that is the number of members, which lies within its bounds. */
  readonly size: CountInput<'person', boolean>
  readonly someMember: readonly SomeMember[]
  /** Where the records of a case have the fields of an exit. */
  readonly exit?: ExitRules
  /** What each part of a record holds, by its name: the part `certified` holds `certified.dibao`. */
  readonly parts: { readonly [part: string]: Label }
  /** The fields that the record of a notice tells first, in this order; the others follow in theirs. */
  readonly toldFirst?: { readonly [record in RecordName]?: readonly string[] }
}

type Parts<Name extends string, Taken extends Takes, Required extends boolean> = Partial<Field> &
  Pick<Field<Name, Taken, Required>, 'name' | 'takes' | 'required' | 'label'>

const made = <const Name extends string, Taken extends Takes, Required extends boolean>(
  parts: Parts<Name, Taken, Required>,
): Field<Name, Taken, Required> => Object.freeze({ inForce: false, alsoCalled: [], feeds: [], ...parts })

/** A field that may be unknown: absent or null. Where nothing is said of what it feeds, it feeds what it takes. */
export const field = <const Name extends string, Taken extends AnyInput>(
  name: Name,
  takes: Taken,
  more: Pick<Partial<Field>, 'description' | 'alsoCalled' | 'feeds' | 'told' | 'absence'> = {},
): Field<Name, Taken, false> =>
  made({ name, takes, required: false, label: takes.input.label, feeds: [{ way: 'asGiven', fact: takes }], ...more })

const identifier = (label: Label): Field<'id', 'identifier', true> =>
  made({ name: 'id', takes: 'identifier', required: true, label, told: 'never' })

const dayField = <const Name extends string, Required extends boolean>(
  name: Name,
  {
    required,
    label,
    supplier,
    ...more
  }: Pick<Parts<Name, DayInput, Required>, 'required' | 'label'> & Partial<Field> & { readonly supplier?: Label },
): Field<Name, DayInput, Required> => {
  const of = supplier ? { supplier } : {}
  const takes = new DayInput({ key: name, id: name, source: 'fact', type: 'day', label, ...of })
  return made({ ...more, name, takes, required, label })
}

/** What a record carries along for people: to notices, lists and findings. It decides nothing. */
const carriedField = <const Name extends string, Taken extends 'text' | 'texts'>(
  name: Name,
  takes: Taken,
  label: Label,
): Field<Name, Taken, false> => made({ name, takes, required: false, told: 'never', label })

const carried = {
  name: carriedField('name', 'text', { zh: '姓名', en: 'name' }),
  note: carriedField('note', 'text', { zh: '备注', en: 'note' }),
  carried: carriedField('carried', 'texts', { zh: '其他登记内容', en: 'what else the register says' }),
}

export const exitReasons: { readonly [reason in ExitReason]: Label } = {
  death: { zh: '死亡', en: 'death' },
  movedAway: { zh: '迁出', en: 'moved away' },
  incomeRose: { zh: '收入超标', en: 'income rose' },
  ownRequest: { zh: '自愿退出', en: 'own request' },
  other: { zh: '其他', en: 'another reason' },
}

/** What a household or a member says of its exit; the day must be given with it. */
const exit = {
  exitOn: made({
    name: 'exit.on',
    takes: new DayInput({
      key: 'exitOn',
      id: 'exitOn',
      source: 'fact',
      type: 'day',
      label: { zh: '终止日期', en: 'exit on' },
    }),
    required: true,
    told: 'ifGiven',
    label: { zh: '终止日期', en: 'exit on' },
  }),
  exitReason: made({
    name: 'exit.reason',
    takes: new ChoiceInput<ExitReason>(
      {
        key: 'exitReason',
        id: 'exitReason',
        source: 'fact',
        type: 'choice',
        label: { zh: '终止原因', en: 'reason of the exit' },
        optionLabels: exitReasons,
      },
      ['death', 'movedAway', 'incomeRose', 'ownRequest', 'other'],
    ),
    required: false,
    told: 'ifGiven',
    label: { zh: '终止原因', en: 'reason of the exit' },
  }),
} as const

/** Whether a field says something of an exit, which the engine itself reads. */
export const isOfExit = ({ name }: Field): boolean => name.startsWith('exit.')

/** Whether a field is carried along for people and decides nothing. */
export const isCarried = ({ takes }: Field): boolean => takes === 'text' || takes === 'texts'

/** The fields that the engine itself reads. */
export const skeleton = {
  household: {
    id: identifier({ zh: '户编号', en: 'household' }),
    on: dayField('on', {
      required: false,
      inForce: true,
      told: 'never',
      label: { zh: '日期', en: 'day' },
      description: {
        zh: '测算日；标准与身份以该日为准。须在此处或由调用者（--on）给出。',
        en: 'The day of the assessment; standards and statuses are those of this day. Required here or by the caller (--on).',
      },
    }),
    ...exit,
    ...carried,
  },
  member: { id: identifier({ zh: '人员编号', en: 'person' }), ...exit, ...carried },
  education: {
    academicYear: made({
      name: 'academicYear',
      takes: 'academicYear',
      required: false,
      label: { zh: '学年', en: 'academic year' },
    }),
  },
  claim: {
    id: identifier({ zh: '结算单号', en: 'claim' }),
    settledOn: dayField('settledOn', {
      required: true,
      inForce: true,
      label: { zh: '结算日期', en: 'settled on' },
    }),
    servedOn: dayField('servedOn', {
      required: false,
      told: 'ifGiven',
      label: { zh: '就诊日期', en: 'date of service' },
      supplier: { zh: '就诊医院', en: 'the hospital' },
    }),
  },
} as const

/** What the records within a household and a member hold, which the engine itself reads. */
export const skeletonParts = {
  members: { zh: '家庭人口即成员数。', en: 'Household size is the number of members.' },
  education: { zh: '空缺：不测算就学项目。', en: 'Absent: none is being assessed.' },
  claims: { zh: '空缺：不测算医疗费用。', en: 'Absent: none is being assessed.' },
} as const satisfies { readonly [part: string]: Label }
