/** Ids in order of their code points, as `LC_ALL=C sort` puts their UTF-8. */

export function compareIds(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

/** Surrogates stand for the highest code points, though their units are not the highest. */
const rank = (unit: number): number => (unit < 0xd800 || unit > 0xdfff ? unit : unit + 0x2800)
