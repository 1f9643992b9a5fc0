/** Interleaved rounds: every contender in turn, many times, each round on another set of households. */

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

/**
 * Times contenders `{ name, rows, run(set) }` over `sets`. A contender that takes long runs fewer rounds. Rounds go
 * through the sets, so that no engine can fold one set's addresses into its code. Nothing is collected in between:
 * `global.gc()` would flush the engine's own code. Where `isNear`, each runs twice on a set and the second run counts: else one
 * that works on the arrays of the one before it would find them near, and one with arrays of its own would not. Gives the best
 * and the median nanoseconds a row.
 */
export async function measured(
  contenders,
  sets,
  { rounds = 15, budget = 4000, isNear = false, onRound = () => {} } = {},
) {
  const times = new Map(contenders.map(({ name }) => [name, []]))
  const spent = new Map()
  for (let round = -2; round < rounds; round++) {
    for (const { name, rows, run } of contenders) {
      if ((spent.get(name) ?? 0) > budget) continue
      const set = sets[(round + 2) % sets.length]
      if (isNear) await run(set)
      const start = performance.now()
      const result = await run(set)
      const took = performance.now() - start
      spent.set(name, (spent.get(name) ?? 0) + took)
      onRound(name, set, result)
      // Two rounds warm up, but of a slow contender even the first counts.
      if (round >= 0 || took > budget / 3) times.get(name).push((took * 1e6) / rows)
    }
  }
  return new Map(
    [...times].map(([name, list]) => [
      name,
      { best: Math.min(...list), median: median(list), worst: Math.max(...list), rounds: list.length },
    ]),
  )
}

/** How many of a contender's answers differ from the reference, by row. */
export function wrongRows(names, reference, results, rows) {
  let wrong = 0
  for (let row = 0; row < rows; row++)
    if (names.some((name) => results[name] && results[name][row] !== reference[name][row])) wrong += 1
  return wrong
}
