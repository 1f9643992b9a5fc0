/**
 * A sweep as a picture: what a household has, or its aid, against the swept value. One scale for all of it, the programmes on top
 * of one another, each named where it is widest, steps and losses marked; patterns tell what colours tell. The numbers of a
 * picture are binary; every figure that it writes is the sweep's own.
 */

import { grouped, thousandsApart } from '../exact/decimal'
import type { Amount } from '../household/sums'
import type { Policy } from '../kit/policy'
import { paceOf } from '../kit/programme'
import { dayNumber } from '../language/day'
import { colon, type Language } from '../words/language'
import { chartPhrases, chartWords } from '../words/what-if'
import { changeText } from './amount-text'
import { inputOfPath } from './labels'
import type { Sweep, SweepPiece } from './sweep-result'

const [left, right, top, bottom] = [70, 780, 56, 350]

interface Layer {
  readonly name: string
  /** Its height at both ends of each piece. */
  readonly heights: readonly (readonly [number, number])[]
}

const numberOf = (amount: Amount | undefined): number =>
  Number(amount === undefined ? 0 : typeof amount === 'string' ? amount : amount.min)

export function chartOf(policy: Policy, sweep: Sweep, language: Language): string {
  const layers = layersOf(policy, sweep, language)
  const numberAt = valueIn(sweep)
  const [from, to] = [numberAt(sweep.from), numberAt(sweep.to)]
  const tops = sweep.pieces.map((_, index) => sumAt(layers, layers.length, index))
  const scale = ticksTo(Math.max(1, ...tops.flat()))
  const most = scale.at(-1) ?? 1
  const x = (value: number): number => left + ((value - from) / Math.max(to - from, 1e-9)) * (right - left)
  const y = (value: number): number => bottom - (value / most) * (bottom - top)
  const spot = (value: number, height: number): string => `${x(value).toFixed(1)},${y(height).toFixed(1)}`
  const ends = sweep.pieces.map((piece): readonly [number, number] => [numberAt(piece.from), numberAt(piece.to)])
  const unit = isOnce(policy, sweep) ? chartWords.yuan[language] : chartWords.yuanPerMonth[language]
  const along = inputOfPath(policy, sweep.along)[language]

  // The lightest is for the income.
  const first = isIncome(sweep) ? 0 : 1
  const areas = layers.map((layer, index) => {
    const points = ends.flatMap(([start, end], piece) => {
      const [low, high] = [sumAt(layers, index, piece), sumAt(layers, index + 1, piece)]
      return [
        { up: spot(start, high[0]), down: spot(start, low[0]) },
        { up: spot(end, high[1]), down: spot(end, low[1]) },
      ]
    })
    const outline = [...points.map(({ up }) => up), ...points.toReversed().map(({ down }) => down)].join(' ')
    return `<polygon class="layer" fill="url(#jz-${(index + first) % 5})" points="${outline}"/>${nameOf(layer, index, { layers, ends, x, y })}`
  })
  const line = ends.flatMap(([start, end], index) => [
    spot(start, tops[index]?.[0] ?? 0),
    spot(end, tops[index]?.[1] ?? 0),
  ])
  const jumps = sweep.steps.filter(({ total, once }) => isMoney(total.change) || (once && isMoney(once.change)))
  const steps = jumps.map(({ at, total, once }, index) => {
    const place = x(numberAt(at))
    const own = isOnce(policy, sweep) && once ? once.change : total.change
    // Where a month stays as it was, what is paid once has changed.
    const isOnlyOnce = once && !isMoney(own)
    const change =
      (isOnlyOnce ? `${chartWords.onceShort[language]} ` : '') + changeText(isOnlyOnce ? once.change : own, language)
    const height = top - 8 - (index % 3) * 15
    const anchor = place > (left + right) / 2 ? 'end' : 'start'
    return `<line class="step" x1="${place.toFixed(1)}" x2="${place.toFixed(1)}" y1="${height + 3}" y2="${bottom}"/><text class="mark" text-anchor="${anchor}" x="${(place + (anchor === 'end' ? -4 : 4)).toFixed(1)}" y="${height}">${escaped(`${thousandsApart(at)}${colon[language]}${change}`)}</text>`
  })
  const losses = (sweep.losses ?? []).map(
    (one) =>
      `<rect class="loss" x="${x(Number(one.from)).toFixed(1)}" width="${Math.max(2, x(Number(one.to)) - x(Number(one.from))).toFixed(1)}" y="${bottom + 2}" height="7" fill="url(#jz-loss)"><title>${escaped(thousandsApart(chartPhrases.loss[language](one.from, one.to, one.before, one.most)))}</title></rect>`,
  )
  const isLoss =
    losses.length > 0 ? `<text x="${left}" y="${bottom + 52}">▨ ${escaped(chartWords.losses[language])}</text>` : ''
  const now =
    sweep.now === undefined || numberAt(sweep.now) < from || numberAt(sweep.now) > to
      ? ''
      : `<path class="now" d="M${x(numberAt(sweep.now)).toFixed(1)} ${bottom} l-5 10 h10 z"/><text text-anchor="middle" x="${x(numberAt(sweep.now)).toFixed(1)}" y="${bottom + 37}">${escaped(thousandsApart(chartPhrases.now[language](sweep.now)))}</text>`
  const grid = scale.map(
    (tick) =>
      `<line class="grid" x1="${left}" x2="${right}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}"/><text text-anchor="end" x="${left - 6}" y="${(y(tick) + 4).toFixed(1)}">${grouped(String(tick))}</text>`,
  )
  const foot = isAlongDays(sweep)
    ? yearTicks(sweep)
    : ticksTo(to).map((tick) => ({ at: tick, text: grouped(String(tick)) }))
  const below = foot
    .filter(({ at }) => at >= from && at <= to)
    .map(({ at, text }) => `<text text-anchor="middle" x="${x(at).toFixed(1)}" y="${bottom + 22}">${text}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" class="jz-chart" viewBox="0 0 820 410" role="img" aria-label="${escaped(along)}" lang="${language}">
<style>${style}</style>
<defs>${patterns}</defs>
${[...grid, ...areas, `<polyline class="total" points="${line.join(' ')}"/>`, ...steps, ...losses, now, isLoss, ...below].join('\n')}
<text class="unit" x="8" y="14">${escaped(unit)}</text>
<text class="unit" text-anchor="end" x="${right}" y="${bottom + 52}">${escaped(along)}</text>
</svg>`
}

/** Whether only sums that are paid once change along the value. */
const isOnce = (policy: Policy, { pieces }: Sweep): boolean => {
  const varies = (isClaim: boolean): boolean =>
    policy.definitions.some((one) => {
      const own = pieces.flatMap(({ programmes: { [one.id]: piece } }) => [
        numberOf(piece?.atFrom),
        numberOf(piece?.atTo),
      ])
      return (paceOf(one) === 'claim') === isClaim && new Set(own).size > 1
    })
  return varies(true) && !varies(false)
}

function layersOf(policy: Policy, sweep: Sweep, language: Language): readonly Layer[] {
  const once = isOnce(policy, sweep)
  const programmes = policy.definitions.flatMap((one): readonly Layer[] => {
    const pace = paceOf(one)
    if (pace === 'service' || (pace === 'claim') !== once) return []
    const parts = pace === 'year' || pace === 'academicYear' ? 12 : 1
    const heights = sweep.pieces.map(
      ({ programmes: { [one.id]: piece } }) =>
        [numberOf(piece?.atFrom) / parts, numberOf(piece?.atTo) / parts] as const,
    )
    return heights.some(([start, end]) => start > 0 || end > 0) ? [{ name: one.label[language], heights }] : []
  })
  if (!isIncome(sweep) || once) return programmes
  const income = sweep.pieces.map((piece) => [Number(piece.from), Number(piece.to)] as const)
  return [{ name: chartWords.income[language], heights: income }, ...programmes]
}

const isIncome = ({ losses }: Sweep): boolean => losses !== undefined

/** The first so many layers on top of one another, at both ends of a piece. */
function sumAt(layers: readonly Layer[], count: number, piece: number): readonly [number, number] {
  const own = layers.slice(0, count).map(({ heights }) => heights[piece] ?? [0, 0])
  return [own.reduce((sum, [start]) => sum + start, 0), own.reduce((sum, [, end]) => sum + end, 0)]
}

interface Drawn {
  readonly layers: readonly Layer[]
  readonly ends: readonly (readonly [number, number])[]
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

/** The name of a layer, in the middle of where it takes most room. */
function nameOf({ name, heights }: Layer, index: number, { layers, ends, x, y }: Drawn): string {
  const rooms = ends.map(([start, end], piece) => {
    const [a = 0, b = 0] = heights[piece] ?? []
    return { piece, room: (x(end) - x(start)) * (a + b), middle: (start + end) / 2, height: (a + b) / 2 }
  })
  const widest = rooms.reduce((most, one) => (one.room > most.room ? one : most))
  const [low, low2] = sumAt(layers, index, widest.piece)
  return `<text class="name" text-anchor="middle" x="${x(widest.middle).toFixed(1)}" y="${(y((low + low2) / 2 + widest.height / 2) + 4).toFixed(1)}">${escaped(name)}</text>`
}

/** Round numbers from nothing to the most, about five. */
function ticksTo(most: number): readonly number[] {
  const unit = 10 ** Math.floor(Math.log10(Math.max(most, 1)))
  const step = [0.1, 0.2, 0.5, 1, 2].map((part) => part * unit).find((one) => most / one <= 6) ?? unit
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => Number((index * step).toPrecision(6)))
}

const isAlongDays = ({ unit }: Pick<Sweep, 'unit'>): boolean => unit === 'day'

/** A swept value as a number; of a day, that of the day. */
export const valueIn = (sweep: Pick<Sweep, 'unit'>): ((value: string) => number) =>
  isAlongDays(sweep) ? dayNumber : Number

/** The beginnings of about six years. */
function yearTicks({ from, to }: Sweep): readonly { readonly at: number; readonly text: string }[] {
  const [first, last] = [from, to].map((day) => Number.parseInt(day, 10)) as [number, number]
  const step = [1, 2, 5, 10, 20].find((years) => (last - first) / years <= 6) ?? 50
  const start = Math.ceil(first / step) * step
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => {
    const text = String(start + index * step)
    return { at: dayNumber(`${text}-01-01`), text }
  })
}

const isMoney = (change: Amount): boolean =>
  typeof change === 'string' ? Number(change) !== 0 : Number(change.min) !== 0 || change.max !== change.min

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `
.jz-chart { color: #1a1a1a; background: #fff; --a: #dfe6ee; --b: #3b6ea5; --c: #d98c21; --d: #5d8a4a; --e: #8a5a8a; max-width: 100%; }
.jz-chart text { font: 12px "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif; fill: currentColor; }
.jz-chart .name { font-weight: 600; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
.jz-chart .unit { font-style: italic; } .jz-chart .grid { stroke: currentColor; stroke-opacity: .15; }
.jz-chart .layer { stroke: currentColor; stroke-opacity: .35; stroke-width: .5; }
.jz-chart .total { fill: none; stroke: currentColor; stroke-width: 2; } .jz-chart .now { fill: currentColor; }
.jz-chart .step { stroke: currentColor; stroke-dasharray: 4 3; } .jz-chart .mark { font-weight: 600; }
@media (max-width: 34rem) { .jz-chart { min-width: 34rem; } .jz-chart text { font-size: 16px; } }
@media (prefers-color-scheme: dark) { .jz-chart { color: #eee; background: #14191e; --a: #2b323b; --b: #6aa0db; --c: #e2a54a; --d: #86b872; --e: #b78ab7; } .jz-chart .name { stroke: #14191e; } }
@media print { .jz-chart { color: #000; background: none; --a: #eee; --b: #555; --c: #999; --d: #777; --e: #bbb; } .jz-chart .name { stroke: #fff; } }
`

const pattern = (id: string, colour: string, mark: string): string =>
  `<pattern id="jz-${id}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="var(--${colour})" fill-opacity=".55"/><path d="${mark}" stroke="currentColor" stroke-opacity=".45" fill="none"/></pattern>`

const patterns = [
  pattern('0', 'a', 'M4 4h.5'),
  pattern('1', 'b', ''),
  pattern('2', 'c', 'M0 8 8 0'),
  pattern('3', 'd', 'M0 0 8 8'),
  pattern('4', 'e', 'M0 4h8'),
  pattern('loss', 'c', 'M0 8 8 0M0 0 8 8'),
].join('')

/** The pieces that a picture shows, for who draws one in letters. */
export const heightsOf = (piece: SweepPiece): readonly [number, number] => {
  const ends = piece.resources ?? piece.total.perMonth
  return [numberOf(ends.atFrom), numberOf(ends.atTo)]
}
