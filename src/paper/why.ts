/** Why: the workings of each sum, and the reasons, once for all results that have the same. */
import type { EntitlingChange } from '../explain/changes'
import type { Because } from '../explain/conditions'
import type { CaseExplanation } from '../explain/explain'
import type { Explanation } from '../explain/explanation'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { headings, pair, truths } from '../words/explanation'
import { joined, list, same, say } from '../words/language'
import { dependsOnReading, everybody, forSome, ofWhom, proofOf, proofOfBeing, proofOfOne } from '../words/notice'
import { groupedBy, whomOf, withOutcome } from './front'
import type { People } from './people'

/** How a sum came about: the reasons for it, then its steps. */
export interface Working {
  readonly about: Label
  readonly reasons: readonly Label[]
  readonly steps: readonly Label[]
}

/** What several results have in common. */
export interface Group {
  readonly about: Label
  readonly reasons: readonly Label[]
  /** What would turn the result, one of them being enough; none for what is granted. */
  readonly anyOne: readonly Label[]
}

/** The steps in figures, each figure once; how a sum was reached from itself says nothing. */
export const workingsOf = ({ explanations }: CaseExplanation, people: People): readonly Working[] =>
  withOutcome(explanations, 'entitled')
    .filter(({ arithmetic }) => arithmetic.length > 0)
    .map((one) => {
      const { determination, arithmetic, conditions } = one
      const steps = arithmetic
        .filter(({ figures, value }) => figures.en !== value.en)
        .map(({ label, figures, value }) => joined([label, figures, value], same(' = ')))
      const basis = determination.basis ? [headings[determination.basis]] : []
      return {
        about: withWhom(one.programme, whomOf([one], people)),
        reasons: ends(conditions),
        steps: [...steps, ...basis],
      }
    })

/** What is granted without a sum, by reason. */
export const servicesBecause = ({ explanations }: CaseExplanation, people: People): readonly Group[] =>
  groupedBy(
    withOutcome(explanations, 'entitled').filter(({ arithmetic }) => arithmetic.length === 0),
    ({ conditions }) => ends(conditions),
  ).map((all) => groupOf(all, people))

/** What is not granted: together where the same change of circumstances would turn it, else by reason and by proof. */
export const refusedBecause = ({ explanations }: CaseExplanation, people: People): readonly Group[] =>
  groupedBy(withOutcome(explanations, 'notEntitled'), (one) => {
    const circumstances = changesOf(one, 'circumstance')
    // A proof says which groups would do, so who belongs to none of them need not read that again.
    const reasons = endsOf(one.conditions).filter(({ isOfGroups }) => !isOfGroups)
    return [circumstances, reasons, circumstances.length > 0 ? [] : changesOf(one, 'record')]
  })
    .flatMap((all) => (commonReasons(all).length > 0 ? [all] : groupedBy(all, ({ conditions }) => ends(conditions))))
    .map((all) => groupOf(all, people))

const groupOf = (all: readonly [Explanation, ...Explanation[]], people: People): Group => ({
  about: aboutAll(all, people),
  reasons: commonReasons(all),
  anyOne: [...changesOf(all[0], 'circumstance'), ...proofsOf(all)],
})

/** The reasons that all of them have. */
const commonReasons = ([first, ...others]: readonly [Explanation, ...Explanation[]]): readonly Label[] =>
  ends(first.conditions).filter((reason) =>
    others.every(({ conditions }) => ends(conditions).some(({ en }) => en === reason.en)),
  )

/** A household is not told to earn more. */
const changesOf = ({ wouldEntitle }: Explanation, kind: EntitlingChange['kind']): readonly EntitlingChange[] =>
  wouldEntitle.filter((change) => change.kind === kind)

/** Who a person is has to be shown: every group that would do in one line, and whether it would for all of them. */
function proofsOf(all: readonly Explanation[]): readonly Label[] {
  const records = all.map((one) => changesOf(one, 'record'))
  const [first = []] = records
  const isSame = records.every((changes) => JSON.stringify(changes) === JSON.stringify(first))
  const changes = distinct(records.flat())
  const groups = distinct(changes.flatMap(({ oneOf = [] }) => oneOf))
  const proofs = [
    ...(groups.length > 0 ? [say(groups.length > 1 ? proofOfOne : proofOfBeing, list(groups))] : []),
    ...changes.filter(({ oneOf }) => !oneOf).map((change) => say(proofOf, change)),
  ]
  return isSame ? proofs : proofs.map((proof) => say(forSome, proof))
}

const distinct = <Text extends Label>(texts: readonly Text[]): readonly Text[] => [
  ...new Map(texts.map((text) => [text.en, text])).values(),
]

/** The programmes by whom they are about. */
const aboutAll = (all: readonly Explanation[], people: People): Label =>
  list(
    groupedBy(
      groupedBy(all, ({ programme }) => programme).map(([first, ...more]) => ({
        programme: first.programme,
        whom: whomOf([first, ...more], people),
      })),
      ({ whom }) => whom,
    ).map((same) => withWhom(list(same.map(({ programme }) => programme)), same[0].whom)),
  )

/** Whom results are about is said where that is not the household. */
const withWhom = (programmes: Label, whom: Label): Label =>
  whom === everybody.household ? programmes : say(ofWhom, programmes, whom)

/** The bare facts at the ends of the reasons, each once; of what is refused, those that refuse it. */
const ends = (conditions: readonly Because[]): readonly Label[] => distinct(endsOf(conditions).map(({ text }) => text))

function endsOf(conditions: readonly Because[]): readonly Because[] {
  const failed = conditions.filter(({ state }) => state === 'failed')
  return (failed.length > 0 ? failed : conditions).flatMap(endsBelow)
}

/** A finding that stands against what is asked, such as being on dibao already, is named and not unfolded. */
function endsBelow(reason: Because): readonly Because[] {
  if (reason.because.length === 0) return [reason]
  return reason.because.flatMap((one) =>
    one.clause !== undefined && one.state !== reason.state && one.state !== 'unknown'
      ? [{ ...one, text: say(pair, one.text, one.state === 'held' ? truths.yes : truths.no) }]
      : endsBelow(one),
  )
}

/** Findings beside a result, conflicts between records and advice, each once, and what hangs on how the document is read. */
export function remarksOf({ programmes }: Policy, { explanations }: CaseExplanation): readonly Label[] {
  const multiples = explanations.flatMap(({ programme, determination: { withinMultiple, programme: id } }) => {
    const label = programmes[id]?.definition.withinMultipleLabel
    return withinMultiple === undefined || !label
      ? []
      : [say(pair, programme, say(ofWhom, label, withinMultiple ? truths.yes : truths.no))]
  })
  const notes = explanations.flatMap((one) => one.notes)
  const open = explanations
    .filter(({ otherReadings }) => otherReadings.length > 0)
    .map(({ programme }) => say(pair, programme, dependsOnReading))
  return distinct([...multiples, ...notes, ...open])
}
