/** Mutants of the rooms that compute: docs/mutation.md. */
import { room, roomName } from './test/mutation/stryker/rooms.mjs'

export default {
  mutate: room.mutate,
  testRunner: 'bundled',
  plugins: ['./test/mutation/stryker/runner.mjs'],
  buildCommand: `node ${process.cwd()}/test/mutation/stryker/bundle.mjs`,
  coverageAnalysis: 'perTest',
  ignoreStatic: false,
  concurrency: 2,
  timeoutMS: 15_000,
  incremental: true,
  incrementalFile: `.stryker/${roomName}.incremental.json`,
  tempDirName: '/tmp/jiuzhu-stryker',
  ignorePatterns: ['dist', '.stryker', 'docs/api', 'test/bench/node_modules'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: `.stryker/${roomName}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  allowConsoleColors: false,
  thresholds: { high: 98, low: 97, break: 97 },
}
