import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { expect } from 'vitest'

/** Holds a generated file to the text that it should have; with `WRITE=1` it is written first, as `npm run regenerate` does. */
export function expectGenerated(file: string, text: string): void {
  if (process.env.WRITE) writeFileSync(file, text)
  expect(readFileSync(file, 'utf8')).toBe(text)
}
