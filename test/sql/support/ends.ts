/** How the ends of a part stand in columns, and how a query reads them. */

/** The three columns of a part, from its ends and what is missing while they differ. */
export const inColumns = (name: string, low: string, high: string, missing: string): readonly string[] => [
  `${name}.low: ${low}`,
  `${name}.high: ${high}`,
  `${name}.missing: CASE WHEN "${name}.low" = "${name}.high" THEN 0 ELSE ${missing} END`,
]
export const read = (name: string): readonly string[] => [`"${name}.low"`, `"${name}.high"`, `"${name}.missing"`]
/** The same of the whole, which has a column where all is known. */
export const whole = (low: string, high: string, missing: string, name = 'whole.part1'): readonly string[] => [
  ...inColumns(name, `COALESCE("${name}", ${low})`, `COALESCE("${name}", ${high})`, missing),
  ...read(name),
]
