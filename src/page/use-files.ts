/** The files that are open: read when they come, and said anew where the language changes. */
import { useEffect, useState } from 'preact/hooks'
import type { PolicyInFull } from '../kit/policy'
import type { Language } from '../words/language'
import { type Opened, openedFiles } from './opened'

interface Files {
  readonly opened: Opened | undefined
  readonly open: (given: FileList | undefined | null) => void
  /** Reads the same files without the columns that nobody knows. */
  readonly goOn: () => void
  readonly close: () => void
}

interface Held {
  readonly files: readonly File[]
  readonly isWithoutUnknown: boolean
  readonly opened: Opened
}

/** `onOpened` is told once what files hold. */
export function useFiles(policy: PolicyInFull, language: Language, onOpened: (opened: Opened) => void): Files {
  const [held, setHeld] = useState<Held | undefined>()
  const read = async (files: readonly File[], isWithoutUnknown: boolean): Promise<Opened> => {
    const opened = await openedFiles(policy, files, { language, isWithoutUnknown })
    // Standards or one household beside a table leave the table open.
    const isBeside = opened.cases.length + opened.told.length + opened.faults.length === 0
    setHeld((before) => (isBeside && before ? before : { files, isWithoutUnknown, opened }))
    return opened
  }
  useEffect(() => {
    if (held) void read(held.files, held.isWithoutUnknown)
  }, [language])
  return {
    opened: held?.opened,
    open: (given) => {
      if (!given || given.length === 0) return
      // Tables of one register may come one after the other.
      const before = held?.opened.isLacking ? held.files : []
      void read([...before, ...given], false).then(onOpened)
    },
    goOn: () => {
      if (held) void read(held.files, true).then(onOpened)
    },
    close: () => setHeld(undefined),
  }
}
