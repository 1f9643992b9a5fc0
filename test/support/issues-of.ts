import { InputError, type Issue } from '../../src/checks/issue'

/** What is found wrong with what some work is given: nothing where it does not throw. */
export function issuesOf(work: () => unknown): readonly Issue[] {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

/** The same, each as its code and its place. */
export const placesOf = (work: () => unknown): readonly string[] =>
  issuesOf(work).map(({ code, path }) => `${code} ${path}`)

/** The same with the message, in English. */
export const messagesOf = (work: () => unknown): readonly string[] =>
  issuesOf(work).map(({ code, path, message }) => `${code} ${path}: ${message}`)
