/** Everything that the entries export, for tests that try all of it. */
export * from '../../src/audit'
export * from '../../src/batch'
export * from '../../src/http'
export * from '../../src/index'
export * from '../../src/schema'
export * from '../../src/sql'
export * from '../../src/what-if'
