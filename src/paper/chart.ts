/** Plain bars as static SVG: no script, nothing loaded, readable in black and white. */
import { escaped } from './html-text'

export interface Bar {
  readonly label: string
  /** What the length shows; only its proportion matters. */
  readonly value: number
  /** What stands behind the bar. */
  readonly text: string
}

const rowHeight = 22
const labelWidth = 210
const barWidth = 360
const textWidth = 130

/** One bar a row, longest as wide as the chart. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ value }) => value), 1)
  const height = bars.length * rowHeight + 4
  const rows = bars.map(({ label, value, text }, index) => {
    const y = index * rowHeight + 4
    const length = Math.round((barWidth * value) / most)
    return [
      `<text x="${labelWidth - 8}" y="${y + 13}" text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${labelWidth}" y="${y}" width="${length}" height="16"/>`,
      `<text x="${labelWidth + length + 6}" y="${y + 13}">${escaped(text)}</text>`,
    ].join('')
  })
  const size = `width="${labelWidth + barWidth + textWidth}" height="${height}"`
  return `<figure><figcaption>${escaped(title)}</figcaption><svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escaped(title)}">${rows.join('')}</svg></figure>`
}
